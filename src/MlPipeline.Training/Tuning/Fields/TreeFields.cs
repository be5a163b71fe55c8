using System.Numerics;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>The options of a second stage's trees as fields.</summary>
internal static class TreeFields
{
    // Far beyond what is of use, and far below what overflows.
    private const int Large = 1_000_000;

    public static OptionGroup<FastTreeOptions> Group { get; } = new(
    [
        Number("rounds", new NumberRange<int>(1, 10_000), o => o.Rounds, (o, value) => o with { Rounds = value }),
        Number("leaves", new NumberRange<int>(2, 1024), o => o.Leaves, (o, value) => o with { Leaves = value }),
        Number("minRowsPerLeaf", new NumberRange<int>(1, Large), o => o.MinRowsPerLeaf, (o, value) => o with { MinRowsPerLeaf = value }),
        Share("learningRate", o => o.LearningRate, (o, value) => o with { LearningRate = value }),
        Share("rowFraction", o => o.RowFraction, (o, value) => o with { RowFraction = value }),
        Share("featureFraction", o => o.FeatureFraction, (o, value) => o with { FeatureFraction = value }),
        Number("l2", new NumberRange<double>(0, Large), o => o.L2, (o, value) => o with { L2 = value }),
        Number("maxBins", new NumberRange<int>(2, 255), o => o.MaxBins, (o, value) => o with { MaxBins = value }),
        Number("earlyStoppingRounds", new NumberRange<int>(1, 10_000), o => o.EarlyStoppingRounds, (o, value) => o with { EarlyStoppingRounds = value }),
    ]);

    private static NumberField<FastTreeOptions, double> Share(string name, Func<FastTreeOptions, double> get, Func<FastTreeOptions, double, FastTreeOptions> set) =>
        Number(name, new NumberRange<double>(0, 1, WithoutLeast: true), get, set);

    private static NumberField<FastTreeOptions, T> Number<T>(string name, NumberRange<T> range, Func<FastTreeOptions, T> get, Func<FastTreeOptions, T, FastTreeOptions> set)
        where T : struct, INumber<T> => new(name, range, get, set);
}
