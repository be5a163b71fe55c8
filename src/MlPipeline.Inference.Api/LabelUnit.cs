namespace MlPipeline.Inference.Api;

/// <summary>What gets a label.</summary>
public enum LabelUnit
{
    /// <summary>Every paragraph, in the context of its article.</summary>
    Paragraph,

    /// <summary>A whole text at once.</summary>
    Text,
}
