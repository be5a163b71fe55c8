using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class ProbabilityFigureTests
{
    // Brier 1950, section 3: ten forecasts of rain, P = 0.19.
    [Fact]
    public void Brier_score_is_the_published_one()
    {
        double[] rain = [0.7, 0.9, 0.8, 0.4, 0.2, 0, 0, 0, 0, 0.1];
        bool[] rained = [false, true, true, true, false, false, false, false, false, false];
        Assert.Equal(0.19, MetricsOf([.. rain.Zip(rained, (probability, did) => Of(["dry", "rain"], [1 - probability, probability], did ? "rain" : "dry"))]).Brier, 1e-12);
    }

    [Fact]
    public void Brier_score_goes_from_0_to_2()
    {
        Assert.Equal(0, MetricsOf(Of(["a", "b"], [1, 0], "a")).Brier);
        Assert.Equal(2, MetricsOf(Of(["a", "b"], [1, 0], "b")).Brier);
        Assert.Equal(0.04 + 0.09 + 0.01, MetricsOf(Of(["a", "b", "c"], [0.8, 0.3, 0.1], "a")).Brier, 1e-12);
        Assert.Equal(1 + 0.64 + 0.04, MetricsOf(Of(["a", "b"], [0.8, 0.2], "mới")).Brier, 1e-12);
    }

    // The example in scikit-learn's documentation of top_k_accuracy_score: 0.75 for k = 2.
    [Fact]
    public void Top_2_accuracy_is_the_published_one()
    {
        string[] labels = ["0", "1", "2"];
        Assert.Equal(0.75, MetricsOf(Of(labels, [0.5, 0.2, 0.2], "0"), Of(labels, [0.3, 0.4, 0.2], "1"), Of(labels, [0.2, 0.4, 0.3], "2"), Of(labels, [0.7, 0.2, 0.1], "2")).Top2Accuracy);
    }

    [Fact]
    public void Of_equally_likely_labels_the_first_is_likelier()
    {
        string[] labels = ["a", "b", "c"];
        Assert.Equal(1, MetricsOf(Of(labels, [0.4, 0.3, 0.3], "b")).Top2Accuracy);
        Assert.Equal(0, MetricsOf(Of(labels, [0.4, 0.3, 0.3], "c")).Top2Accuracy);
        Assert.Equal(0, MetricsOf(Of(["a"], [1], "mới")).Top2Accuracy);
    }

    [Fact]
    public void Micro_F1_counts_the_gold_label_alone() =>
        Assert.Equal(0.75, Units.MetricsOf(Units.Of("a", "a"), Units.Of("b", "b"), Units.Of("c", "a", accept: "a"), Units.Of("a", "a")).MicroF1, 1e-12);

    // Sets {a b}/{a}, {b}/{b c}, {c a}/{c a}: of nine decisions two are wrong.
    [Fact]
    public void Hamming_loss_is_the_share_of_wrong_decisions() =>
        Assert.Equal(2 / 9.0, Units.MetricsOf(Units.Of("a b", "a"), Units.Of("b", "b c"), Units.Of("c a", "c a")).HammingLoss, 1e-12);

    private static LabelledUnit Of(string[] labels, double[] scores, string gold) => Units.Of("a", "a") with
    {
        Gold = new ParagraphLabel(gold, [], []),
        Predicted = labels[Array.IndexOf(scores, scores.Max())],
        ModelLabels = labels,
        Scores = scores,
        AlsoScores = scores,
    };

    private static Metrics MetricsOf(params LabelledUnit[] units) => Metrics.Of(EvaluationSetBuilder.Build(units[0].ModelLabels, units));
}
