using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Evaluation.Resampling;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Resampling;

public sealed class EvaluationFiguresTests
{
    private static readonly string[] Names = ["a", "b", "c", "boilerplate", "a b", "b c a", "mới"];

    private static readonly Gen<LabelledUnit> Unit =
        from gold in Gen.Elements(Names)
        from predicted in Gen.Elements("a", "b", "c", "a b", "c b")
        from accept in Gen.Elements("", "a", "b c")
        from probability in Gen.Choose(0, 100)
        from auto in Gen.Elements(true, false)
        from article in Gen.Choose(0, 5)
        select Of(gold, predicted, probability / 100.0, auto: auto, accept: accept, @group: article);

    [Fact]
    public void Figures_from_sums_are_the_figures_from_rows() => Prop.ForAll(Unit.NonEmptyListOf().ToArbitrary(), units =>
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, [.. units]);
        var metrics = Metrics.Of(set);
        var (figures, _, _) = Jackknife.Run(new EvaluationFigures(set, ArticleGroups.Of(set.Predictions)));
        Equal(metrics.Accuracy, FigureColumns.Accuracy);
        Equal(metrics.MacroF1, FigureColumns.MacroF1);
        Equal(metrics.MicroF1, FigureColumns.MicroF1);
        Equal(metrics.WeightedF1, FigureColumns.WeightedF1);
        Equal(metrics.Top2Accuracy, FigureColumns.Top2Accuracy);
        Equal(metrics.LogLoss, FigureColumns.LogLoss);
        Equal(metrics.Brier, FigureColumns.Brier);
        Equal(metrics.MultiLabelMicroF1, FigureColumns.MultiLabelMicroF1);
        Equal(metrics.MultiLabelMacroF1, FigureColumns.MultiLabelMacroF1);
        Equal(metrics.HammingLoss, FigureColumns.HammingLoss);
        Equal(metrics.AutoCoverage, FigureColumns.AutoCoverage);
        Equal(metrics.AutoPrecision, FigureColumns.AutoPrecision);
        Assert.Equal(metrics.ExpectedCalibrationError, figures[FigureColumns.Gaps..(FigureColumns.Gaps + ConfidenceBins.Count)].Sum(Math.Abs), 1e-12);
        foreach (var topic in metrics.Topics)
        {
            var label = Array.IndexOf(set.Labels, topic.Label);
            Equal(topic.F1, FigureColumns.F1(label));
            if (topic.Predicted > 0) Equal(topic.Precision, FigureColumns.Precision(label));
            if (topic.Support > 0) Equal(topic.Recall, FigureColumns.Recall(label));
        }

        var (few, _, _) = Jackknife.Run(new AccuracyFigures(set.Labels.Length, ArticleGroups.Of(set.Predictions)));
        Assert.Equal(metrics.Accuracy, few[AccuracyFigures.Accuracy], 1e-12);
        Assert.Equal(metrics.MacroF1, few[AccuracyFigures.MacroF1], 1e-12);

        void Equal(double expected, int figure) => Assert.Equal(expected, figures[figure], 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Boilerplate_is_left_out_of_the_figures_of_content()
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, [Of("boilerplate", "a"), Of("a", "a"), Of("b", "a"), Of("b", "b")]);
        var (figures, _, _) = Jackknife.Run(new EvaluationFigures(set, ArticleGroups.Of(set.Predictions)));
        Assert.Equal(2 / 3.0, figures[FigureColumns.ContentAccuracy], 1e-12);
        Assert.Equal(2 / 3.0, figures[FigureColumns.ContentMacroF1], 1e-12);
    }

    [Fact]
    public void The_order_of_articles_changes_no_draw()
    {
        var units = Enumerable.Range(0, 40).Select(i => Of(i % 3 == 0 ? "a" : "b", i % 4 == 0 ? "b" : "a", group: i / 4)).ToArray();
        var (forth, back) = (Samples(units), Samples([.. units.Reverse()]));
        for (var figure = 0; figure < forth.Values.Length; figure++) Assert.Equal(forth.Values[figure], back.Values[figure]);
    }

    // √(0.75 · 0.25 / 20,000) = 0.00306, and the sorted order must not show in the groups.
    [Fact]
    public void Very_many_articles_are_drawn_in_groups_that_spread_as_they_do()
    {
        var samples = Samples([.. Enumerable.Range(0, 20_000).Select(i => Of("a", i < 5000 ? "b" : "a", group: i))]);
        Assert.Equal(RandomGroups.Most, samples.Articles);
        Assert.Equal(0.75, samples.Estimates[FigureColumns.Accuracy]);
        var (low, high) = BcaInterval.Of(samples, FigureColumns.Accuracy);
        Assert.InRange(high - low, 2 * 1.96 * 0.00306 * 0.93, 2 * 1.96 * 0.00306 * 1.07);
    }

    private static BootstrapSamples Samples(LabelledUnit[] units)
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, units);
        return Bootstrap.Run(new EvaluationFigures(set, ArticleGroups.Of(set.Predictions)), 2);
    }
}
