using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>Web pages in a few designs around the articles of <see cref="TinyNews"/>: what is content shows in how the pages are built.</summary>
internal static class TinyPages
{
    /// <summary>Rows of articles that are no pages.</summary>
    public const int PlainRows = (24 * 4) + (Tailed * 3);

    private const int Designs = 6;
    private const int Tailed = 8;

    /// <summary>Writes rows and pages of all designs below a folder's <c>data</c>, the articles that they copy beside them, and gives the path of it.</summary>
    public static string Write(TempFolder folder)
    {
        folder.Write("data/news.jsonl", TinyNews.Lines([.. TinyNews.ParagraphRows(24), .. Tails()]));
        for (var design = 0; design < Designs; design++)
        {
            var rows = new List<string>();
            for (var page = 0; page < 4; page++)
            {
                var article = (design * 4) + page;
                var name = $"d{design}/a{article:00}";
                folder.Write($"data/pages/{name}.html", Html(design, article));
                rows.AddRange(Paragraphs(design, article).Select((row, n) => n == 0
                    ? TinyNews.Json(new { article = name, n, row.text, row.label, page = name + ".html", copy_of = $"a{article:00}" })
                    : TinyNews.Json(new { article = name, n, row.text, row.label })));
            }

            folder.Write($"data/pages/d{design}.jsonl", TinyNews.Lines(rows));
        }

        return folder.At("data");
    }

    // Articles of plain text with a line that is none of theirs.
    private static IEnumerable<string> Tails() =>
        from article in Enumerable.Range(0, Tailed)
        from n in Enumerable.Range(0, 3)
        select TinyNews.Json(new { article = $"t{article:00}", n, text = n < 2 ? TinyNews.Sentence(TinyNews.Topics[article % 3], (article * 3) + n) : $"Chia sẻ bài {article}", label = n < 2 ? TinyNews.Topics[article % 3] : "boilerplate" });

    /// <summary>The page of an article: a menu, its paragraphs with a box of links among them, and a foot.</summary>
    public static string Html(int design, int article)
    {
        var (box, line) = design % 2 == 0 ? ("div", "p") : ("section", "div");
        var rows = Paragraphs(design, article).ToArray();
        string Links(int from, int count) => string.Concat(rows[from..(from + count)].Select(row => $"<li><a href='x'>{row.text}</a></li>"));
        string Lines(int from, int count) => string.Concat(rows[from..(from + count)].Select(row => $"<{line}>{row.text}</{line}>"));
        var wrapped = design % 3 == 0 ? ("<div class='wrap'>", "</div>") : ("", "");
        return $"<html><head><title>Báo</title></head><body><nav><ul>{Links(0, 3)}</ul></nav>{wrapped.Item1}<h1>{rows[3].text}</h1><{box} class='text{design}'>{Lines(4, 2)}"
            + $"<div class='more'><ul>{Links(6, 2)}</ul></div>{Lines(8, 2)}</{box}>{wrapped.Item2}<footer><p>{rows[10].text}</p></footer></body></html>";
    }

    /// <summary>Its paragraphs and their labels.</summary>
    public static IEnumerable<(string text, string label)> Paragraphs(int design, int article)
    {
        string Sentence(int n) => TinyNews.Sentence(TinyNews.TopicOf(article, n), (article * 4) + n);
        string Other(int n) => TinyNews.Sentence(TinyNews.Topics[(article + n) % 3], (article * 7) + n + design);
        foreach (var item in (string[])["Trang chủ", "Mới nhất", "Liên hệ"]) yield return (item, "boilerplate");
        yield return ($"Chuyện thứ {article} của {Sentence(0)[..20].Trim()}", TinyNews.TopicOf(article, 0));
        for (var n = 0; n < 2; n++) yield return (Sentence(n), TinyNews.TopicOf(article, n));
        for (var n = 0; n < 2; n++) yield return (Other(n), "boilerplate");
        for (var n = 2; n < 4; n++) yield return (Sentence(n), TinyNews.TopicOf(article, n));
        yield return ("Bản quyền của báo", "boilerplate");
    }
}
