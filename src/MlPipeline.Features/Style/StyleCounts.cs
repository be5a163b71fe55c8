namespace MlPipeline.Features.Style;

/// <summary>Counts the signs of a text's typing in one pass over its characters.</summary>
internal static class StyleCounts
{
    /// <summary>What is counted.</summary>
    public static readonly string[] Names =
    [
        "line breaks", "brackets", "straight quotes", "curly quotes", "apostrophes", "digits", "slashes in numbers", "full stops in numbers", "hyphens in numbers", "commas in numbers",
        "full stops without a space", "per cent signs", "dollar signs", "colons", "semicolons", "exclamation marks", "question marks", "hyphens between spaces", "hyphens in words", "dashes", "ellipses",
        "words in capitals", "capitalised words", "words with f, j, w or z", "capitals run into a word",
    ];

    private enum Sign
    {
        LineBreaks, Brackets, StraightQuotes, CurlyQuotes, Apostrophes, Digits, SlashesInNumbers, StopsInNumbers, HyphensInNumbers, CommasInNumbers,
        StopsWithoutSpace, PerCents, Dollars, Colons, Semicolons, Exclamations, Questions, HyphensBetweenSpaces, HyphensInWords, Dashes, Ellipses,
        WordsInCapitals, CapitalisedWords, ForeignWords, CapitalsRunIntoWord,
    }

    /// <summary>Counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counts">Receives a count for each of <see cref="Names"/>.</param>
    /// <param name="lines">Receives lines and words.</param>
    /// <returns>Characters counted, at least 1.</returns>
    public static int Count(ReadOnlySpan<char> text, Span<int> counts, ref StyleLines lines)
    {
        counts.Clear();
        var characters = 0;
        var word = default(StyleWord);
        var before = ' ';
        var reader = new StyleCharacters(text);
        for (var more = reader.TryRead(out var character); more;)
        {
            more = reader.TryRead(out var after);
            characters++;
            if (char.IsLetterOrDigit(character))
            {
                word.Add(character);
                if (char.IsDigit(character)) counts[(int)Sign.Digits]++;
                if (!lines.HasSmallLetter && char.IsUpper(character)) lines.LeadingCapitals++;
                lines.HasSmallLetter |= char.IsLower(character);
            }
            else
            {
                End(ref word, counts, ref lines);
                if (SignOf(character, before, more ? after : ' ') is { } sign) counts[(int)sign]++;
            }

            if (character == '\n') lines.EndLine();
            else lines.Add(character);
            (before, character) = (character, after);
        }

        End(ref word, counts, ref lines);
        lines.EndLine();
        return Math.Max(1, characters);
    }

    private static void End(ref StyleWord word, Span<int> counts, ref StyleLines lines)
    {
        if (word.Length == 0) return;
        lines.Words++;
        lines.Letters += word.Length;
        if (word.IsInCapitals) counts[(int)Sign.WordsInCapitals]++;
        else if (word.IsCapitalised) counts[(int)Sign.CapitalisedWords]++;
        if (word.IsForeign) counts[(int)Sign.ForeignWords]++;
        if (word.HasCapitalsRunIn) counts[(int)Sign.CapitalsRunIntoWord]++;
        word = default;
    }

    private static Sign? SignOf(char character, char before, char after)
    {
        var inNumber = char.IsDigit(before) && char.IsDigit(after);
        return character switch
        {
            '\n' => Sign.LineBreaks,
            '(' => Sign.Brackets,
            '"' => Sign.StraightQuotes,
            '“' or '”' => Sign.CurlyQuotes,
            '\'' or '‘' or '’' => Sign.Apostrophes,
            '/' when inNumber => Sign.SlashesInNumbers,
            '.' when inNumber => Sign.StopsInNumbers,
            '.' when after == '.' && before != '.' => Sign.Ellipses,
            '.' when char.IsLetter(before) && char.IsLetter(after) => Sign.StopsWithoutSpace,
            ',' when inNumber => Sign.CommasInNumbers,
            '-' when inNumber => Sign.HyphensInNumbers,
            '-' when char.IsWhiteSpace(before) && char.IsWhiteSpace(after) => Sign.HyphensBetweenSpaces,
            '-' => Sign.HyphensInWords,
            '–' or '—' => Sign.Dashes,
            '…' => Sign.Ellipses,
            '%' => Sign.PerCents,
            '$' => Sign.Dollars,
            ':' => Sign.Colons,
            ';' => Sign.Semicolons,
            '!' => Sign.Exclamations,
            '?' => Sign.Questions,
            _ => null,
        };
    }
}
