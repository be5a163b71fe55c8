using System.Buffers;
using System.Text;

namespace MlPipeline.Inference.Cleaning;

/// <summary>Markdown (CommonMark): headings, list items, quotations and captions by their elements; all else that could mean something stands behind a backslash.</summary>
public sealed class CleanMarkdownFormatter : ICleanFormatter
{
    private const string Special = "\\`*_[]<>&|~$#@";

    /// <inheritdoc/>
    public string Separator => "\n---\n\n";

    /// <inheritdoc/>
    public void Write(CleanedArticle article, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        if (article.Title is { } title) Add(text, "# ", title, "");
        string[] byline = [.. ((string?[])[article.Author, article.Date]).OfType<string>()];
        if (byline.Length > 0) Add(text, "*", string.Join(" · ", byline), "*");
        foreach (var paragraph in article.Paragraphs)
        {
            if (ArticleCleaner.IsTitle(article.Input.Article, paragraph.Index)) continue;
            var isCaption = paragraph.IsCaption;
            Add(text, isCaption ? "*" : PrefixOf(paragraph.Tag), article.TextOf(paragraph).ToString(), isCaption ? "*" : "");
        }

        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private static void Add(StringBuilder text, string prefix, string paragraph, string suffix)
    {
        if (text.Length > 0) text.Append('\n');

        // Behind a mark only one line belongs to it.
        var lines = paragraph.Split('\n');
        text.Append(prefix).AppendJoin(prefix.Length > 0 ? " " : "  \n", lines.Select(Escape)).Append(suffix).Append('\n');
    }

    // The page's own headline is the title, so those below it begin with the second level.
    private static string PrefixOf(string? tag) => tag switch
    {
        "h1" or "h2" => "## ",
        "h3" => "### ",
        "h4" or "h5" or "h6" => "#### ",
        "li" => "- ",
        "blockquote" => "> ",
        _ => "",
    };

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (Special.Contains(line[i], StringComparison.Ordinal) || BeginsList(line, i)) escaped.Append('\\');
            escaped.Append(line[i]);
        }

        return escaped.ToString();
    }

    private static bool BeginsList(string line, int i) => line[i] switch
    {
        '-' or '+' or '=' => i == 0,
        '.' or ')' => i > 0 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };
}
