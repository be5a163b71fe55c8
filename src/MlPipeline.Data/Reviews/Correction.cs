using MlPipeline.Data.Labelled;

namespace MlPipeline.Data.Reviews;

/// <summary>What a person says about a paragraph that a model had labelled.</summary>
/// <param name="Label">The label.</param>
/// <param name="Text">The paragraph that the person saw.</param>
/// <param name="File">Where it says so, as messages name it.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record Correction(ParagraphLabel Label, string Text, string File, long Line);
