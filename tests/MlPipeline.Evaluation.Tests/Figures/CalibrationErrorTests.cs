using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class CalibrationErrorTests
{
    [Fact]
    public void Is_the_one_worked_out_by_hand()
    {
        // Bins of a fifteenth: 0.61 and 0.66 share (0.6, 0.667], 0.9 stands alone in (0.867, 0.933].
        var metrics = MetricsOf(Of("a", "a", 0.61), Of("a", "b", 0.66), Of("a", "a", 0.9));
        Assert.Equal((Math.Abs(1 - 1.27) + Math.Abs(1 - 0.9)) / 3, metrics.ExpectedCalibrationError, 1e-12);
    }

    [Fact]
    public void Rows_in_one_bin_offset_each_other_and_in_two_do_not()
    {
        Assert.Equal(0.36, MetricsOf(Of("a", "a", 0.64), Of("a", "a", 0.64)).ExpectedCalibrationError, 1e-12);
        Assert.Equal(0.12, MetricsOf(Of("a", "a", 0.62), Of("a", "b", 0.62)).ExpectedCalibrationError, 1e-12);
        Assert.Equal((0.38 + 0.52) / 2, MetricsOf(Of("a", "a", 0.62), Of("a", "b", 0.52)).ExpectedCalibrationError, 1e-12);
    }

    [Theory]
    [InlineData(1.0, "a", 0.0)]
    [InlineData(1.0, "b", 1.0)]
    [InlineData(0.0, "b", 0.0)]
    [InlineData(0.0, "a", 1.0)]
    [InlineData(1.0000000000000002, "a", 0.0)]
    public void Confidences_at_the_edges_have_a_bin(double confidence, string predicted, double error) =>
        Assert.Equal(error, MetricsOf(Of("a", predicted, confidence)).ExpectedCalibrationError, 1e-12);

    [Fact]
    public void Accepted_labels_count_as_right() => Assert.Equal(0.1, MetricsOf(Of("a", "b", 0.9, accept: "b")).ExpectedCalibrationError, 1e-12);

    [Fact]
    public void Automatic_acceptance_is_counted_apart()
    {
        var metrics = MetricsOf(Of("a", "a", auto: true), Of("b", "b", auto: true), Of("c", "b", auto: true), Of("c", "a"));
        Assert.Equal(0.75, metrics.AutoCoverage);
        Assert.Equal(2 / 3.0, metrics.AutoPrecision, 1e-12);
    }
}
