using System.Buffers;
using MlPipeline.Text.Canonical;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation;

/// <summary>What a text looks like: mended from what, and with how many diacritics.</summary>
internal static class TextLooks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323");
    private static readonly SearchValues<char> Changed = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => CharacterRule.Apply(c) != c)]);

    public static TextRepair RepairOf(ReadOnlySpan<char> text) => text.ContainsAny(Marks) ? TextRepair.Decomposed : text.ContainsAny(Changed) ? TextRepair.Characters : TextRepair.None;

    public static DiacriticsUse DiacriticsOf(ReadOnlySpan<Token> tokens)
    {
        var marked = 0;
        foreach (var token in tokens) marked += (token.Shape & TokenShapes.Marked) != 0 ? 1 : 0;
        return marked == 0 ? DiacriticsUse.None : marked * 2 < tokens.Length ? DiacriticsUse.Few : DiacriticsUse.Most;
    }

    /// <summary>The year in a date as given: the first run of four or eight digits that begins with 19 or 20.</summary>
    public static int? YearOf(string? date)
    {
        if (date is null) return null;
        for (var i = 0; i < date.Length;)
        {
            var start = i;
            while (i < date.Length && char.IsAsciiDigit(date[i])) i++;
            if (i - start is 4 or 8 && date[start..(start + 2)] is "19" or "20") return int.Parse(date.AsSpan(start, 4), System.Globalization.CultureInfo.InvariantCulture);
            if (i == start) i++;
        }

        return null;
    }
}
