using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MlPipeline.Learning.Vectors;

/// <summary>
/// A tall, narrow matrix, row after row. Its operations go element by element, with separate multiplication and addition in a fixed order, so that the scalar
/// twin and every processor give the same bits.
/// </summary>
/// <param name="rows">Number of rows.</param>
/// <param name="width">Number of columns, a multiple of <see cref="Lane"/>.</param>
internal sealed class Panel(int rows, int width)
{
    /// <summary>Columns that one vector operation covers.</summary>
    public const int Lane = 8;

    private readonly float[] values = new float[checked(rows * width)];

    public int Rows => rows;

    public int Width => width;

    public Span<float> Row(int row) => values.AsSpan(row * width, width);

    /// <summary>target += factor · source.</summary>
    /// <param name="target">As long as <paramref name="source"/>, whose length is a multiple of <see cref="Lane"/>.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="source">What is added.</param>
    public static void AddScaled(Span<float> target, float factor, ReadOnlySpan<float> source)
    {
        if (Vector256.IsHardwareAccelerated) AddVector(target, factor, source);
        else AddScalar(target, factor, source);
    }

    internal static void AddVector(Span<float> target, float factor, ReadOnlySpan<float> source)
    {
        ref var to = ref MemoryMarshal.GetReference(target);
        ref var from = ref MemoryMarshal.GetReference(source[..target.Length]);
        for (nuint lane = 0; lane < (nuint)target.Length; lane += Lane)
            (Vector256.LoadUnsafe(ref to, lane) + (Vector256.LoadUnsafe(ref from, lane) * factor)).StoreUnsafe(ref to, lane);
    }

    internal static void AddScalar(Span<float> target, float factor, ReadOnlySpan<float> source)
    {
        for (var i = 0; i < target.Length; i++) target[i] += source[i] * factor;
    }
}
