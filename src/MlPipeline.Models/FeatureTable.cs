using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlPipeline.Models;

/// <summary>
/// The weights of all n-grams, used in place in the model's bytes: rows in order of the hash's high bits, and before them for every value of these where its rows begin, so that a look-up takes two
/// reads and no slot is empty. Among the rows of one value the n-gram that most texts have comes first. A row is <c>tag (4 bytes) · inverse document frequency (2) · blocks × scale (2) · blocks × one signed byte a label</c>; a weight is its byte times the block's scale.
/// Block 0 is the unit's own text, block 1 the rest of its article. Immutable and thread-safe.
/// </summary>
public sealed class FeatureTable
{
    /// <summary>Labels that are worked on at once: rows of sums hold a multiple of it.</summary>
    internal const int Lane = 8;

    /// <summary>Steps of a stored inverse document frequency in 1.</summary>
    internal const float FrequencySteps = 1024;

    // What the last row's lanes read beyond its labels.
    internal const int Padding = Lane;

    internal const int HeadBytes = 4;
    internal const int TagBytes = 4;
    internal const int FrequencyBytes = 2;
    internal const int ScaleBytes = 2;
    private const int MostBits = 28;

    // Twice what a billion texts give. Finite numbers can still overflow where they are multiplied, so a damaged table must not hold just any.
    private const float LargestFrequency = 50;

    private readonly ReadOnlyMemory<byte> memory;
    private readonly int stride;
    private readonly int labels;
    private readonly int shift;
    private readonly int rowsStart;

    /// <summary>Wraps the bytes of a table.</summary>
    /// <param name="memory">All of them.</param>
    /// <param name="labels">Number of labels, at least 1.</param>
    /// <param name="blocks">1 or 2.</param>
    /// <exception cref="InvalidDataException">The parts do not fit each other, or a row holds what cannot be a frequency or a scale.</exception>
    public FeatureTable(ReadOnlyMemory<byte> memory, int labels, int blocks)
    {
        (this.memory, this.labels, Blocks, Lanes) = (memory, labels, blocks, LanesFor(labels));
        stride = StrideOf(labels, blocks);
        var bits = memory.Length < HeadBytes ? 0 : MemoryMarshal.Read<int>(memory.Span);
        if (bits is < 1 or > MostBits || memory.Length < StartOfRows(bits) + Padding) throw new InvalidDataException("the n-gram table is cut off");
        shift = 64 - bits;
        rowsStart = StartOfRows(bits);
        if ((memory.Length - rowsStart - Padding) % stride != 0) throw new InvalidDataException("the n-gram table is cut off");
        Count = (memory.Length - rowsStart - Padding) / stride;
        CheckStarts();
        for (var row = 0; row < Count; row++) Check(row);
    }

    /// <summary>Number of n-grams held.</summary>
    public int Count { get; }

    /// <summary>Sums a block: the number of labels, rounded up to a multiple of eight.</summary>
    public int Lanes { get; }

    /// <summary>Number of blocks of weights a row holds.</summary>
    public int Blocks { get; }

    /// <summary>The bytes, as a model file holds them.</summary>
    public ReadOnlyMemory<byte> Memory => memory;

    private int WeightsStart => TagBytes + FrequencyBytes + (ScaleBytes * Blocks);

    private ReadOnlySpan<int> Starts => MemoryMarshal.Cast<byte, int>(memory.Span[HeadBytes..rowsStart]);

    /// <summary>The lanes that so many labels take.</summary>
    public static int LanesFor(int labels) => (labels + Lane - 1) / Lane * Lane;

    /// <summary>Finds an n-gram.</summary>
    /// <param name="hash">Its frozen hash.</param>
    /// <returns>Its row, or −1.</returns>
    public int Find(ulong hash)
    {
        var bucket = (int)(hash >> shift);
        for (var row = Starts[bucket]; row < Starts[bucket + 1]; row++)
        {
            if (MemoryMarshal.Read<uint>(RowOf(row)) == (uint)hash) return row;
        }

        return -1;
    }

    /// <summary>The n-gram's inverse document frequency, over 0.</summary>
    public float InverseDocumentFrequency(int row) => MemoryMarshal.Read<ushort>(RowOf(row)[TagBytes..]) / FrequencySteps;

    /// <summary>The factor of a row's bytes in one block.</summary>
    public float Scale(int row, int block) => ToSingle(MemoryMarshal.Read<ushort>(RowOf(row)[(TagBytes + FrequencyBytes + (ScaleBytes * block))..]));

    /// <summary>The bytes of a row's weights in one block, one a label.</summary>
    public ReadOnlySpan<sbyte> Weights(int row, int block) =>
        MemoryMarshal.Cast<byte, sbyte>(RowOf(row).Slice(WeightsStart + (labels * block), labels));

    /// <summary>
    /// Looks up the n-grams of one text and adds v · weight to the sums, v being term frequency times inverse document frequency. A group's rows are all touched before the first of them is
    /// needed, so that the waits for memory overlap. Lane by lane the same operations on every processor.
    /// </summary>
    /// <param name="hashes">The n-grams.</param>
    /// <param name="counts">How often each occurs.</param>
    /// <param name="own">Receives the sums of block 0, <see cref="Lanes"/> of them; what lies beyond the labels is not defined.</param>
    /// <param name="context">Receives the sums of block 1; empty where there is none.</param>
    /// <returns>Σ v² over the n-grams found, and how many these are.</returns>
    [SkipLocalsInit]
    public unsafe (float Square, int Found) AddTo(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> counts, Span<float> own, Span<float> context)
    {
        own = own[..Lanes];
        if (Blocks > 1) context = context[..Lanes];
        counts = counts[..hashes.Length];
        var (square, allFound) = (0f, 0);
        RowLookup lookup;
        fixed (byte* table = memory.Span)
        fixed (ulong* allHashes = hashes)
        fixed (int* allCounts = counts)
        {
            for (var first = 0; first < hashes.Length; first += RowLookup.Size)
            {
                var length = Math.Min(RowLookup.Size, hashes.Length - first);
                var found = RowLookup.Find(&lookup, allHashes + first, allCounts + first, length, (int*)(table + HeadBytes), shift, table + rowsStart, stride);
                square = RowLookup.Weigh(&lookup, found, Blocks, square);
                RowLookup.Add(&lookup, found, 0, WeightsStart, own);
                if (Blocks > 1) RowLookup.Add(&lookup, found, 1, WeightsStart + labels, context);
                allFound += found;
            }
        }

        return (square, allFound);
    }

    /// <summary>A scale as it is stored: the upper half of a single-precision number.</summary>
    internal static float ToSingle(ushort half) => BitConverter.Int32BitsToSingle(half << 16);

    internal static int StrideOf(int labels, int blocks) => TagBytes + FrequencyBytes + (blocks * (ScaleBytes + labels));

    internal static int StartOfRows(int bits) => HeadBytes + (((1 << bits) + 1) * sizeof(int));

    private ReadOnlySpan<byte> RowOf(int row) => memory.Span.Slice(rowsStart + (row * stride), stride);

    private void CheckStarts()
    {
        var starts = Starts;
        var sound = starts[0] == 0 && starts[^1] == Count;
        for (var i = 1; i < starts.Length; i++) sound &= starts[i - 1] <= starts[i];
        if (!sound) throw new InvalidDataException("the n-gram table is out of order");
    }

    private void Check(int row)
    {
        var sound = InverseDocumentFrequency(row) is > 0 and <= LargestFrequency;
        for (var block = 0; block < Blocks; block++) sound &= Math.Abs(Scale(row, block)) <= TopicModel.LargestWeight;
        if (!sound) throw new InvalidDataException("the n-gram table holds impossible numbers");
    }
}
