using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Inference.Output;
using MlPipeline.Numerics;

namespace MlPipeline.Inference.Tests.Output;

public sealed class FourDecimalsTests
{
    private static readonly Arbitrary<double[]> Distributions = Gen.Choose(-1000, 1000).NonEmptyListOf().Zip(Gen.Choose(1, 200), (scores, sharpness) =>
    {
        var probabilities = scores.Select(score => score / 1000.0).ToArray();
        PortableMath.Softmax(probabilities, sharpness / 10.0);
        return probabilities;
    }).ToArbitrary();

    [Fact]
    public void Rounded_probabilities_sum_to_one_exactly() => Prop.ForAll(Distributions, probabilities =>
    {
        var rounded = Rounded(probabilities);
        Assert.Equal(1m, rounded.Sum(value => (decimal)value));
        for (var i = 0; i < rounded.Length; i++)
        {
            Assert.Equal(probabilities[i], rounded[i], 1e-4);
            Assert.Equal(Math.Round((decimal)rounded[i], 4), (decimal)rounded[i]);
        }

        Assert.Equal(rounded.Max(), rounded[Array.IndexOf(probabilities, probabilities.Max())]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(new[] { 1.0 }, new[] { 1.0 })]
    [InlineData(new[] { 0.0, 1.0 }, new[] { 0.0, 1.0 })]
    [InlineData(new[] { 1 / 3.0, 1 / 3.0, 1 / 3.0 }, new[] { 0.3334, 0.3333, 0.3333 })]
    [InlineData(new[] { 0.25004, 0.24996, 0.12503, 0.12503, 0.12497, 0.12497 }, new[] { 0.25, 0.25, 0.125, 0.125, 0.125, 0.125 })]
    [InlineData(new[] { 0.99999, 0.00001 }, new[] { 1.0, 0.0 })]
    [InlineData(new[] { 0.00006, 0.00007, 0.99987 }, new[] { 0.0, 0.0001, 0.9999 })]
    public void What_is_missing_goes_to_those_that_lost_most(double[] probabilities, double[] expected) => Assert.Equal(expected, Rounded(probabilities));

    [Fact]
    public void Every_number_is_written_as_the_library_writes_it()
    {
        Span<byte> written = new byte[StepNumbers.MostBytes];
        for (var steps = 0; steps <= FourDecimals.One; steps++)
        {
            var length = StepNumbers.Write(steps, written);
            Assert.Equal(JsonSerializer.Serialize((double)steps / FourDecimals.One), Encoding.UTF8.GetString(written[..length]));
        }
    }

    private static double[] Rounded(double[] probabilities)
    {
        var steps = new int[probabilities.Length];
        new SumOneRounding(probabilities.Length).Round(probabilities, steps);
        return Array.ConvertAll(steps, each => (double)each / FourDecimals.One);
    }
}
