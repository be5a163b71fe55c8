namespace MlPipeline.Evaluation.Reporting;

/// <summary>Two models on the same rows. Differences are new minus old, their intervals by a bootstrap that draws the same articles for both (paired: Efron and Tibshirani 1993, ch. 16).</summary>
public sealed record ModelComparison
{
    /// <summary>The other, older model as the user named it, without its folder.</summary>
    public required string Against { get; init; }

    /// <summary>Accuracy of the older model.</summary>
    public required Figure OldAccuracy { get; init; }

    /// <summary>Macro-F1 of the older model.</summary>
    public required Figure OldMacroF1 { get; init; }

    /// <summary>Difference in accuracy.</summary>
    public required Figure Accuracy { get; init; }

    /// <summary>Difference in macro-F1.</summary>
    public required Figure MacroF1 { get; init; }

    /// <summary>
    /// Probability of a split at least as uneven between rows won and lost, were both models equally good: McNemar's test (1947) in its exact form, two-sided. It takes rows for independent, which those
    /// of one article are not, so it is too small where articles are won or lost as a whole; the intervals are not.
    /// </summary>
    public required double McNemar { get; init; }

    /// <summary>Rows that the new model has right and the old one has wrong, in the order of the data.</summary>
    public required IReadOnlyList<ChangedRow> Won { get; init; }

    /// <summary>Rows that the old model has right and the new one has wrong, in the order of the data.</summary>
    public required IReadOnlyList<ChangedRow> Lost { get; init; }

    /// <summary>Each label in gold or in either's predictions, in ordinal order.</summary>
    public required IReadOnlyList<TopicDifference> Topics { get; init; }
}

/// <summary>A row that one model has right and the other has wrong.</summary>
/// <param name="Unit">The row with the new model's labels.</param>
/// <param name="OldLabel">The old model's label.</param>
/// <param name="OldConfidence">Its probability.</param>
public sealed record ChangedRow(LabelledUnit Unit, string OldLabel, double OldConfidence);

/// <summary>How a label's figures changed.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Support">Units with the label.</param>
/// <param name="OldF1">F1 of the old model.</param>
/// <param name="NewF1">F1 of the new model.</param>
/// <param name="Difference">Their difference.</param>
/// <param name="Won">Units with the label won.</param>
/// <param name="Lost">Units with the label lost.</param>
public sealed record TopicDifference(string Label, int Support, double OldF1, double NewF1, Figure Difference, int Won, int Lost);
