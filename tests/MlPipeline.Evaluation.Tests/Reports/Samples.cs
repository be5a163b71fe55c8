using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>Reports made up for the tests; their figures are no model's.</summary>
internal static class Samples
{
    public static readonly string[] Names = ["boilerplate", "defence", "economy", "energy"];

    /// <summary>A report with a bit of everything.</summary>
    public static readonly EvaluationReport Full = Of(Names) with
    {
        Comparison = Comparison(Names, 2),
        Gate = new GateResult([new GateFloor("macro_f1", false, 0.7, 0.765), new GateFloor("topics.<energy>.f1", true, -0.01, -0.0305), new GateFloor("nothing.there", false, 0.5, null)]),
        Folds = new CrossValidationSpread(
            2, 1, [new FoldFigures(0, 0, 60, 6, 0.81, 0.72, 0.6), new FoldFigures(0, 1, 60, 6, 0.83, 0.76, 0.5)], new Spread(0.82, 0.014, 0.81, 0.83), new Spread(0.74, 0.028, 0.72, 0.76), new Spread(0.55, 0.07, 0.5, 0.6)),
        LearningCurve = [new LearningCurvePoint(0.25, 12.5, 300, new(0.6, 0.5, 0.7), new(0.55, 0.45, 0.65)), new LearningCurvePoint(1, 50, 1234, new(0.82, 0.78, 0.86), new(0.765, 0.7, 0.82))],
        Agreements = [new Agreement(AgreementSource.AcceptedLabels, 100, 12, 0.88, 0.861, 0.862, 0.83, 0.8)],
        Warnings =
        [
            new ReportWarning(WarningKind.TooGood, Value: 0.991),
            new ReportWarning(WarningKind.LearnedRows, Count: 7, Value: 0.0583),
            new ReportWarning(WarningKind.LearnedArticles, Count: 1),
            new ReportWarning(WarningKind.DuplicatesUnknown),
            new ReportWarning(WarningKind.NoBetterThanBaseline, nameof(BaselineKind.SeedTerms)),
            new ReportWarning(WarningKind.ContractBroken, Value: 0.883),
            new ReportWarning(WarningKind.FewArticles, Count: 12),
            new ReportWarning(WarningKind.FewRows, "energy", 9),
            new ReportWarning(WarningKind.FewRows, "defence", 14),
            new ReportWarning(WarningKind.UnknownLabel, "thể thao", 3),
        ],
    };

    /// <summary>The least there can be: nothing but one row that is right.</summary>
    public static readonly EvaluationReport Least = Of(["a"]) with
    {
        Subject = Of(["a"]).Subject with { Model = null, Rows = 1, Articles = 1, Unit = TextUnit.Text },
        Figures = Headline(new Figure(1, 1, 1)),
        Confusion = new ConfusionMatrix(["a"], [[1]]),
        PrecisionRecall = [new PrecisionRecallCurve(null, 1, [])],
        Reliability = [],
        Coverage = new CoverageCurve([], 0.95, new ContractPoint(null, 0, new(0, 0, 0), new(1, 1, 1))),
        Slices = [],
        Baselines = [],
        Duplicates = new DuplicateCheck { IsPossible = false, Exact = 0, Near = 0, Boilerplate = 0, SharedArticles = 0, SharedArticleExamples = [], Examples = [], Without = null },
        Errors = [],
        Suspects = [],
        Boilerplate = null,
    };

    /// <summary>A report whose every text is the one given.</summary>
    public static EvaluationReport Hostile(string text)
    {
        string[] names = [text, text + "2"];
        return Of(names, text) with
        {
            Comparison = Comparison(names, 1, text) with { Against = text },
            Gate = new GateResult([new GateFloor(text, true, 0, 1)]),
            Slices = [.. Enum.GetValues<SliceDimension>().Select(dimension => new Slice(dimension, text.Length == 0 ? " " : text, 50, 20, new(0.5, 0.4, 0.6), false))],
            Warnings = [new ReportWarning(WarningKind.FewRows, text, 1), new ReportWarning(WarningKind.UnknownLabel, text, 1)],
            Duplicates = Duplicates(Unit(names, text)) with { SharedArticleExamples = [text] },
        };
    }

    /// <summary>A report over so many labels, each list as long as can be.</summary>
    public static EvaluationReport Large(int labels, int rows)
    {
        string[] names = [.. Enumerable.Range(0, labels).Select(i => $"chủ-đề-{i:000}")];
        var report = Of(names);
        return report with
        {
            Comparison = Comparison(names, rows),
            Slices = [.. Enumerable.Range(0, rows).Select(i => new Slice((SliceDimension)(i % 8), $"part {i}", 60, 30, new(i / (double)rows, 0.2, 0.9), false))],
            Errors = [.. Enumerable.Repeat(report.Errors[0], rows)],
            Suspects = [.. Enumerable.Repeat(report.Suspects[0], rows)],
            Warnings = [.. names.Select(name => new ReportWarning(WarningKind.FewRows, name, 3))],
        };
    }

    public static EvaluationReport Of(string[] names, string text = "Giá dầu tăng 3% sau cuộc họp của các nước xuất khẩu.") => new()
    {
        Subject = new ReportSubject { Model = text.Length < 60 ? "vi-news.mlp" : text, Unit = TextUnit.Paragraph, Rows = 1234, Articles = 56, Labels = names, UnknownLabels = [], Resamples = 1000 },
        Figures = Headline(new Figure(0.8231, 0.7902, 0.8517)),
        Topics = [.. names.Select((name, i) => new TopicReport(name, new(0.8125, 0.7, 0.9), new(0.75, 0.6, 0.875), new(0.78 - (0.3 * i / names.Length), 0.4, 0.9), 40 + i, 38, 20, i == 1))],
        Boilerplate = new BoilerplateFigures(28, new(0.6, 0.4, 0.8), new(0.57, 0.4, 0.7), new(0.58, 0.4, 0.7), 802, new(0.83, 0.8, 0.86), new(0.79, 0.7, 0.82)),
        Confusion = new ConfusionMatrix(names, [.. names.Select((_, gold) => names.Select((_, given) => gold == given ? 30 + gold : (gold + (3 * given)) % 7 < 2 ? gold + given : 0).ToArray())]),
        PrecisionRecall =
        [
            new PrecisionRecallCurve(null, 0.888, Curve()),
            .. names.Select((name, i) => new PrecisionRecallCurve(name, 0.5 + (0.4 * i / names.Length), Curve())),
        ],
        Reliability = [.. Enumerable.Range(5, 10).Select(i => new ReliabilityBin(i / 15.0, (i + 1) / 15.0, i * i, (i + 0.5) / 15, new(i / 15.0, (i - 1) / 15.0, (i + 1) / 15.0)))],
        Coverage = new CoverageCurve(
            [.. Enumerable.Range(1, 50).Select(i => new CoveragePoint(1 - (i / 55.0), i / 50.0, 1 - (0.177 * i * i / 2500)))],
            0.95,
            new ContractPoint(0.81, 679, new(0.5502, 0.5, 0.6), new(0.9437, 0.92, 0.96))),
        Slices =
        [
            new Slice(SliceDimension.Length, "1-10", 41, 22, new(0.61, 0.45, 0.75), false),
            new Slice(SliceDimension.Source, names[0], 77, 12, new(0.7, 0.6, 0.8), false),
            new Slice(SliceDimension.Confidence, "0.70-0.90", 140, 50, new(0.75, 0.7, 0.8), false),
            new Slice(SliceDimension.Position, "first", 56, 56, new(0.8, 0.7, 0.9), false),
            new Slice(SliceDimension.Source, Slice.Others, 300, 30, new(0.81, 0.75, 0.86), false),
            new Slice(SliceDimension.Year, "", 5, 2, new(0.4, 0.4, 0.4), true),
        ],
        Baselines = [new Baseline(BaselineKind.MajorityLabel, names[^1], 0.2112, 0.021, 0.073), new Baseline(BaselineKind.SeedTerms, names[^1], 0.5514, 0.51, 0.54)],
        Duplicates = Duplicates(Unit(names, text)),
        Agreements = [],
        Warnings = [],
        Errors =
        [
            new ConfidentError(
                Unit(names, text), text, [text, "Đoạn trước."], text, ["Đoạn sau.", text],
                new Explanation(3, names[0], names[^1], 0.9, -0.2, 0.97, [.. Contributions(text)], new GateExplanation(names[0], -4.2, -1, [new GateContribution("tokens", 104, -2.91), new GateContribution(text, 1, 0.24)]))),
            new ConfidentError(Unit(names, text), null, [], text, [], null),
        ],
        Suspects = [new LabelSuspect(Unit(names, text), names[^1], 0.012, 0.951)],
    };

    private static IEnumerable<Contribution> Contributions(string text)
    {
        foreach (var (i, kind) in Enum.GetValues<EvidenceKind>().Index()) yield return new Contribution(kind, text, 1.0 / (i + 1), 0.1);
        for (var i = 0; i < 6; i++) yield return new Contribution(EvidenceKind.Ngram, text, 0.01, 0.05);
    }

    private static LabelledUnit Unit(string[] names, string text) => new()
    {
        Place = new UnitPlace
        {
            Group = 0, Article = text, N = 12, Index = 3, Total = 9, File = text, Line = 345, Source = text, Date = "2024-05-06", Year = 2024, Excerpt = text, Before = null, After = text,
            Syllables = 30, Repair = TextRepair.None, Diacritics = DiacriticsUse.Most,
        },
        Gold = new ParagraphLabel(names[^1], [.. names.Skip(1).Take(1)], []),
        Predicted = names[0],
        PredictedAlso = [],
        ModelLabels = [names[0], names[^1]],
        Scores = [0.9731, 0.0142],
        AlsoScores = [0.99, 0.1],
        Auto = true,
        Learned = LearnedBefore.No,
        IsArticleLearned = false,
        SeedTopic = null,
    };

    private static DuplicateCheck Duplicates(LabelledUnit unit) => new()
    {
        IsPossible = true, Exact = 5, Near = 2, Boilerplate = 3, SharedArticles = 1, SharedArticleExamples = ["bài-17"], Examples = [new Duplicate(unit, true), new Duplicate(unit, false)],
        Without = new FiguresWithoutDuplicates(1207, new(0.8209, 0.78, 0.85), new(0.761, 0.7, 0.8)),
    };

    private static ModelComparison Comparison(string[] names, int rows, string text = "Đoạn mà hai mô hình gán khác nhau.") => new()
    {
        Against = "old.mlp",
        OldAccuracy = new(0.811, 0.78, 0.84),
        OldMacroF1 = new(0.75, 0.7, 0.8),
        Accuracy = new(0.0121, -0.003, 0.0254),
        MacroF1 = new(0.015, -0.01, 0.04),
        McNemar = 0.0612,
        Won = [.. Enumerable.Repeat(new ChangedRow(Unit(names, text), names[^1], 0.61), rows)],
        Lost = [.. Enumerable.Repeat(new ChangedRow(Unit(names, text), names[^1], 0.59), rows)],
        Topics = [.. names.Select((name, i) => new TopicDifference(name, 40, 0.7, 0.72 - (0.1 * i / names.Length), new(0.02 - (0.1 * i / names.Length), -0.1, 0.1), 2, 1))],
    };

    private static HeadlineFigures Headline(Figure figure) => new()
    {
        Accuracy = figure, MacroF1 = new(0.7654, 0.7, 0.82), MicroF1 = figure, WeightedF1 = new(0.8199, 0.78, 0.85), Top2Accuracy = new(0.911, 0.89, 0.93), LogLoss = new(0.6612, 0.6, 0.72),
        Brier = new(0.2711, 0.24, 0.3), ExpectedCalibrationError = new(0.0345, 0.02, 0.05), MultiLabelMicroF1 = new(0.7701, 0.74, 0.8), MultiLabelMacroF1 = new(0.71, 0.65, 0.77),
        HammingLoss = new(0.0312, 0.02, 0.04), AutoCoverage = new(0.5502, 0.5, 0.6), AutoPrecision = new(0.9437, 0.92, 0.96),
    };

    private static PrecisionRecallPoint[] Curve() => [.. Enumerable.Range(1, 40).Select(i => new PrecisionRecallPoint(1 - (i / 41.0), i / 40.0, 1 - (0.5 * i * i / 1600)))];
}
