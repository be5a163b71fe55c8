namespace MlPipeline.Data.Labelled;

/// <summary>A part of split data.</summary>
public enum SplitPart
{
    /// <summary>To learn from; about 80 % of the articles.</summary>
    Train,

    /// <summary>To choose with; about 10 %.</summary>
    Validation,

    /// <summary>To measure on; about 10 %.</summary>
    Test,
}
