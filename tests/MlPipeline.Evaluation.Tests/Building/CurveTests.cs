using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Building;

public sealed class CurveTests
{
    // The example in scikit-learn's documentation of average_precision_score: truth 0 0 1 1, scores 0.1 0.4 0.35 0.8, average precision 0.83.
    [Fact]
    public void Average_precision_is_the_published_one()
    {
        var curve = Curves(("b", 0.1), ("b", 0.4), ("a", 0.35), ("a", 0.8)).Single(each => each.Label == "a");
        Assert.Equal(5 / 6.0, curve.AveragePrecision, 1e-12);
        Assert.Equal([new(0.8, 0.5, 1), new(0.4, 0.5, 0.5), new(0.35, 1, 2 / 3.0)], curve.Points);
    }

    [Fact]
    public void Equal_scores_are_found_together()
    {
        var curve = Curves(("a", 0.5), ("b", 0.5), ("a", 0.5)).Single(each => each.Label == "a");
        Assert.Equal([new(0.5, 1, 2 / 3.0)], curve.Points);
        Assert.Equal(2 / 3.0, curve.AveragePrecision, 1e-12);
    }

    [Fact]
    public void Long_curves_are_thinned_and_keep_their_ends()
    {
        var curve = Curves([.. Enumerable.Range(0, 5000).Select(i => (i % 3 == 0 ? "a" : "b", i / 5000.0))]).Single(each => each.Label == "a");
        Assert.InRange(curve.Points.Count, PrecisionRecallCurve.MostPoints / 2, PrecisionRecallCurve.MostPoints);
        Assert.Equal(1, curve.Points[^1].Recall);
        Assert.True(curve.Points.Zip(curve.Points.Skip(1)).All(pair => pair.First.Recall <= pair.Second.Recall && pair.First.Threshold > pair.Second.Threshold));
    }

    [Fact]
    public void Coverage_goes_from_the_surest_row_to_all()
    {
        LabelledUnit[] units = [Of("a", "a", 0.9, auto: true), Of("a", "b", 0.8, auto: true), Of("b", "b", 0.4), Of("b", "b", 0.3)];
        var set = EvaluationSetBuilder.Build(ModelLabels, units);
        var curve = Evaluation.Building.Coverage.Of(set, ArticleGroups.Of(set.Predictions), 0.95, 0.75);
        Assert.Equal([new(0.9, 0.25, 1), new(0.8, 0.5, 0.5), new(0.4, 0.75, 2 / 3.0), new(0.3, 1, 0.75)], curve.Points);
        Assert.Equal((0.75, 2, 0.5, 0.5), (curve.Contract.Threshold, curve.Contract.Accepted, curve.Contract.Coverage.Value, curve.Contract.Precision.Value));
        Assert.False(curve.IsKept);
    }

    [Fact]
    public void Long_coverage_curves_are_thinned()
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, [.. Enumerable.Range(0, 3000).Select(i => Of("a", i % 7 == 0 ? "b" : "a", i / 3000.0))]);
        var points = Evaluation.Building.Coverage.Of(set, ArticleGroups.Of(set.Predictions), 0.95, null).Points;
        Assert.InRange(points.Count, CoverageCurve.MostPoints / 2, CoverageCurve.MostPoints);
        Assert.Equal(1, points[^1].Coverage);
    }

    [Fact]
    public void Bins_say_how_sure_and_how_right()
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, [Of("a", "a", 0.61), Of("a", "b", 0.66), Of("a", "a", 0.9)]);
        var bins = Reliability.Of(ArticleGroups.Of(set.Predictions));
        Assert.Equal([(2, 0.635, 0.5), (1, 0.9, 1.0)], bins.Select(bin => (bin.Rows, Math.Round(bin.Confidence, 12), bin.Accuracy.Value)));
        Assert.Equal(9 / 15.0, bins[0].Low, 1e-12);
        Assert.Equal(10 / 15.0, bins[0].High, 1e-12);
    }

    [Fact]
    public void Confusion_counts_gold_by_row_and_predictions_by_column()
    {
        var matrix = Confusion.Of(EvaluationSetBuilder.Build(ModelLabels, [Of("c", "a"), Of("c", "c"), Of("c", "a")]));
        Assert.Equal(["a", "c"], matrix.Labels);
        Assert.Equal([[0, 0], [2, 1]], matrix.Counts);
    }

    // Two labels, a's score given, b's the rest.
    private static IReadOnlyList<PrecisionRecallCurve> Curves(params (string Gold, double Score)[] rows) => PrecisionRecall.Of(EvaluationSetBuilder.Build(["a", "b"], [.. rows.Select(row => Of(row.Gold, "a") with
    {
        ModelLabels = ["a", "b"],
        Scores = [row.Score, 1 - row.Score],
    })]));
}
