namespace MlPipeline.Evaluation.Reporting;

/// <summary>
/// Everything that an evaluation has to show, whatever the form: page, Markdown and JSON are written from it, and no form works out a figure of its own. Labels, sources and texts are
/// as the data has them; all else is numbers and enumerations, so that any language can be written from it. It holds no clock and no path: the same data and model give the same report.
/// </summary>
public sealed record EvaluationReport
{
    /// <summary>What was evaluated on what.</summary>
    public required ReportSubject Subject { get; init; }

    /// <summary>The figures over all rows.</summary>
    public required HeadlineFigures Figures { get; init; }

    /// <summary>Figures of each label in gold or predictions, in ordinal order.</summary>
    public required IReadOnlyList<TopicReport> Topics { get; init; }

    /// <summary>Boilerplate apart from content; null where the label occurs neither in gold nor in predictions.</summary>
    public required BoilerplateFigures? Boilerplate { get; init; }

    /// <summary>Gold labels against predicted ones.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>Precision against recall: first all labels pooled (micro; its label is null), then each label that occurs in gold, in ordinal order.</summary>
    public required IReadOnlyList<PrecisionRecallCurve> PrecisionRecall { get; init; }

    /// <summary>The bins of confidence that have rows, lowest first.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>How much could be accepted without a look, and how often that would be right.</summary>
    public required CoverageCurve Coverage { get; init; }

    /// <summary>Parts of the data: those large enough first, the worst first; then the small ones, the worst first.</summary>
    public required IReadOnlyList<Slice> Slices { get; init; }

    /// <summary>What could be had without the model.</summary>
    public required IReadOnlyList<Baseline> Baselines { get; init; }

    /// <summary>What the test data shares with what the model has learned from.</summary>
    public required DuplicateCheck Duplicates { get; init; }

    /// <summary>How far people agree on the labels; empty where no row has a second opinion.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>What a reader must know before trusting the figures, the gravest first.</summary>
    public required IReadOnlyList<ReportWarning> Warnings { get; init; }

    /// <summary>Wrong labels that the model was surest of, the surest first; at most <see cref="ConfidentError.Most"/>.</summary>
    public required IReadOnlyList<ConfidentError> Errors { get; init; }

    /// <summary>Gold labels that may be wrong, the likeliest first; at most <see cref="LabelSuspect.Most"/>.</summary>
    public required IReadOnlyList<LabelSuspect> Suspects { get; init; }

    /// <summary>Figures of the folds; null unless this is a cross-validation.</summary>
    public CrossValidationSpread? Folds { get; init; }

    /// <summary>Figures of models that learned from a part of the articles, the smallest part first; empty unless asked for.</summary>
    public IReadOnlyList<LearningCurvePoint> LearningCurve { get; init; } = [];

    /// <summary>The comparison with another model; null unless asked for.</summary>
    public ModelComparison? Comparison { get; init; }

    /// <summary>Whether the floors are met; null unless asked for.</summary>
    public GateResult? Gate { get; init; }
}
