using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MlPipeline.Models;

/// <summary>
/// The weights of all n-grams: an open-addressing hash table whose slots hold everything a look-up needs side by side, used in place in the model's
/// bytes. A slot is <c>tag (4 bytes) · inverse document frequency (4) · blocks × scale (4) · blocks × one signed byte a lane</c>; a weight is its byte
/// times the block's scale. Lanes are labels, filled up to a multiple of eight; block 0 is the unit's own text, block 1 the rest of its article.
/// Immutable and thread-safe.
/// </summary>
public sealed class FeatureTable
{
    private const int TagBytes = 4;
    private const int Lane = 8;

    // Twice what a billion texts give. Finite numbers can still overflow where they are multiplied, so a damaged table must not hold just any.
    private const float LargestFrequency = 50;
    private readonly ReadOnlyMemory<byte> memory;
    private readonly int stride;

    /// <summary>Wraps the bytes of a table.</summary>
    /// <param name="memory">Whole slots.</param>
    /// <param name="labels">Number of labels, at least 1.</param>
    /// <param name="blocks">1 or 2.</param>
    /// <exception cref="InvalidDataException">The size is no multiple of a slot, or a slot holds what cannot be a frequency or a scale.</exception>
    public FeatureTable(ReadOnlyMemory<byte> memory, int labels, int blocks)
    {
        (this.memory, Blocks, Lanes) = (memory, blocks, LanesFor(labels));
        stride = StrideOf(Lanes, blocks);
        if (memory.Length % stride != 0) throw new InvalidDataException("the n-gram table is cut off");
        Slots = memory.Length / stride;
        for (var slot = 0; slot < Slots; slot++) Check(slot);
    }

    /// <summary>Number of slots, empty ones included.</summary>
    public int Slots { get; }

    /// <summary>Weights a block: the number of labels, rounded up to a multiple of eight.</summary>
    public int Lanes { get; }

    /// <summary>Number of blocks of weights a slot holds.</summary>
    public int Blocks { get; }

    /// <summary>The bytes, as a model file holds them.</summary>
    public ReadOnlyMemory<byte> Memory => memory;

    /// <summary>Number of n-grams held.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var slot = 0; slot < Slots; slot++) count += InverseDocumentFrequency(slot) != 0 ? 1 : 0;
            return count;
        }
    }

    /// <summary>The lanes that so many labels take.</summary>
    public static int LanesFor(int labels) => (labels + Lane - 1) / Lane * Lane;

    /// <summary>Finds an n-gram.</summary>
    /// <param name="hash">Its frozen hash.</param>
    /// <returns>Its slot, or −1.</returns>
    public int Find(ulong hash)
    {
        if (Slots == 0) return -1;
        var tag = (uint)hash;
        ref var first = ref MemoryMarshal.GetReference(memory.Span);
        var slot = HomeOf(hash, Slots);
        for (var probes = 0; probes < Slots; probes++)
        {
            ref var start = ref Unsafe.Add(ref first, (nint)slot * stride);
            if (Unsafe.ReadUnaligned<uint>(ref start) == tag && Unsafe.ReadUnaligned<float>(ref Unsafe.Add(ref start, TagBytes)) != 0) return slot;
            if (Unsafe.ReadUnaligned<float>(ref Unsafe.Add(ref start, TagBytes)) == 0) return -1;
            if (++slot == Slots) slot = 0;
        }

        return -1;
    }

    /// <summary>The n-gram's inverse document frequency; 0 for an empty slot.</summary>
    public float InverseDocumentFrequency(int slot) => MemoryMarshal.Read<float>(memory.Span[((slot * stride) + TagBytes)..]);

    /// <summary>The factor of a slot's bytes in one block.</summary>
    public float Scale(int slot, int block) => MemoryMarshal.Read<float>(memory.Span[((slot * stride) + TagBytes + 4 + (4 * block))..]);

    /// <summary>The bytes of a slot's weights in one block, one a lane.</summary>
    public ReadOnlySpan<sbyte> Weights(int slot, int block) =>
        MemoryMarshal.Cast<byte, sbyte>(memory.Span.Slice((slot * stride) + TagBytes + 4 + (4 * Blocks) + (Lanes * block), Lanes));

    /// <summary>Adds factor · weights of a slot's block to sums, one a lane. Lane by lane the same operations on every processor.</summary>
    public void AddTo(int slot, int block, float factor, Span<float> sums)
    {
        var weights = Weights(slot, block);
        var scaled = factor * Scale(slot, block);
        if (Vector256.IsHardwareAccelerated) AddVector(weights, scaled, sums);
        else AddScalar(weights, scaled, sums);
    }

    internal static void AddVector(ReadOnlySpan<sbyte> weights, float factor, Span<float> sums)
    {
        ref var weight = ref MemoryMarshal.GetReference(weights);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint lane = 0; lane < (nuint)weights.Length; lane += Lane)
        {
            var shorts = Vector128.WidenLower(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref weight, lane)))).AsSByte());
            var values = Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts)));
            (Vector256.LoadUnsafe(ref sum, lane) + (values * factor)).StoreUnsafe(ref sum, lane);
        }
    }

    internal static void AddScalar(ReadOnlySpan<sbyte> weights, float factor, Span<float> sums)
    {
        for (var lane = 0; lane < weights.Length; lane++) sums[lane] += weights[lane] * factor;
    }

    private void Check(int slot)
    {
        var sound = InverseDocumentFrequency(slot) is >= 0 and <= LargestFrequency;
        for (var block = 0; block < Blocks; block++) sound &= Math.Abs(Scale(slot, block)) <= TopicModel.LargestWeight;
        if (!sound) throw new InvalidDataException("the n-gram table holds impossible numbers");
    }

    internal static int StrideOf(int lanes, int blocks) => TagBytes + 4 + (blocks * (4 + lanes));

    internal static int HomeOf(ulong hash, int slots) => (int)Math.BigMul(hash, (ulong)slots, out _);
}
