namespace MlPipeline.Inference.Api;

/// <summary>What is wrong with the bytes of a model.</summary>
public enum LabelModelFault
{
    /// <summary>They are something else.</summary>
    NotAModel,

    /// <summary>They were a model once: some are missing or changed, or its parts contradict each other.</summary>
    Damaged,

    /// <summary>A newer version wrote them than this one reads.</summary>
    TooNew,

    /// <summary>They were written before the first release, in a format that is read no more.</summary>
    TooOld,
}
