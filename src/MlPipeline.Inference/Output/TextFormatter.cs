using System.Buffers;
using System.Globalization;
using System.Text;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Features;

namespace MlPipeline.Inference.Output;

/// <summary>For people: the article's name, then each unit with its label, confidence and further labels before its text; "?" asks for a look.</summary>
/// <param name="labels">Names of the labels.</param>
/// <param name="unit">What was labelled.</param>
public sealed class TextFormatter(string[] labels, TextUnit unit) : ILabelFormatter
{
    private readonly int width = labels.Max(label => label.Length);

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        var text = new StringBuilder();
        for (var i = 0; i < result.Units; i++)
        {
            if (onlyLabel is { } only && result.LabelOf(i) != only) continue;
            if (text.Length == 0) text.Append(Printable.Line(article.Article.Id)).Append('\n');
            var place = UnitPlace.Of(article, i, unit);
            var also = result.Also(i).ToArray().Select(label => labels[label]).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"{place.Number,4} {labels[result.LabelOf(i)].PadRight(width)} {result.ConfidenceOf(i):0.00}{(result.IsAuto(i) ? ' ' : '?')} ");
            if (also.Length > 0) text.Append('[').AppendJoin(' ', also).Append("] ");
            text.Append(Printable.Line(article.Article.Text.Substring(place.Range.Start, place.Range.Length))).Append('\n');
        }

        if (text.Length == 0) return;
        text.Append('\n');
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }
}
