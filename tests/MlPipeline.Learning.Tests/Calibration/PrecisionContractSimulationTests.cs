using System.Globalization;
using MlPipeline.Learning.Calibration;
using Xunit.Abstractions;

namespace MlPipeline.Learning.Tests.Calibration;

/// <summary>Runs a few hundred simulations; <c>SIMULATION_RUNS=2000</c> in the environment runs more, for figures to quote.</summary>
public sealed class PrecisionContractSimulationTests(ITestOutputHelper output)
{
    private const double Target = 0.95;
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("SIMULATION_RUNS") ?? "300", CultureInfo.InvariantCulture);

    // Ease, clustering, how much of it the confidence knows, length, articles. The first two are like real paragraphs; in the others the confidence knows nothing of what makes an article hard.
    [Theory]
    [InlineData(2.2, 1.3, 0.5, 13, 64)]
    [InlineData(2.2, 1.3, 0.5, 13, 600)]
    [InlineData(3, 0.7, 0, 12, 400)]
    [InlineData(2.5, 1, 0, 13, 64)]
    [InlineData(3, 1.5, 0, 12, 30)]
    [InlineData(3, 1.5, 0, 30, 20)]
    [InlineData(3, 1.5, 0, 30, 50)]
    [InlineData(4, 1.5, 0, 30, 30)]
    [InlineData(4, 1.5, 0, 30, 100)]
    [InlineData(3, 0, 0, 1, 1000)]
    public void The_promise_is_broken_at_most_7_times_of_100_when_articles_are_drawn(double ease, double clustering, double known, double length, int articles)
    {
        SimulatedLabels News(int seed) => new((ulong)seed) { Ease = ease, Clustering = clustering, Known = known, Length = length };
        var truth = new TrueShare(News(-1).Draw(40_000));
        var contracts = new PrecisionContract[Runs];
        Parallel.For(0, Runs, run => contracts[run] = PrecisionContract.Find(News(run).Draw(articles), Target));
        var broken = contracts.Count(contract => contract.Coverage > 0 && truth.From(contract.Threshold) < Target) / (double)Runs;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"ease {ease}, clustering {clustering}, known {known}, length {length}, articles {articles}: broken {broken:0.0 %}, mean coverage {contracts.Average(contract => contract.Coverage):0.00}"));
        Assert.InRange(broken, 0, 0.07);
    }

    /// <summary>The share of right labels from a confidence on.</summary>
    private sealed class TrueShare
    {
        private readonly double[] falling;
        private readonly int[] right;

        public TrueShare(List<JudgedLabel> labels)
        {
            var sorted = labels.OrderByDescending(label => label.Confidence).ToArray();
            falling = Array.ConvertAll(sorted, label => -label.Confidence);
            right = new int[sorted.Length + 1];
            for (var i = 0; i < sorted.Length; i++) right[i + 1] = right[i] + (sorted[i].Right ? 1 : 0);
        }

        public double From(double confidence)
        {
            var place = Array.BinarySearch(falling, -confidence);
            var count = Math.Max(1, place < 0 ? ~place : place);
            return (double)right[count] / count;
        }
    }
}
