namespace MlPipeline.Evaluation.Reporting;

/// <summary>What to be careful about, the gravest first.</summary>
public enum WarningKind
{
    /// <summary>Macro-F1 is over 0.98: real data is never that easy. <c>Value</c>: macro-F1.</summary>
    TooGood,

    /// <summary>Rows of the test data were learned from. <c>Count</c>: how many, near-duplicates included; <c>Value</c>: their share.</summary>
    LearnedRows,

    /// <summary>Articles of the test data were learned from. <c>Count</c>: how many.</summary>
    LearnedArticles,

    /// <summary>The model does not say what it has learned from, so duplicates could not be looked for.</summary>
    DuplicatesUnknown,

    /// <summary>A simple rule is as good as the model in accuracy or macro-F1. <c>Name</c>: the <see cref="BaselineKind"/>.</summary>
    NoBetterThanBaseline,

    /// <summary>The labels accepted without a look are right less often than promised, beyond chance. <c>Value</c>: the precision seen.</summary>
    ContractBroken,

    /// <summary>There are few articles. <c>Count</c>: how many.</summary>
    FewArticles,

    /// <summary>A label has few rows or stands in few articles. <c>Name</c>: the label; <c>Count</c>: its rows.</summary>
    FewRows,

    /// <summary>The model does not know a label of the data. <c>Name</c>: the label; <c>Count</c>: its rows.</summary>
    UnknownLabel,
}

/// <summary>One thing to be careful about.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">The name that it is about; null where it is about none.</param>
/// <param name="Count">The count that it is about, or 0.</param>
/// <param name="Value">The figure that it is about, or 0.</param>
public sealed record ReportWarning(WarningKind Kind, string? Name = null, int Count = 0, double Value = 0);
