using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;
using MlPipeline.Models;

namespace MlPipeline.Evaluation.Building;

/// <summary>
/// Gives figures their intervals: those of the bootstrap. Where at most one article changes a figure, as when every label is right, resamples cannot tell how wrong it may be, and an article counts as one
/// row (<see cref="ClusteredShare.OfFew"/>); an interval of this kind serves the share of automatically accepted labels that are right, which is near 1 by design.
/// </summary>
internal sealed class Intervals
{
    private readonly EvaluationSet set;
    private readonly IReadOnlyList<IReadOnlyList<Prediction>> articles;
    private readonly BootstrapSamples samples;

    public Intervals(EvaluationSet set, IReadOnlyList<IReadOnlyList<Prediction>> articles, int threads)
    {
        (this.set, this.articles) = (set, articles);
        samples = Bootstrap.Run(new EvaluationFigures(set, articles), threads);
    }

    public int Resamples => samples.Values[0].Length;

    public HeadlineFigures Headline(Metrics metrics)
    {
        var calibration = CalibrationErrorInterval.Of(samples, FigureColumns.Gaps..(FigureColumns.Gaps + ConfidenceBins.Count));
        return new HeadlineFigures
        {
            Accuracy = Of(FigureColumns.Accuracy, metrics.Accuracy),
            MacroF1 = Of(FigureColumns.MacroF1, metrics.MacroF1),
            MicroF1 = Of(FigureColumns.MicroF1, metrics.MicroF1),
            WeightedF1 = Of(FigureColumns.WeightedF1, metrics.WeightedF1),
            Top2Accuracy = Of(FigureColumns.Top2Accuracy, metrics.Top2Accuracy),
            LogLoss = Of(FigureColumns.LogLoss, metrics.LogLoss, isShare: false),
            Brier = Of(FigureColumns.Brier, metrics.Brier, isShare: false),
            ExpectedCalibrationError = new Figure(metrics.ExpectedCalibrationError, calibration.Low, calibration.High),
            MultiLabelMicroF1 = Of(FigureColumns.MultiLabelMicroF1, metrics.MultiLabelMicroF1),
            MultiLabelMacroF1 = Of(FigureColumns.MultiLabelMacroF1, metrics.MultiLabelMacroF1),
            HammingLoss = Of(FigureColumns.HammingLoss, metrics.HammingLoss),
            AutoCoverage = Of(FigureColumns.AutoCoverage, metrics.AutoCoverage),
            AutoPrecision = AutoPrecision(articles, metrics.AutoPrecision),
        };
    }

    /// <summary>The share of accepted rows that are right; 1 where none is accepted.</summary>
    public static Figure AutoPrecision(IReadOnlyList<IReadOnlyList<Prediction>> articles, double value) => Share(articles, row => row.Auto, row => row.IsAccepted) with { Value = value };

    public IReadOnlyList<TopicReport> Topics(Metrics metrics) => [.. metrics.Topics.Select(Topic)];

    public BoilerplateFigures? Boilerplate(Metrics metrics)
    {
        if (metrics.Topics.FirstOrDefault(topic => topic.Label == TopicModel.Boilerplate) is not { } topic) return null;
        var report = Topic(topic);
        return new BoilerplateFigures(
            topic.Support,
            report.Precision,
            report.Recall,
            report.F1,
            metrics.Rows - topic.Support,
            Of(FigureColumns.ContentAccuracy, samples.Estimates[FigureColumns.ContentAccuracy]),
            Of(FigureColumns.ContentMacroF1, samples.Estimates[FigureColumns.ContentMacroF1]));
    }

    /// <summary>A figure of a bootstrap.</summary>
    /// <param name="samples">The bootstrap.</param>
    /// <param name="figure">Which figure.</param>
    /// <param name="isShare">Whether it lies between 0 and 1.</param>
    /// <param name="articles">Articles that it stands on; null for all.</param>
    public static Figure Of(BootstrapSamples samples, int figure, bool isShare = true, int? articles = null)
    {
        // What has no value on the data, such as the precision of a label that is never given, may be anything.
        var value = samples.Estimates[figure];
        if (double.IsNaN(value)) return new Figure(0, 0, 1);
        if (isShare && samples.Influences[figure] < 2) return ClusteredShare.OfFew(value, articles ?? samples.Articles);
        var (low, high) = BcaInterval.Of(samples, figure);
        return new Figure(value, low, high);
    }

    private static Figure Share(IReadOnlyList<IReadOnlyList<Prediction>> articles, Func<Prediction, bool> isCounted, Func<Prediction, bool> isRight)
    {
        var counts = new List<(int, int)>();
        foreach (var article in articles)
        {
            int rows = 0, right = 0;
            foreach (var row in article.Where(isCounted))
            {
                rows++;
                right += isRight(row) ? 1 : 0;
            }

            if (rows > 0) counts.Add((rows, right));
        }

        return ClusteredShare.Of(counts);
    }

    private TopicReport Topic(TopicFigures topic)
    {
        var label = Array.BinarySearch(set.Labels, topic.Label, StringComparer.Ordinal);
        var within = articles.Count(article => article.Any(row => row.Gold == label));
        var concerned = articles.Count(article => article.Any(row => row.Gold == label || row.Predicted == label));
        return new TopicReport(
            topic.Label,
            Of(FigureColumns.Precision(label), topic.Precision, articles: concerned),
            Of(FigureColumns.Recall(label), topic.Recall, articles: concerned),
            Of(FigureColumns.F1(label), topic.F1, articles: concerned),
            topic.Support,
            topic.Predicted,
            within,
            SampleSize.IsSmall(topic.Support, within));
    }

    private Figure Of(int figure, double value, bool isShare = true, int? articles = null) => Of(samples, figure, isShare, articles) with { Value = value };
}
