using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MlPipeline.Text.Tokens;

/// <summary>Where the words of a text begin and end, a stretch of text at a time. No branch hangs on what a character is.</summary>
internal static class WordRuns
{
    /// <summary>Characters of the longest stretch.</summary>
    public const int Stretch = 512;

    /// <summary>Finds the words of a stretch: runs of characters of which none is sure to be a separator.</summary>
    /// <param name="stretch">At most <see cref="Stretch"/> characters.</param>
    /// <param name="bounds">Receives where each run begins and ends in turn; at least one place more than there are characters. The last run may go on behind the stretch.</param>
    /// <returns>How many places were written; even.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Find(ReadOnlySpan<char> stretch, Span<int> bounds)
    {
        ref var table = ref MemoryMarshal.GetReference(PlainTable.Written);
        ref var bound = ref bounds[..(stretch.Length + 1)][0];
        var (count, before) = (0, 0);
        for (var i = 0; i < stretch.Length; i++)
        {
            var entry = PlainTable.Of(stretch[i], ref table);
            var isWord = (int)((PlainTable.LastSeparator - entry) >> 63);
            Unsafe.Add(ref bound, count) = i;
            count += isWord ^ before;
            before = isWord;
        }

        Unsafe.Add(ref bound, count) = stretch.Length;
        return count + before;
    }
}
