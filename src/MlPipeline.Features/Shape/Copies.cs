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
/// all paragraphs are hashed, so the cost is linear in the article's length. Memory is used again from article to article. Not thread-safe.
/// </summary>
internal sealed class Copies
{
    // Shorter runs recur by chance ("ông nói", "theo đó").
    private const int Window = 8;

    private readonly TokenWindows windows = new(Window);
    private readonly TokenWindows wholes = new(1);
    private Repetition[] repetitions = [];
    private int[] shared = [];
    private ulong[] numbers = [];

    public Repetition Of(int paragraph) => repetitions[paragraph];

    /// <summary>Looks through an article.</summary>
    /// <param name="shapes">Its paragraphs' shapes.</param>
    /// <param name="tokens">All its tokens.</param>
    /// <param name="ends">Where each paragraph's tokens end.</param>
    public void Find(IReadOnlyList<ParagraphShape> shapes, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ends)
    {
        if (repetitions.Length < shapes.Count) (repetitions, shared) = (new Repetition[shapes.Count * 2], new int[shapes.Count * 2]);
        if (numbers.Length < tokens.Length) numbers = new ulong[tokens.Length * 2];
        Array.Clear(repetitions, 0, shapes.Count);
        FindWholes(shapes);
        KeepLongest(shapes, tokens, ends);
        for (var i = 0; i < shapes.Count; i++)
        {
            if (repetitions[i] == Repetition.None && shapes[i].Tokens >= Window && IsInsideLonger(shapes, ends, i)) repetitions[i] = Repetition.InsideLonger;
        }
    }

    private void FindWholes(IReadOnlyList<ParagraphShape> shapes)
    {
        wholes.Begin(shapes.Count);
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].Tokens == 0) continue;
            ref var first = ref wholes.HolderOf(shapes[i].Fingerprint);
            if (first < 0)
            {
                first = i;
                continue;
            }

            repetitions[i] = Repetition.Earlier;
            if (repetitions[first] == Repetition.None) repetitions[first] = Repetition.Later;
        }
    }

    // The longest paragraph that holds a window is the one that others may be pulled from.
    private void KeepLongest(IReadOnlyList<ParagraphShape> shapes, ReadOnlySpan<Token> tokens, ReadOnlySpan<int> ends)
    {
        windows.Begin(tokens.Length);
        for (var i = 0; i < shapes.Count; i++)
        {
            var start = i == 0 ? 0 : ends[i - 1];
            windows.Write(tokens[start..ends[i]], numbers.AsSpan(start));
            foreach (var window in WindowsOf(ends, i))
            {
                ref var holder = ref windows.HolderOf(window);
                if (holder < 0 || shapes[holder].Tokens < shapes[i].Tokens) holder = i;
            }
        }
    }

    // One longer paragraph must hold it nearly word for word; a speaker's name may be added. Titles and offices recur everywhere, so pieces from several say nothing.
    private bool IsInsideLonger(IReadOnlyList<ParagraphShape> shapes, ReadOnlySpan<int> ends, int paragraph)
    {
        var own = WindowsOf(ends, paragraph);
        var best = -1;
        foreach (var window in own)
        {
            var holder = windows.HolderOf(window);
            shared[holder]++;
        }

        foreach (var window in own)
        {
            var holder = windows.HolderOf(window);
            if (best < 0 || shared[holder] > shared[best] || (shared[holder] == shared[best] && holder < best)) best = holder;
        }

        var most = shared[best];
        foreach (var window in own) shared[windows.HolderOf(window)] = 0;
        return most * 10 >= own.Length * 7 && IsClearlyLonger(shapes[best], shapes[paragraph]);
    }

    // A caption that repeats the title and adds a name does not make the title a quotation.
    private static bool IsClearlyLonger(ParagraphShape holder, ParagraphShape paragraph) => holder.Tokens * 4 >= paragraph.Tokens * 5;

    private ReadOnlySpan<ulong> WindowsOf(ReadOnlySpan<int> ends, int paragraph)
    {
        var start = paragraph == 0 ? 0 : ends[paragraph - 1];
        return numbers.AsSpan(start, windows.CountIn(ends[paragraph] - start));
    }
}
