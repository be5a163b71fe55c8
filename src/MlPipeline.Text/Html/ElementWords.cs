using System.Collections.Immutable;
using AngleSharp.Html.Parser.Tokens;

namespace MlPipeline.Text.Html;

/// <summary>The words by which a page's author names an element: those of <c>class</c>, <c>id</c>, <c>role</c> and <c>itemprop</c>.</summary>
/// <remarks>
/// A name is cut at everything but letters of ASCII and where a small letter meets a capital: <c>class="articleBody main_text-2"</c> is article, body, main, text. One page of a site
/// numbers its elements, another does not, so digits say nothing.
/// </remarks>
internal static class ElementWords
{
    // Style sheets need more names than a reader does.
    private const int MostCharacters = 512;
    private const int MostWords = 16;
    private const int ShortestWord = 2;
    private const int LongestWord = 24;

    internal static ImmutableArray<string> Of(HtmlTagToken tag)
    {
        List<string>? words = null;
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name is "class" or "id" or "role" or "itemprop")
                Add(attribute.Value.AsSpan(0, Math.Min(attribute.Value.Length, MostCharacters)), ref words);
        }

        return words is null ? [] : [.. words];
    }

    private static void Add(ReadOnlySpan<char> names, ref List<string>? words)
    {
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var isLetter = i < names.Length && char.IsAsciiLetter(names[i]);
            if (isLetter && (i == start || !char.IsAsciiLetterUpper(names[i]) || !char.IsAsciiLetterLower(names[i - 1])))
                continue;

            if (i - start is >= ShortestWord and <= LongestWord)
                Add(names[start..i].ToString().ToLowerInvariant(), words ??= []);
            start = isLetter ? i : i + 1;
        }
    }

    private static void Add(string word, List<string> words)
    {
        if (words.Count < MostWords && !words.Contains(word))
            words.Add(word);
    }
}
