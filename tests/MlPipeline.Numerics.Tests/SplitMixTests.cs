using FsCheck;
using FsCheck.Fluent;

namespace MlPipeline.Numerics.Tests;

public sealed class SplitMixTests
{
    // The numbers of the published generator; with others every trained model would change.
    [Fact]
    public void Gives_the_published_sequence()
    {
        var random = new SplitMix(1234567);
        ulong[] numbers = [random.Next(), random.Next(), random.Next(), random.Next(), random.Next()];
        Assert.Equal([6457827717110365317UL, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821], numbers);
    }

    [Fact]
    public void A_shuffle_is_a_permutation_and_the_same_for_the_same_seed() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(), ArbMap.Default.ArbFor<ulong>(), (values, seed) =>
        {
            var once = values.ToArray();
            var again = values.ToArray();
            new SplitMix(seed).Shuffle<int>(once);
            new SplitMix(seed).Shuffle<int>(again);
            Assert.Equal(once, again);
            Assert.Equal(values.Order(), once.Order());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shuffles_give_every_order_about_equally_often()
    {
        var seen = new Dictionary<string, int>();
        var random = new SplitMix(5);
        for (var i = 0; i < 24_000; i++)
        {
            int[] values = [0, 1, 2, 3];
            random.Shuffle<int>(values);
            var order = string.Concat(values);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(24, seen.Count);
        Assert.All(seen.Values, count => Assert.InRange(count, 850, 1150));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1000)]
    [InlineData(int.MaxValue)]
    public void Bounded_numbers_stay_below_the_bound_and_reach_both_ends(int bound)
    {
        var random = new SplitMix(9);
        var numbers = Enumerable.Range(0, 20_000).Select(_ => random.Next(bound)).ToArray();
        Assert.All(numbers, number => Assert.InRange(number, 0, bound - 1));
        Assert.True(numbers.Min() <= bound / 1000);
        Assert.True(numbers.Max() >= bound - 1 - (bound / 1000));
    }

    [Fact]
    public void Mixing_is_the_generators_output_function()
    {
        Assert.Equal(new SplitMix(0).Next(), SplitMix.Mix(0x9E3779B97F4A7C15UL));
        Assert.Equal(0UL, SplitMix.Mix(0));
    }
}
