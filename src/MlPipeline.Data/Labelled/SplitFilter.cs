namespace MlPipeline.Data.Labelled;

/// <summary>Lets the articles of one part pass.</summary>
/// <param name="split">The parts.</param>
/// <param name="part">The part wanted.</param>
public sealed class SplitFilter(SplitFile split, SplitPart part)
{
    /// <summary>Number of articles left out so far because the split names them in no part.</summary>
    public long UnknownCount { get; private set; }

    /// <summary>Whether an article is in the part.</summary>
    public bool Passes(LabelledArticle article)
    {
        var found = split.PartOf(article.Family);
        if (found is null) UnknownCount++;
        return found == part;
    }
}
