using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class MultiLabelTests
{
    // Sets {a b}/{a}, {b}/{b c}, {c a}/{c a}: a 2 right of 2 and 2; b 1 right of 2 and 1; c 1 right of 1 and 2.
    [Fact]
    public void Micro_and_macro_F1_are_those_worked_out_by_hand()
    {
        var metrics = MetricsOf(Of("a b", "a"), Of("b", "b c"), Of("c a", "c a"));
        Assert.Equal(2.0 * 4 / (5 + 5), metrics.MultiLabelMicroF1, 1e-12);
        Assert.Equal((1 + (2 / 3.0) + (2 / 3.0)) / 3, metrics.MultiLabelMacroF1, 1e-12);
    }

    [Fact]
    public void The_order_of_topics_within_a_unit_does_not_matter()
    {
        var metrics = MetricsOf(Of("a b", "b a"));
        Assert.Equal((1.0, 1.0), (metrics.MultiLabelMicroF1, metrics.MultiLabelMacroF1));
        Assert.Equal((0.0, 0.0), (metrics.Accuracy, metrics.MacroF1));
    }

    [Fact]
    public void Without_further_topics_micro_F1_is_accuracy() =>
        Assert.Equal(0.75, MetricsOf(Of("a", "a"), Of("b", "b"), Of("c", "a"), Of("a", "a")).MultiLabelMicroF1, 1e-12);

    [Fact]
    public void Further_topics_unknown_to_the_model_count_against_it()
    {
        var metrics = MetricsOf(Of("a mới", "a"));
        Assert.Equal(2 / 3.0, metrics.MultiLabelMicroF1, 1e-12);
        Assert.Equal(0.5, metrics.MultiLabelMacroF1, 1e-12);
        Assert.Equal(1, metrics.MacroF1);
    }
}
