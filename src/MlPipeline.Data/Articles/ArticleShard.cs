using System.Globalization;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Data.Articles;

/// <summary>
/// One of several parts of an input. An article's part depends on its name and on nothing else, so that all rows of an article are in one part, every article is in exactly one, and what else the input holds, or a
/// rejected line, moves none.
/// </summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct ArticleShard(int Number, int Count)
{
    /// <summary>The largest number of parts.</summary>
    public const int MostShards = 1_000_000;

    /// <summary>Reads <c>I/N</c>; null when it is not that, or not 1 ≤ I ≤ N ≤ <see cref="MostShards"/>.</summary>
    public static ArticleShard? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IsNumber(text.AsSpan(0, slash), out var number) || !IsNumber(text.AsSpan(slash + 1), out var count)) return null;
        return number >= 1 && number <= count && count <= MostShards ? new ArticleShard(number, count) : null;
    }

    /// <summary>Whether an article is in this part.</summary>
    /// <param name="id">Its name.</param>
    public bool Holds(string id)
    {
        var hash = (ulong)id.Length;
        foreach (var letter in id) hash = FrozenHash.Append(hash, letter);
        return (int)Math.BigMul(hash, (ulong)Count, out _) == Number - 1;
    }

    /// <summary><c>I/N</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool IsNumber(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
