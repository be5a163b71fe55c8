using System.Text.RegularExpressions;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Inference.Cleaning;

/// <summary>
/// Author and date as a reader sees them, for pages whose own data do not name them: a paragraph around the headline whose element is called author or byline, or by the HTML conventions <c>rel</c> and <c>itemprop</c>; a line with a
/// date in it.
/// </summary>
internal static partial class PageByline
{
    // A byline is a name or two.
    private const int LongestAuthor = 80;

    // A dateline is not much more than its date.
    private const int LongestDateline = 120;

    // Before the headline and behind it.
    private const int Before = 4;
    private const int Behind = 8;

    private static readonly string[] AuthorWords = ["author", "byline", "tacgia"];

    /// <summary>What is found around the headline; nothing in texts that are no page.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isBoilerplate">Whether a paragraph is none of the content.</param>
    public static (string? Author, string? Date) Of(Article article, Func<int, bool> isBoilerplate)
    {
        if (article.Page is not { } page) return (null, null);
        var headline = Headline(article, page);
        string? author = null, date = null;

        // First what stands behind the headline, then what stands before it, the nearest first.
        foreach (var i in Enumerable.Range(headline + 1, Behind).Concat(Enumerable.Range(1, Before).Select(step => headline - step)))
        {
            if (i < 0 || i >= page.Blocks.Length || !isBoilerplate(i)) continue;
            var text = article.TextOf(i).ToString().ReplaceLineEndings(" ");
            if (text.Length <= LongestDateline) date ??= Dates().Match(text) is { Success: true } found ? found.Value : null;
            if (text.Length <= LongestAuthor && !text.Any(char.IsDigit) && IsNamedAuthor(page, i)) author ??= NameIn(text);
        }

        author ??= Signature(article, page, isBoilerplate);
        return (author is { Length: 0 } ? null : author, date);
    }

    /// <summary>A byline without the word before the name.</summary>
    public static string NameIn(string byline) => Prefix().Replace(byline, "");

    // Vietnamese papers sign an article below its last paragraph.
    private static string? Signature(Article article, Page page, Func<int, bool> isBoilerplate)
    {
        var last = page.Blocks.Length - 1;
        while (last >= 0 && isBoilerplate(last)) last--;
        if (last < 0 || last + 1 >= page.Blocks.Length || page.Blocks[last + 1].LinkLetters > 0) return null;
        var text = NameIn(article.TextOf(last + 1).ToString());
        return text.Length <= LongestAuthor && Name().IsMatch(text) ? text : null;
    }

    private static int Headline(Article article, Page page)
    {
        for (var i = 0; i < page.Blocks.Length; i++)
        {
            if (page.Blocks[i].Element is >= 0 and var element && page.Elements[element].Tag == "h1") return i;
        }

        for (var i = 0; i < page.Blocks.Length; i++)
        {
            if (ArticleCleaner.IsTitle(article, i)) return i;
        }

        return -1;
    }

    private static bool IsNamedAuthor(Page page, int block)
    {
        var (element, words) = (page.Blocks[block].Element, page.Blocks[block].InlineWords);
        if (words.Any(AuthorWords.Contains)) return true;
        for (var step = 0; element >= 0 && step < 2; step++)
        {
            if (page.Elements[element].Words.Any(AuthorWords.Contains)) return true;
            element = page.Elements[element].Parent;
        }

        return false;
    }

    // Two to five words, each with a capital, and no more.
    [GeneratedRegex(@"^(\p{Lu}[\p{L}.]*[ –-]{1,3}){1,4}\p{Lu}\p{L}*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^\s*(by|posted by|theo|(đăng |ghi )?bởi|tác giả|bài( viết)?(,? và| ,| &)? ?(ảnh)?|bài, ảnh)\s*:?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\b|\b\d{1,2}\s(January|February|March|April|May|June|July|August|September|October|November|December),?\s\d{4}\b|\b(Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.?\s\d{1,2},\s\d{4}\b|\bngày\s\d{1,2}\stháng\s\d{1,2}(,)?\s(năm\s)?\d{4}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();
}
