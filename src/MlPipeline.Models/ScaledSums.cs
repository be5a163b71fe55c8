using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MlPipeline.Models;

/// <summary>Adds factor · weights to sums, eight lanes at a time where the processor can. Every lane sees the same operations in the same order either way.</summary>
public static class ScaledSums
{
    private const int Lane = 8;

    /// <summary>Adds single-precision weights.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="factor">What they are multiplied by.</param>
    /// <param name="sums">As many sums or more.</param>
    public static void Add(ReadOnlySpan<float> weights, float factor, Span<float> sums)
    {
        sums = sums[..weights.Length];
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        var lane = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            for (; lane + Lane <= weights.Length; lane += Lane)
                (Vector256.LoadUnsafe(ref sum, (nuint)lane) + (Vector256.LoadUnsafe(ref weight, (nuint)lane) * factor)).StoreUnsafe(ref sum, (nuint)lane);
        }

        for (; lane < weights.Length; lane++) sums[lane] += weights[lane] * factor;
    }

    /// <summary>Adds weights of a signed byte each. Parameters as above.</summary>
    public static void Add(ReadOnlySpan<sbyte> weights, float factor, Span<float> sums)
    {
        var whole = weights.Length / Lane * Lane;
        AddWhole(ref Unsafe.As<sbyte, byte>(ref MemoryMarshal.GetReference(weights)), factor, sums[..whole]);
        for (var lane = whole; lane < weights.Length; lane++) sums[lane] += weights[lane] * factor;
    }

    /// <summary>Adds weights of a signed byte each; there must be as many as sums, and these a multiple of eight.</summary>
    internal static void AddWhole(ref byte weights, float factor, Span<float> sums)
    {
        if (Avx2.IsSupported) AddVector(ref weights, factor, sums);
        else AddScalar(ref weights, factor, sums);
    }

    internal static void AddVector(ref byte weights, float factor, Span<float> sums)
    {
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint lane = 0; lane < (nuint)sums.Length; lane += Lane)
        {
            var signed = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref weights, lane))).AsSByte();
            var values = Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(signed));
            (Vector256.LoadUnsafe(ref sum, lane) + (values * factor)).StoreUnsafe(ref sum, lane);
        }
    }

    internal static void AddScalar(ref byte weights, float factor, Span<float> sums)
    {
        for (var lane = 0; lane < sums.Length; lane++) sums[lane] += (sbyte)Unsafe.Add(ref weights, lane) * factor;
    }
}
