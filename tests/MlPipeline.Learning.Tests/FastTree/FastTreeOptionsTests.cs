using MlPipeline.Learning.FastTree;

namespace MlPipeline.Learning.Tests.FastTree;

public sealed class FastTreeOptionsTests
{
    private static readonly FastTreeOptions Default = new();

    public static TheoryData<string, FastTreeOptions> Wrong => new()
    {
        { nameof(Default.Rounds), Default with { Rounds = 0 } },
        { nameof(Default.Rounds), Default with { Rounds = 10_001 } },
        { nameof(Default.Leaves), Default with { Leaves = 1 } },
        { nameof(Default.Leaves), Default with { Leaves = 1025 } },
        { nameof(Default.MinRowsPerLeaf), Default with { MinRowsPerLeaf = 0 } },
        { nameof(Default.LearningRate), Default with { LearningRate = 0 } },
        { nameof(Default.LearningRate), Default with { LearningRate = double.NaN } },
        { nameof(Default.RowFraction), Default with { RowFraction = 0 } },
        { nameof(Default.RowFraction), Default with { RowFraction = 1.01 } },
        { nameof(Default.FeatureFraction), Default with { FeatureFraction = 0 } },
        { nameof(Default.FeatureFraction), Default with { FeatureFraction = double.NaN } },
        { nameof(Default.L2), Default with { L2 = -0.1 } },
        { nameof(Default.L2), Default with { L2 = double.NaN } },
        { nameof(Default.MaxBins), Default with { MaxBins = 1 } },
        { nameof(Default.MaxBins), Default with { MaxBins = 256 } },
        { nameof(Default.EarlyStoppingRounds), Default with { EarlyStoppingRounds = 0 } },
        { nameof(Default.Threads), Default with { Threads = 0 } },
        { nameof(Default.Monotone), Default with { Monotone = [0, 2] } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Options_outside_their_ranges_are_refused_by_name(string name, FastTreeOptions options)
    {
        Assert.Equal(name, Assert.Throws<ArgumentOutOfRangeException>(options.Validated).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => FastTreeLearner.Learn(TreeProblems.Noisy(30, 2, 1), null, 2, options));
    }

    [Fact]
    public void Defaults_and_the_ends_of_the_ranges_are_fine()
    {
        Default.Validated();
        new FastTreeOptions { Rounds = 10_000, Leaves = 1024, MinRowsPerLeaf = 1, LearningRate = 1, RowFraction = 1, FeatureFraction = 1, L2 = 0, MaxBins = 255, EarlyStoppingRounds = 1, Threads = 1 }.Validated();
        new FastTreeOptions { Rounds = 1, Leaves = 2, MaxBins = 2, Monotone = [-1, 0, 1] }.Validated();
    }

    [Fact]
    public void One_class_and_no_rows_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FastTreeLearner.Learn(TreeProblems.Noisy(30, 2, 1), null, 1, Default));
        Assert.Throws<ArgumentOutOfRangeException>(() => FastTreeLearner.Learn(new TreeExamples(new DenseMatrix([], 2), [], []), null, 2, Default));
    }
}
