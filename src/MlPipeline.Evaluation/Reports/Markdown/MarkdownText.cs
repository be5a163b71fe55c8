using System.Text;
using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports.Content;

namespace MlPipeline.Evaluation.Reports.Markdown;

/// <summary>Lines as Markdown (CommonMark with GitHub's tables): all that could mean something stands behind a backslash, so texts of the data stay texts.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>&|~$#@";

    /// <summary>A line of pieces, for anywhere in a paragraph or a cell of a table.</summary>
    public static string Of(IEnumerable<Inline> line) => string.Concat(line.Select(Of));

    /// <summary>A text on one line.</summary>
    public static string Escape(string text)
    {
        var clean = MarkupText.Clean(text).ReplaceLineEndings(" ");
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            if (Special.Contains(clean[i], StringComparison.Ordinal) || IsLink(clean, i) || IsList(clean, i)) escaped.Append('\\');
            escaped.Append(clean[i]);
        }

        return escaped.ToString();
    }

    // GitHub makes links of bare addresses.
    private static bool IsLink(string text, int i) =>
        (text[i] == ':' && string.CompareOrdinal(text, i + 1, "//", 0, 2) == 0) || (text[i] == '.' && i >= 3 && string.Compare(text, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);

    // Only at the beginning of a line, where "- ", "+ ", "1. " begin a list and "=" or "-" underline a heading.
    private static bool IsList(string text, int i) => text[i] switch
    {
        '-' or '+' or '=' => i == 0,
        '.' or ')' => i > 0 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static string Of(Inline piece) => piece switch
    {
        Words words => Escape(words.Text),
        Strong strong => $"**{Escape(strong.Text)}**",
        Unbroken whole => Escape(whole.Text),
        Aside aside => $"({Escape(aside.Text)})",
        Quoted quoted => Escape(quoted.Text),
        Badge badge => $"**{Escape(badge.Text)}**",
        Sequence sequence => Of(sequence.Pieces),
        Bar => "",
        _ => throw new ArgumentOutOfRangeException(nameof(piece)),
    };
}
