namespace MlPipeline.Models;

/// <summary>What is wrong with a model file.</summary>
public enum ModelFault
{
    /// <summary>The file is something else.</summary>
    NotAModel,

    /// <summary>It was a model once: bytes are missing or changed, or its parts contradict each other.</summary>
    Damaged,

    /// <summary>A newer version of the program wrote it.</summary>
    TooNew,

    /// <summary>It was written before the first release, in a format that is read no more.</summary>
    TooOld,
}

/// <summary>A model file cannot be used.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="message">One sentence about it.</param>
/// <param name="inner">Where it came to light.</param>
public sealed class ModelFormatException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What is wrong.</summary>
    public ModelFault Fault { get; } = fault;
}
