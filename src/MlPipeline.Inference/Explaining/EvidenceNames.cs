namespace MlPipeline.Inference.Explaining;

/// <summary>What kinds of evidence are called for people.</summary>
public static class EvidenceNames
{
    /// <summary>What stands before a contribution's own name; empty for the constant.</summary>
    public static string PrefixOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Ngram => "text: ",
        EvidenceKind.Context => "context: ",
        EvidenceKind.Shape => "shape: ",
        EvidenceKind.Seeds => "seed terms: ",
        EvidenceKind.Meaning => "text: ",
        EvidenceKind.ContextMeaning => "context: ",
        EvidenceKind.ContextSeeds => "seed terms in the rest of the article: ",
        _ => "",
    };
}
