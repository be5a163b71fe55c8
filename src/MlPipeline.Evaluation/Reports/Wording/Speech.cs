using System.Globalization;
using MlPipeline.Features;
using MlPipeline.Evaluation.Reports.Content;

namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>Says things in a language.</summary>
internal sealed class Speech(ReportLanguage language)
{
    public ReportLanguage Language => language;

    public ReportNumbers Numbers { get; } = new(language);

    /// <summary>A phrase with its places filled by words of the report's own.</summary>
    public string Say(Phrase phrase, params ReadOnlySpan<string> words)
    {
        var pieces = new Inline[words.Length];
        for (var i = 0; i < words.Length; i++) pieces[i] = words[i];
        return string.Concat(Line(phrase, pieces).Cast<Words>().Select(piece => piece.Text));
    }

    /// <summary>A phrase with its places filled by anything, such as names from the data.</summary>
    public IReadOnlyList<Inline> Line(Phrase phrase, params ReadOnlySpan<Inline> pieces)
    {
        List<Inline> line = [];
        var text = phrase.In(language);
        while (text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('}', start);
            if (start > 0) line.Add(text[..start]);
            line.Add(pieces[int.Parse(text.AsSpan(start + 1, end - start - 1), CultureInfo.InvariantCulture)]);
            text = text[(end + 1)..];
        }

        if (text.Length > 0) line.Add(text);
        return line;
    }

    /// <summary>So many units of what was labelled.</summary>
    public string Units(int count, TextUnit unit) =>
        Say(unit == TextUnit.Text ? (count == 1 ? CommonWords.OneText : CommonWords.Texts) : (count == 1 ? CommonWords.OneParagraph : CommonWords.Paragraphs), Numbers.Count(count));

    /// <summary>So many articles.</summary>
    public string Articles(int count) => Say(count == 1 ? CommonWords.OneArticle : CommonWords.Articles, Numbers.Count(count));
}
