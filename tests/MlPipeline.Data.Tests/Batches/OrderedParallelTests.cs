using MlPipeline.Data.Batches;

namespace MlPipeline.Data.Tests.Batches;

public sealed class OrderedParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Results_come_in_the_order_of_the_items(int threads) =>
        Assert.Equal(Enumerable.Range(0, 1000).Select(item => -item), OrderedParallel.Map(Enumerable.Range(0, 1000), threads, () => 0, (item, _) => -item));

    [Fact]
    public void No_more_threads_work_than_were_asked_for_each_with_a_state_of_its_own()
    {
        var (states, working, most) = (0, 0, 0);
        var results = OrderedParallel.Map(
            Enumerable.Range(0, 500),
            3,
            () => new int[1] { Interlocked.Increment(ref states) },
            (item, state) =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref working));
                var mine = ++state[0];
                Thread.Yield();
                Assert.Equal(mine, state[0]);
                Interlocked.Decrement(ref working);
                return item;
            });
        Assert.Equal(500, results.Count());
        Assert.InRange(most, 1, 3);
        Assert.InRange(states, 1, 3);
    }

    [Fact]
    public void Only_a_few_items_are_read_ahead_of_who_takes()
    {
        var read = 0;
        var taken = 0;
        foreach (var _ in OrderedParallel.Map(Enumerable.Range(0, 500).Select(item => { read++; return item; }), 2, () => 0, (item, _) => item))
        {
            taken++;
            Assert.InRange(read - taken, 0, 8);
        }
    }

    [Fact]
    public void What_fails_is_thrown_in_its_place()
    {
        var taken = new List<int>();
        Assert.Throws<InvalidDataException>(() => taken.AddRange(OrderedParallel.Map(Enumerable.Range(0, 100), 2, () => 0, (item, _) => item == 50 ? throw new InvalidDataException() : item).TakeWhile(item =>
        {
            taken.Add(item);
            return true;
        }).ToArray()));
        Assert.Equal(Enumerable.Range(0, 50), taken);
    }

    private static void InterlockedMax(ref int place, int value)
    {
        int before;
        while ((before = Volatile.Read(ref place)) < value && Interlocked.CompareExchange(ref place, value, before) != before)
        {
            // Another thread was quicker.
        }
    }
}
