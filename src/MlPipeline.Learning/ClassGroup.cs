using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
    public static Vector512<float> Dot(float[] weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        return Vector256.IsHardwareAccelerated ? DotVector(weights, columns, values) : DotScalar(weights, columns, values);
    }

    /// <summary>Adds variance · value · <paramref name="steps"/> to the weights of every feature; without variances these are 1.</summary>
    public static void AddScaled(float[] weights, float[]? variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        if (!Vector256.IsHardwareAccelerated) AddScalar(weights, variances, columns, values, steps);
        else if (variances is null) AddVector(weights, columns, values, steps);
        else AddVector(weights, variances, columns, values, steps);
    }

    /// <summary>For each class of the group the sum over the features of variance · value²; without variances these are 1.</summary>
    public static Vector512<float> SquaredLength(float[]? variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < columns.Length; i++)
        {
            var square = Vector512.Create(values[i] * values[i]);
            sum += variances is null ? square : square * Vector512.LoadUnsafe(ref variances[columns[i] * Width]);
        }

        return sum;
    }

    internal static Vector512<float> DotVector(float[] weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < columns.Length; i++)
            sum += Vector512.LoadUnsafe(ref first, (nuint)columns[i] * Width) * values[i];
        return sum;
    }

    internal static Vector512<float> DotScalar(float[] weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
    {
        Span<float> sum = stackalloc float[Width];
        sum.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            var row = weights.AsSpan(columns[i] * Width, Width);
            for (var lane = 0; lane < Width; lane++) sum[lane] += row[lane] * values[i];
        }

        return Vector512.Create<float>(sum);
    }

    internal static void AddVector(float[] weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        for (var i = 0; i < columns.Length; i++)
        {
            ref var row = ref Unsafe.Add(ref first, (nint)columns[i] * Width);
            (Vector512.LoadUnsafe(ref row) + (steps * values[i])).StoreUnsafe(ref row);
        }
    }

    internal static void AddVector(float[] weights, float[] variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var firstVariance = ref MemoryMarshal.GetArrayDataReference(variances);
        for (var i = 0; i < columns.Length; i++)
        {
            var place = (nuint)columns[i] * Width;
            ref var row = ref Unsafe.Add(ref first, place);
            (Vector512.LoadUnsafe(ref row) + (steps * values[i] * Vector512.LoadUnsafe(ref firstVariance, place))).StoreUnsafe(ref row);
        }
    }

    internal static void AddScalar(float[] weights, float[]? variances, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector512<float> steps)
    {
        Span<float> step = stackalloc float[Width];
        steps.CopyTo(step);
        for (var i = 0; i < columns.Length; i++)
        {
            var row = weights.AsSpan(columns[i] * Width, Width);
            for (var lane = 0; lane < Width; lane++) row[lane] += step[lane] * values[i] * (variances is null ? 1 : variances[(columns[i] * Width) + lane]);
        }
    }
}
