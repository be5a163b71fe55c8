using System.Runtime.InteropServices;

namespace MlPipeline.Learning;

/// <summary>Values in groups of <see cref="ClassGroup.Width"/>, each group in a cache line of its own: where arrays begin is chance, and a group that lies across two lines costs twice the memory traffic.</summary>
internal sealed class AlignedValues
{
    private const int LineBytes = 64;

    private readonly float[] array;
    private readonly int start;
    private readonly int length;

    /// <summary>Zeros.</summary>
    /// <param name="groups">Number of groups.</param>
    public AlignedValues(int groups)
    {
        length = checked(groups * ClassGroup.Width);
        array = GC.AllocateArray<float>(checked(length + ClassGroup.Width), pinned: true);
        start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & (LineBytes - 1)) / sizeof(float);
    }

    public Span<float> All => array.AsSpan(start, length);

    public ref float this[int group] => ref array[start + (group * ClassGroup.Width)];
}
