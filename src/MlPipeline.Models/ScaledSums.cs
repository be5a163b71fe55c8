using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlPipeline.Models;

/// <summary>
/// Adds rows of weights, each times its factor, to sums, eight lanes at a time where the processor can. A lane stays in a register until all rows are added. Every lane sees the same operations
/// in the same order on every processor.
/// </summary>
public static class ScaledSums
{
    private const int Lane = 8;

    /// <summary>Adds rows of single-precision weights that follow each other.</summary>
    /// <param name="rows">The weights, as many rows as there are factors and each as long as the sums.</param>
    /// <param name="factors">What the rows are multiplied by.</param>
    /// <param name="sums">The sums.</param>
    public static void Add(ReadOnlySpan<float> rows, ReadOnlySpan<float> factors, Span<float> sums)
    {
        rows = rows[..checked(factors.Length * sums.Length)];
        ref var first = ref MemoryMarshal.GetReference(rows);
        var lane = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; lane + Lane <= sums.Length; lane += Lane)
            {
                var sum = Vector256.LoadUnsafe(ref sums[lane]);
                for (var row = 0; row < factors.Length; row++) sum += Vector256.LoadUnsafe(ref first, (nuint)((row * sums.Length) + lane)) * factors[row];
                sum.StoreUnsafe(ref sums[lane]);
            }
        }

        for (; lane < sums.Length; lane++)
        {
            for (var row = 0; row < factors.Length; row++) sums[lane] += rows[(row * sums.Length) + lane] * factors[row];
        }
    }

    /// <summary>Adds rows of weights of a signed byte each.</summary>
    /// <param name="rows">Where the rows begin.</param>
    /// <param name="offset">Where in a row its weights begin; there are as many as sums, or bytes to read in their place.</param>
    /// <param name="factors">What the rows are multiplied by.</param>
    /// <param name="count">Number of rows.</param>
    /// <param name="sums">The sums.</param>
    internal static unsafe void AddRows(byte** rows, int offset, float* factors, int count, Span<float> sums)
    {
        var whole = Avx2.IsSupported ? sums.Length / Lane * Lane : 0;
        AddVector(rows, offset, factors, count, sums[..whole]);
        AddScalar(rows, offset + whole, factors, count, sums[whole..]);
    }

    private static unsafe void AddVector(byte** rows, int offset, float* factors, int count, Span<float> sums)
    {
        var lane = 0;
        for (; lane + (4 * Lane) <= sums.Length; lane += 4 * Lane)
        {
            ref var first = ref sums[lane];
            var (a, b) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Lane));
            var (c, d) = (Vector256.LoadUnsafe(ref first, 2 * Lane), Vector256.LoadUnsafe(ref first, 3 * Lane));
            for (var i = 0; i < count; i++)
            {
                var weights = (sbyte*)(rows[i] + offset + lane);
                var factor = Vector256.Create(factors[i]);
                a += Eight(weights) * factor;
                b += Eight(weights + Lane) * factor;
                c += Eight(weights + (2 * Lane)) * factor;
                d += Eight(weights + (3 * Lane)) * factor;
            }

            a.StoreUnsafe(ref first);
            b.StoreUnsafe(ref first, Lane);
            c.StoreUnsafe(ref first, 2 * Lane);
            d.StoreUnsafe(ref first, 3 * Lane);
        }

        for (; lane + (2 * Lane) <= sums.Length; lane += 2 * Lane)
        {
            ref var first = ref sums[lane];
            var (a, b) = (Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, Lane));
            for (var i = 0; i < count; i++)
            {
                var weights = (sbyte*)(rows[i] + offset + lane);
                var factor = Vector256.Create(factors[i]);
                a += Eight(weights) * factor;
                b += Eight(weights + Lane) * factor;
            }

            a.StoreUnsafe(ref first);
            b.StoreUnsafe(ref first, Lane);
        }

        if (lane == sums.Length) return;
        var last = Vector256.LoadUnsafe(ref sums[lane]);
        for (var i = 0; i < count; i++) last += Eight((sbyte*)(rows[i] + offset + lane)) * factors[i];
        last.StoreUnsafe(ref sums[lane]);
    }

    private static unsafe Vector256<float> Eight(sbyte* weights) => Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(weights));

    private static unsafe void AddScalar(byte** rows, int offset, float* factors, int count, Span<float> sums)
    {
        for (var lane = 0; lane < sums.Length; lane++)
        {
            for (var i = 0; i < count; i++) sums[lane] += (sbyte)rows[i][offset + lane] * factors[i];
        }
    }
}
