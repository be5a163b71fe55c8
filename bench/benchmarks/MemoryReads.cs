using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MlPipeline.Numerics;

namespace MlPipeline.Benchmarks;

/// <summary>
/// What this machine's memory gives to one thread: reads of whole cache lines at random places, as look-ups in a table do them, and one after the other. The roof that labelling is held against.
/// </summary>
internal static class MemoryReads
{
    /// <summary>Bytes of a cache line.</summary>
    public const int Line = 64;

    private const int Reads = 4_000_000;
    private const int Tries = 5;

    /// <summary>Nanoseconds a line.</summary>
    /// <param name="bytes">Size of the memory that is read from.</param>
    /// <param name="atRandom">Whether the places are random and each is known before the last has arrived, as with hashes that lie in a list; otherwise one line follows the other.</param>
    public static double NanosecondsPerLine(int bytes, bool atRandom)
    {
        var memory = new long[Math.Max(1, bytes / Line) * (Line / sizeof(long))];
        memory.AsSpan().Fill(1);
        var lines = memory.Length / (Line / sizeof(long));
        var places = new int[Reads];
        var random = new SplitMix(1);
        for (var i = 0; i < places.Length; i++) places[i] = atRandom ? random.Next(lines) : i % lines;
        var best = double.MaxValue;
        for (var i = 0; i < Tries; i++)
        {
            var watch = Stopwatch.StartNew();
            var sum = Sum(memory, places);
            best = Math.Min(best, watch.Elapsed.TotalNanoseconds / Reads);
            if (sum != (long)Reads * (Line / sizeof(long))) throw new InvalidOperationException("the sum is wrong");
        }

        return best;
    }

    private static long Sum(long[] memory, int[] places)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(memory);
        var sum = 0L;
        foreach (var place in places)
        {
            ref var line = ref Unsafe.Add(ref first, (nint)place * (Line / sizeof(long)));
            for (var i = 0; i < Line / sizeof(long); i++) sum += Unsafe.Add(ref line, i);
        }

        return sum;
    }
}
