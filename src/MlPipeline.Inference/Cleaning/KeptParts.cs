namespace MlPipeline.Inference.Cleaning;

/// <summary>What is kept of an article beside its content.</summary>
public enum KeptParts
{
    /// <summary>Nothing.</summary>
    Content,

    /// <summary>Captions of pictures and tables.</summary>
    Captions,

    /// <summary>Every paragraph.</summary>
    All,
}
