using System.Globalization;
using Xunit.Abstractions;

namespace MlPipeline.Evaluation.Tests.Resampling;

/// <summary>Runs a few hundred simulations; <c>SIMULATION_RUNS=2000</c> in the environment runs more, for figures to quote.</summary>
public sealed class IntervalCoverageTests(ITestOutputHelper output)
{
    private static readonly int Runs = int.Parse(Environment.GetEnvironmentVariable("SIMULATION_RUNS") ?? "300", CultureInfo.InvariantCulture);

    // With 300 runs a share of 95 % has a standard error of 1.3 points; what must hold is told from a method that is wrong, not from chance.
    [Theory]
    [InlineData(6, 100)]
    [InlineData(17, 64)]
    public void Intervals_hold_the_truth_95_times_of_100_when_articles_are_drawn(int topics, int articles)
    {
        var coverage = Coverage.Of(topics, articles, Runs);
        foreach (var (figure, share) in coverage) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{topics} topics, {articles} articles, {figure}: {share:0.0 %}"));
        Assert.All(coverage, each => Assert.InRange(each.Value, 0.89, 0.99));
        Assert.InRange(coverage.Values.Average(), 0.93, 0.97);
    }
}
