using MlPipeline.Data.Batches;

namespace MlPipeline.Data.Tests.Batches;

public sealed class OrderedFlowTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 8)]
    [InlineData(4, 32)]
    public void Results_come_in_the_order_of_the_items(int threads, int most)
    {
        var sink = new ListSink();
        Run(Enumerable.Range(0, 1000), sink, threads, most);
        Assert.Equal(Enumerable.Range(0, 1000).Select(item => -item), sink.Taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_result_comes_out_while_the_source_waits_for_its_next_item(int threads)
    {
        var sink = new ListSink();
        using var first = new ManualResetEventSlim();
        var pausesBefore = 0;
        sink.OnTake = _ =>
        {
            Volatile.Write(ref pausesBefore, sink.Pauses);
            first.Set();
        };
        IEnumerable<int> Waiting(Action beforeWait)
        {
            yield return 1;
            beforeWait();
            Assert.True(first.Wait(Patience));
            Assert.True(SpinWait.SpinUntil(() => sink.Pauses > Volatile.Read(ref pausesBefore), Patience), "what was taken should go on its way");
            yield return 2;
        }

        new OrderedFlow<int, int>(threads, 8, 100).Run(Waiting, _ => 1, () => 0, (item, _) => -item, sink, CancellationToken.None);
        Assert.Equal([-1, -2], sink.Taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_was_taken_goes_on_its_way_however_often_the_source_waits(int threads)
    {
        var sink = new ListSink();
        IEnumerable<int> Waiting(Action beforeWait)
        {
            for (var i = 1; i <= 200; i++)
            {
                yield return i;
                beforeWait();
                Assert.True(SpinWait.SpinUntil(() => sink.TakenAtPause == i, Patience), "what was read should be taken, and a pause should follow");
            }
        }

        new OrderedFlow<int, int>(threads, 8, 100).Run(Waiting, _ => 1, () => 0, (item, _) => -item, sink, CancellationToken.None);
        Assert.Equal(200, sink.Taken.Count);
    }

    [Fact]
    public void One_thread_reads_nothing_while_the_sink_takes()
    {
        var read = 0;
        var sink = new ListSink();
        sink.OnTake = _ => Assert.Equal(sink.Taken.Count + 1, read);
        Run(Enumerable.Range(0, 100).Select(item => { read++; return item; }), sink, threads: 1, most: 8);
        Assert.Equal(100, read);
    }

    [Fact]
    public void Never_more_than_a_batch_is_under_way_however_slow_the_sink()
    {
        var (read, worst) = (0, 0);
        var sink = new ListSink();
        sink.OnTake = _ =>
        {
            Thread.Yield();
            worst = Math.Max(worst, Volatile.Read(ref read) - sink.Taken.Count);
        };
        Run(Enumerable.Range(0, 2000).Select(item => { Interlocked.Increment(ref read); return item; }), sink, threads: 2, most: 5);
        // One more than the five has been read and waits at the door, and the one that is being taken still counts.
        Assert.InRange(worst, 1, 7);
    }

    [Fact]
    public void Size_bounds_what_is_under_way_and_what_is_larger_passes_alone()
    {
        var (under, worst) = (0L, 0L);
        var sink = new ListSink { OnTake = result => Interlocked.Add(ref under, result) };
        new OrderedFlow<int, int>(2, 100, 10).Run(
            _ => [3, 4, 50, 3, 4, 12, 1],
            item => item,
            () => 0,
            (item, _) =>
            {
                worst = Math.Max(worst, Interlocked.Add(ref under, item) - (item > 10 ? item : 0));
                return -item;
            },
            sink,
            CancellationToken.None);
        Assert.Equal([-3, -4, -50, -3, -4, -12, -1], sink.Taken);
        Assert.InRange(worst, 0, 10);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sink_that_fails_ends_a_source_that_waits(int threads)
    {
        using var waking = new CancellationTokenSource();
        IEnumerable<int> Waiting()
        {
            yield return 1;
            waking.Token.WaitHandle.WaitOne(Patience);
            waking.Token.ThrowIfCancellationRequested();
        }

        var flow = new OrderedFlow<int, int>(threads, 8, 100) { GiveUp = waking.Cancel };
        var failure = Assert.Throws<IOException>(() => flow.Run(_ => Waiting(), _ => 1, () => 0, (item, _) => item, new ListSink { OnTake = _ => throw new IOException("the disk is full") }, CancellationToken.None));
        Assert.Equal("the disk is full", failure.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_sink_that_fails_where_it_pauses_fails_the_run(int threads)
    {
        IEnumerable<int> Waiting(Action beforeWait)
        {
            yield return 1;
            beforeWait();
        }

        var sink = new ListSink { OnPause = () => throw new IOException("the disk is full") };
        Assert.Throws<IOException>(() => new OrderedFlow<int, int>(threads, 8, 100).Run(Waiting, _ => 1, () => 0, (item, _) => item, sink, CancellationToken.None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Work_that_fails_fails_the_run_behind_what_came_before(int threads)
    {
        var sink = new ListSink();
        Assert.Throws<InvalidDataException>(() => new OrderedFlow<int, int>(threads, 8, 100).Run(_ => Enumerable.Range(0, 100), _ => 1, () => 0, (item, _) => item == 50 ? throw new InvalidDataException() : item, sink, CancellationToken.None));
        Assert.Equal(Enumerable.Range(0, 50), sink.Taken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_state_that_cannot_be_made_fails_the_run(int threads) =>
        Assert.Throws<InvalidDataException>(() => new OrderedFlow<int, int>(threads, 8, 100).Run<int>(_ => Enumerable.Range(0, 100), _ => 1, () => throw new InvalidDataException(), (item, _) => item, new ListSink(), CancellationToken.None));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_read_before_the_source_fails_still_goes_out(int threads)
    {
        static IEnumerable<int> Failing()
        {
            for (var i = 0; i < 20; i++) yield return i;
            throw new IOException();
        }

        var sink = new ListSink();
        Assert.Throws<IOException>(() => Run(Failing(), sink, threads, 8));
        Assert.Equal(20, sink.Taken.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cancellation_does_not_wait_for_a_source_that_hangs(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        IEnumerable<int> Waiting()
        {
            yield return 1;
            // With several threads the source is read on the calling one, and has to see to it itself.
            if (threads > 1) never.Wait(cancellation.Token);
            else never.Wait(Patience);
        }

        var sink = new ListSink { OnTake = _ => cancellation.Cancel() };
        Assert.ThrowsAny<OperationCanceledException>(() => new OrderedFlow<int, int>(threads, 4, 100).Run(_ => Waiting(), _ => 1, () => 0, (item, _) => item, sink, cancellation.Token));
        never.Set();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_cancellation_does_not_wait_for_a_sink_that_hangs(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        using var never = new ManualResetEventSlim();
        var sink = new ListSink
        {
            OnTake = _ =>
            {
                cancellation.Cancel();
                never.Wait(Patience);
            },
        };
        Assert.ThrowsAny<OperationCanceledException>(() => new OrderedFlow<int, int>(threads, 4, 100).Run(_ => Enumerable.Range(0, 1000), _ => 1, () => 0, (item, _) => item, sink, cancellation.Token));
        never.Set();
    }

    private static void Run(IEnumerable<int> source, ListSink sink, int threads, int most) =>
        new OrderedFlow<int, int>(threads, most, 1 << 20).Run(_ => source, _ => 1, () => 0, (item, _) => -item, sink, CancellationToken.None);

    private sealed class ListSink : IFlowSink<int>
    {
        private int pauses;
        private int takenAtPause;

        public List<int> Taken { get; } = [];

        public int Pauses => Volatile.Read(ref pauses);

        /// <summary>How many had been taken at the last pause.</summary>
        public int TakenAtPause { get => Volatile.Read(ref takenAtPause); private set => Volatile.Write(ref takenAtPause, value); }

        public Action<int> OnTake { get; set; } = _ => { };

        public Action OnPause { get; set; } = () => { };

        public void Take(int result)
        {
            OnTake(result);
            Taken.Add(result);
        }

        public void Pause()
        {
            OnPause();
            TakenAtPause = Taken.Count;
            Interlocked.Increment(ref pauses);
        }
    }
}
