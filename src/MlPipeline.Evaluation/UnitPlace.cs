namespace MlPipeline.Evaluation;

/// <summary>Where a labelled unit stands and what it looks like, without its whole text: evaluations go through more text than memory holds.</summary>
public sealed record UnitPlace
{
    /// <summary>Most of a text that <see cref="Excerpt"/> keeps, in UTF-16 code units.</summary>
    public const int LongestExcerpt = 240;

    /// <summary>Number of its article, from 0 in the order of the data: what the bootstrap draws. Rows that stand alone are articles of their own.</summary>
    public required int Group { get; init; }

    /// <summary>The article's name.</summary>
    public required string Article { get; init; }

    /// <summary>The unit's number (<c>n</c>).</summary>
    public required int N { get; init; }

    /// <summary>Its place in the article, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Units of the article, labelled or not.</summary>
    public required int Total { get; init; }

    /// <summary>The file as messages name it, and the line in it.</summary>
    public required string File { get; init; }

    /// <summary>The line, counted from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The article's source; null where it names none.</summary>
    public required string? Source { get; init; }

    /// <summary>The article's date as given; null where it names none.</summary>
    public required string? Date { get; init; }

    /// <summary>The year in <see cref="Date"/>: the first run of four or eight digits that begins with 19 or 20; null where there is none.</summary>
    public required int? Year { get; init; }

    /// <summary>The beginning of its text on one line, with an ellipsis where it is cut.</summary>
    public required string Excerpt { get; init; }

    /// <summary>The beginning of the text before it, or null.</summary>
    public required string? Before { get; init; }

    /// <summary>The beginning of the text behind it, or null.</summary>
    public required string? After { get; init; }

    /// <summary>Its length in syllables (tokens).</summary>
    public required int Syllables { get; init; }

    /// <summary>What its text had to be mended from.</summary>
    public required TextRepair Repair { get; init; }

    /// <summary>How many of its syllables bear diacritics.</summary>
    public required DiacriticsUse Diacritics { get; init; }
}
