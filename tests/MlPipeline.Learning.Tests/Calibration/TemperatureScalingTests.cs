using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Calibration;

public sealed class TemperatureScalingTests
{
    private const int Classes = 4;

    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(8)]
    public void Finds_the_scale_that_the_labels_were_drawn_with(double scale)
    {
        var random = new SplitMix(6);
        var scores = Enumerable.Range(0, 20_000 * Classes).Select(_ => (random.Next(4001) - 2000) / 1000.0).ToArray();
        var labels = Enumerable.Range(0, 20_000).Select(row => Draw(scores.AsSpan(row * Classes, Classes), scale, random)).ToArray();
        Assert.Equal(scale, TemperatureScaling.Fit(scores, labels, Classes), 0.05 * scale);
    }

    [Fact]
    public void Fits_no_worse_than_scales_beside_it()
    {
        double[] scores = [1, 0, -1, 0.2, 0.1, 0, -0.5, 0.5, 0.3, 0, 2, 1];
        int[] labels = [0, 1, 1, 1];
        var fitted = TemperatureScaling.Fit(scores, labels, 3);
        Assert.True(Loss(scores, labels, fitted) <= Loss(scores, labels, fitted * 1.01));
        Assert.True(Loss(scores, labels, fitted) <= Loss(scores, labels, fitted / 1.01));
    }

    [Fact]
    public void Without_rows_or_choice_the_scale_is_one()
    {
        Assert.Equal(1, TemperatureScaling.Fit([], [], 3));
        Assert.Equal(1, TemperatureScaling.Fit([0.3, 2], [0, 0], 1));
    }

    [Fact]
    public void Rows_that_are_all_right_or_all_wrong_give_scales_within_the_limits()
    {
        Assert.InRange(TemperatureScaling.Fit([1, 0, 0, 1], [0, 1], 2), 30, 1000);
        Assert.Equal(0.001, TemperatureScaling.Fit([0, 1, 1, 0], [0, 1], 2), 1e-5);
    }

    private static int Draw(ReadOnlySpan<double> scores, double scale, SplitMix random)
    {
        var probabilities = scores.ToArray();
        PortableMath.Softmax(probabilities, scale);
        var drawn = random.Next(1 << 30) / (double)(1 << 30);
        var label = 0;
        for (; label < scores.Length - 1 && drawn >= probabilities[label]; label++) drawn -= probabilities[label];
        return label;
    }

    private static double Loss(double[] scores, int[] labels, double scale) => Enumerable.Range(0, labels.Length).Sum(row =>
    {
        var probabilities = scores[(row * 3)..((row * 3) + 3)];
        PortableMath.Softmax(probabilities, scale);
        return -Math.Log(probabilities[labels[row]]);
    });
}
