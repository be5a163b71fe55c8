using MlPipeline.Data.Batches;

namespace MlPipeline.Data.Tests.Batches;

public sealed class ReadAheadTests
{
    [Fact]
    public void Items_come_in_their_order() => Assert.Equal(Enumerable.Range(0, 1000), ReadAhead.Of(Enumerable.Range(0, 1000)));

    [Fact]
    public void What_reading_throws_comes_behind_the_items_before_it()
    {
        var taken = new List<int>();
        var problem = Assert.Throws<InvalidDataException>(() => taken.AddRange(Each(ReadAhead.Of(Failing()))));
        Assert.Equal("the disk is gone", problem.Message);
        Assert.Empty(taken);

        using var items = ReadAhead.Of(Failing()).GetEnumerator();
        for (var i = 0; i < 20; i++) Assert.True(items.MoveNext());
        Assert.Throws<InvalidDataException>(() => items.MoveNext());

        static IEnumerable<int> Failing()
        {
            for (var i = 0; i < 20; i++) yield return i;
            throw new InvalidDataException("the disk is gone");
        }

        static int[] Each(IEnumerable<int> source) => [.. source];
    }

    [Fact]
    public void Reading_ends_when_nobody_takes_any_more()
    {
        var read = 0;
        Assert.Equal([0, 1, 2], ReadAhead.Of(Endless()).Take(3));
        var before = Volatile.Read(ref read);
        Assert.InRange(before, 3, 20);

        IEnumerable<int> Endless()
        {
            while (true) yield return read++;
        }
    }
}
