namespace MlPipeline.Inference.Reviewing;

/// <summary>Why a paragraph is worth a person's time.</summary>
public enum ReviewReason
{
    /// <summary>The model is unsure.</summary>
    Uncertain,

    /// <summary>Its topic is rare.</summary>
    RareTopic,

    /// <summary>The paragraphs before and after it have one label, and it has another.</summary>
    NeighboursDiffer,
}
