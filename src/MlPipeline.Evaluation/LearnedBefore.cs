namespace MlPipeline.Evaluation;

/// <summary>Whether a model has learned from a text.</summary>
public enum LearnedBefore
{
    /// <summary>The model does not tell.</summary>
    Unknown,

    /// <summary>It has not.</summary>
    No,

    /// <summary>It has learned from a text that is nearly the same.</summary>
    Near,

    /// <summary>It has.</summary>
    Exact,
}
