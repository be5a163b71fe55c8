using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Shape;

/// <summary>How a paragraph repeats another one of its article.</summary>
internal enum Repetition
{
    None,
    Earlier,
    Later,
    InsideLonger,
}

/// <summary>
/// Finds paragraphs that repeat others of the same article: a caption printed twice, or a sentence pulled out of the running text. Windows of tokens of
/// all paragraphs are hashed, so the cost is linear in the article's length.
/// </summary>
internal sealed class Copies
{
    // Shorter runs recur by chance ("ông nói", "theo đó").
    private const int Window = 8;

    private readonly Repetition[] repetitions;

    private Copies(Repetition[] repetitions) => this.repetitions = repetitions;

    public Repetition Of(int paragraph) => repetitions[paragraph];

    /// <summary>Looks through an article.</summary>
    /// <param name="shapes">Its paragraphs' shapes.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="ends">Where each paragraph's tokens end.</param>
    public static Copies In(IReadOnlyList<ParagraphShape> shapes, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ends)
    {
        var repetitions = new Repetition[shapes.Count];
        var firstSeen = new Dictionary<ulong, int>();
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].Tokens == 0 || firstSeen.TryAdd(shapes[i].Fingerprint, i)) continue;
            repetitions[i] = Repetition.Earlier;
            ref var first = ref repetitions[firstSeen[shapes[i].Fingerprint]];
            if (first == Repetition.None) first = Repetition.Later;
        }

        var windows = new Dictionary<ulong, int>();
        for (var i = 0; i < shapes.Count; i++)
        {
            foreach (var window in WindowsOf(tokens, ends, i))
            {
                // The longest paragraph that holds a window is the one that others may be pulled from.
                if (!windows.TryGetValue(window, out var holder) || shapes[holder].Tokens < shapes[i].Tokens) windows[window] = i;
            }
        }

        for (var i = 0; i < shapes.Count; i++)
        {
            if (repetitions[i] != Repetition.None || shapes[i].Tokens < Window) continue;
            var own = WindowsOf(tokens, ends, i);
            var holder = own.GroupBy(window => windows[window]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First();

            // One longer paragraph must hold it nearly word for word; a speaker's name may be added. Titles and offices recur everywhere, so pieces from several say nothing.
            if (holder.Count() * 10 >= own.Count * 7 && IsClearlyLonger(shapes[holder.Key], shapes[i])) repetitions[i] = Repetition.InsideLonger;
        }

        return new Copies(repetitions);
    }

    // A caption that repeats the title and adds a name does not make the title a quotation.
    private static bool IsClearlyLonger(ParagraphShape holder, ParagraphShape paragraph) => holder.Tokens * 4 >= paragraph.Tokens * 5;

    private static List<ulong> WindowsOf(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ends, int paragraph)
    {
        var own = tokens[(paragraph == 0 ? 0 : ends[paragraph - 1])..ends[paragraph]];
        var windows = new List<ulong>(Math.Max(0, own.Length - Window + 1));
        for (var start = 0; start + Window <= own.Length; start++)
        {
            var hash = own[start].Key;
            for (var i = 1; i < Window; i++) hash = FrozenHash.Append(hash, own[start + i].Key);
            windows.Add(hash);
        }

        return windows;
    }
}
