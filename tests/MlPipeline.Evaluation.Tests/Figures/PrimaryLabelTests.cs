using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class PrimaryLabelTests
{
    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var metrics = MetricsOf(Of("a", "a"), Of("a", "a"), Of("a", "b"), Of("b", "b"), Of("b", "b"), Of("c", "a"), Of("c", "c"));
        Assert.Equal(7, metrics.Rows);
        Assert.Equal(5 / 7.0, metrics.Accuracy, 1e-12);
        Assert.Equal(["a", "b", "c"], metrics.Topics.Select(topic => topic.Label));
        Assert.Equal([2 / 3.0, 2 / 3.0, 1], metrics.Topics.Select(topic => topic.Precision));
        Assert.Equal([2 / 3.0, 1, 0.5], metrics.Topics.Select(topic => topic.Recall));
        Assert.Equal([2 / 3.0, 0.8, 2 / 3.0], metrics.Topics.Select(topic => topic.F1));
        Assert.Equal([3, 2, 2], metrics.Topics.Select(topic => topic.Support));
        Assert.Equal([3, 3, 1], metrics.Topics.Select(topic => topic.Predicted));
        Assert.Equal(((2 / 3.0) + 0.8 + (2 / 3.0)) / 3, metrics.MacroF1, 1e-12);
        Assert.Equal(((3 * 2 / 3.0) + (2 * 0.8) + (2 * 2 / 3.0)) / 7, metrics.WeightedF1, 1e-12);
    }

    [Fact]
    public void Labels_in_neither_gold_nor_predictions_do_not_count()
    {
        var metrics = MetricsOf(Of("a", "a"), Of("a", "b"));
        Assert.Equal(["a", "b"], metrics.Topics.Select(topic => topic.Label));
        Assert.Equal(2 / 3.0 / 2, metrics.MacroF1, 1e-12);
        Assert.Equal(2 / 3.0, metrics.WeightedF1, 1e-12);
    }

    [Fact]
    public void A_label_never_given_and_one_never_right_have_no_score_but_no_error_either()
    {
        var metrics = MetricsOf(Of("a", "b"));
        Assert.Equal((0.0, 0.0, 0.0), (metrics.Topics[0].Precision, metrics.Topics[0].Recall, metrics.Topics[0].F1));
        Assert.Equal((0.0, 0.0, 0.0), (metrics.Topics[1].Precision, metrics.Topics[1].Recall, metrics.Topics[1].F1));
        Assert.Equal(0, metrics.Accuracy);
    }

    [Fact]
    public void Accepted_labels_count_for_accuracy_and_not_for_F1()
    {
        var metrics = MetricsOf(Of("a", "b", accept: "b c", auto: true), Of("a", "a", accept: "b"));
        Assert.Equal(1, metrics.Accuracy);
        Assert.Equal(1, metrics.AutoPrecision);
        Assert.Equal(2 / 3.0, metrics.Topics[0].F1, 1e-12);
    }

    [Fact]
    public void A_gold_label_that_the_model_lacks_is_wrong_and_named()
    {
        var set = EvaluationSetBuilder.Build(ModelLabels, [Of("mới", "a", goldProbability: 0), Of("a", "a", goldProbability: 1), Of("khác", "b", goldProbability: 0)]);
        Assert.Equal(["khác", "mới"], set.UnknownLabels);
        Assert.Equal(["a", "b", "c", "khác", "mới"], set.Labels);
        var metrics = Metrics.Of(set);
        Assert.Equal(1 / 3.0, metrics.Accuracy, 1e-12);
        Assert.Equal(-2 * Math.Log(1e-15) / 3, metrics.LogLoss, 1e-9);
        Assert.Equal(["a", "b", "khác", "mới"], metrics.Topics.Select(topic => topic.Label));
    }

    [Fact]
    public void Log_loss_is_the_mean_of_the_gold_labels_surprise() =>
        Assert.Equal(-(Math.Log(0.8) + Math.Log(0.25) + Math.Log(1)) / 3, MetricsOf(Of("a", "a", goldProbability: 0.8), Of("b", "a", goldProbability: 0.25), Of("c", "c", goldProbability: 1)).LogLoss, 1e-12);

    [Fact]
    public void Nothing_to_compare_gives_zeros()
    {
        var metrics = MetricsOf();
        Assert.Equal((0, 0.0, 0.0, 0.0, 0.0, 0.0), (metrics.Rows, metrics.Accuracy, metrics.MacroF1, metrics.WeightedF1, metrics.LogLoss, metrics.ExpectedCalibrationError));
        Assert.Equal((0.0, 0.0, 0.0, 1.0), (metrics.MultiLabelMicroF1, metrics.MultiLabelMacroF1, metrics.AutoCoverage, metrics.AutoPrecision));
        Assert.Empty(metrics.Topics);
    }
}
