using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning.Calibration;

namespace MlPipeline.Models.Tests;

public sealed class ProbabilityMapTests
{
    private static readonly Arbitrary<double[]> Distributions = Gen.Choose(0, 1000).NonEmptyListOf().Where(parts => parts.Any(part => part > 0))
        .Select(parts => parts.Select(part => part / (double)parts.Sum()).ToArray()).ToArbitrary();

    public static TheoryData<string, double> Methods => new()
    {
        { "temperature", 0.001 }, { "temperature", 1 }, { "temperature", 3 }, { "temperature", 1000 }, { "Platt", 1 }, { "Platt", 1e6 }, { "isotonic", 1 },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_comes_out_are_probabilities(string method, double strength) => Prop.ForAll(Distributions, probabilities =>
    {
        var map = MapOf(method, strength, probabilities.Length);
        Assert.Equal(method, map.Method);
        Assert.True(map.IsValidFor(probabilities.Length));
        double[] calibrated = [.. probabilities];
        map.Apply(calibrated);
        Assert.All(calibrated, p => Assert.InRange(p, 0, 1));
        Assert.Equal(1, calibrated.Sum(), 1e-9);
        for (var i = 1; i < calibrated.Length; i++) Assert.True(probabilities[i] > probabilities[i - 1] ? calibrated[i] >= calibrated[i - 1] : calibrated[i] <= calibrated[i - 1]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_temperature_of_one_changes_nothing() => Prop.ForAll(Distributions, probabilities =>
    {
        double[] calibrated = [.. probabilities];
        new ProbabilityMap().Apply(calibrated);
        for (var i = 0; i < calibrated.Length; i++) Assert.Equal(probabilities[i], calibrated[i], 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Undecided_units_stay_undecided_however_sharp_the_temperature()
    {
        double[] flat = [.. Enumerable.Repeat(1 / 30.0, 30)];
        new ProbabilityMap { Temperature = 1000 }.Apply(flat);
        Assert.All(flat, p => Assert.Equal(1 / 30.0, p, 1e-12));
    }

    [Fact]
    public void Where_every_sigmoid_says_no_they_still_share_out_the_whole()
    {
        double[] probabilities = [0.5, 0.5];
        new ProbabilityMap { Platt = [new PlattScaling(1, -5000), new PlattScaling(1, -5000)] }.Apply(probabilities);
        Assert.Equal([0.5, 0.5], probabilities);
    }

    private static ProbabilityMap MapOf(string method, double strength, int labels) => method switch
    {
        "temperature" => new ProbabilityMap { Temperature = strength },
        "Platt" => new ProbabilityMap { Platt = [.. Enumerable.Repeat(new PlattScaling(strength, -strength / 3), labels)] },
        _ => new ProbabilityMap { Isotonic = [.. Enumerable.Repeat(new IsotonicRegression([0.1, 0.5, 0.9], [0, 0.4, 1]), labels)] },
    };
}
