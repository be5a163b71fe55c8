using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlPipeline.Learning;

/// <summary>
/// Arithmetic on the weights of sixteen classes at once: the weights of one feature stand side by side in one cache line, so one load serves sixteen one-vs-rest problems. Sums run over
/// the features in stored order, with separate multiplication and addition, so the scalar twin and every processor give the same bits.
/// </summary>
internal static class ClassGroup
{
    /// <summary>Classes in a group.</summary>
    public const int Width = 16;

    /// <summary>For each class of the group the sum over the features of value · weight.</summary>
    /// <param name="weights">All weights of the group.</param>
    /// <param name="columns">The features.</param>
    /// <param name="values">Their values.</param>
    /// <param name="upcoming">Features that are wanted next: their weights are asked for meanwhile, so that the waits for memory overlap with the work. Changes no result.</param>
    public static Vector512<float> Dot(ReadOnlySpan<float> weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<int> upcoming = default)
    {
        return Vector256.IsHardwareAccelerated ? DotVector(weights, columns, values, upcoming) : DotScalar(weights, columns, values);
    }

    /// <summary>Adds variance · value · <paramref name="steps"/> to the weights of every feature; without variances these are 1.</summary>
    public static void AddScaled(Span<float> weights, ReadOnlySpan<float> variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        if (!Vector256.IsHardwareAccelerated) AddScalar(weights, variances, columns, values, steps);
        else if (variances.IsEmpty) AddVector(weights, columns, values, steps);
        else AddVector(weights, variances, columns, values, steps);
    }

    /// <summary>For each class of the group the sum over the features of variance · value²; without variances these are 1.</summary>
    public static Vector512<float> SquaredLength(ReadOnlySpan<float> variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < columns.Length; i++)
        {
            var square = Vector512.Create(values[i] * values[i]);
            sum += variances.IsEmpty ? square : square * Vector512.Create(variances.Slice(columns[i] * Width, Width));
        }

        return sum;
    }

    internal static unsafe Vector512<float> DotVector(ReadOnlySpan<float> weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<int> upcoming = default)
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        var sum = Vector512<float>.Zero;
        var both = Sse.IsSupported ? Math.Min(columns.Length, upcoming.Length) : 0;
        for (var i = 0; i < both; i++)
        {
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref first, (nint)upcoming[i] * Width)));
            sum += Vector512.LoadUnsafe(ref first, (nuint)columns[i] * Width) * values[i];
        }

        for (var i = both; i < columns.Length; i++)
            sum += Vector512.LoadUnsafe(ref first, (nuint)columns[i] * Width) * values[i];
        return sum;
    }

    internal static Vector512<float> DotScalar(ReadOnlySpan<float> weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        Span<float> sum = stackalloc float[Width];
        sum.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            var row = weights.Slice(columns[i] * Width, Width);
            for (var lane = 0; lane < Width; lane++) sum[lane] += row[lane] * values[i];
        }

        return Vector512.Create<float>(sum);
    }

    internal static void AddVector(Span<float> weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        for (var i = 0; i < columns.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref first, (nint)columns[i] * Width);
            (Vector512.LoadUnsafe(ref row) + (steps * values[i])).StoreUnsafe(ref row);
        }
    }

    internal static void AddVector(Span<float> weights, ReadOnlySpan<float> variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        ref var first = ref MemoryMarshal.GetReference(weights);
        ref var firstVariance = ref MemoryMarshal.GetReference(variances);
        for (var i = 0; i < columns.Length; i++)
        {
            var place = (nuint)columns[i] * Width;
            ref var row = ref Unsafe.Add(ref first, place);
            (Vector512.LoadUnsafe(ref row) + (steps * values[i] * Vector512.LoadUnsafe(ref firstVariance, place))).StoreUnsafe(ref row);
        }
    }

    internal static void AddScalar(Span<float> weights, ReadOnlySpan<float> variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        Span<float> step = stackalloc float[Width];
        steps.CopyTo(step);
        for (var i = 0; i < columns.Length; i++)
        {
            var row = weights.Slice(columns[i] * Width, Width);
            for (var lane = 0; lane < Width; lane++) row[lane] += step[lane] * values[i] * (variances.IsEmpty ? 1 : variances[(columns[i] * Width) + lane]);
        }
    }
}
