using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Reports.Content;

/// <summary>A piece of a line: what a report says, apart from the form it is written in.</summary>
internal abstract record Inline
{
    public static implicit operator Inline(string text) => new Words(text);
}

/// <summary>The report's own words.</summary>
internal sealed record Words(string Text) : Inline;

/// <summary>The report's own words, with weight.</summary>
internal sealed record Strong(string Text) : Inline;

/// <summary>The report's own words, not to be broken over two lines.</summary>
internal sealed record Unbroken(string Text) : Inline;

/// <summary>The report's own words, set back: an interval behind its figure, a remark.</summary>
internal sealed record Aside(string Text) : Inline;

/// <summary>A name or a text from the data or the model: it may run from right to left, and be as hostile as it likes.</summary>
internal sealed record Quoted : Inline
{
    public Quoted(string text, int most = 80) => Text = MarkupText.Shorten(string.Join(' ', MarkupText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);

    /// <summary>The text on one line, clean, and no longer than asked for.</summary>
    public string Text { get; }
}

/// <summary>A word that stands out, its colour never its only message.</summary>
internal sealed record Badge(string Text, Tone Tone) : Inline;

/// <summary>One figure with its interval, drawn; forms without drawings leave it out, since its numbers stand beside it.</summary>
internal sealed record Bar(IntervalBar Scale, double Value, double? Low = null, double? High = null) : Inline;

/// <summary>Pieces that stand in the place of one.</summary>
internal sealed record Sequence(IReadOnlyList<Inline> Pieces) : Inline
{
    /// <summary>The pieces with something between them.</summary>
    public static Sequence Of(string between, IEnumerable<IReadOnlyList<Inline>> parts) => new([.. parts.SelectMany((part, index) => index == 0 ? part : [between, .. part])]);
}

/// <summary>How a badge is meant.</summary>
internal enum Tone
{
    Good,
    Bad,
    Careful,
}
