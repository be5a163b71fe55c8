using System.Buffers;
using MlPipeline.Data.Articles;
using MlPipeline.Features;

namespace MlPipeline.Inference.Output;

/// <summary>A row a unit, for spreadsheets. CSV has a byte-order mark, which spreadsheets need to see UTF-8; cells that they would run as formulas get an apostrophe.</summary>
/// <param name="labels">Names of the labels.</param>
/// <param name="unit">What was labelled.</param>
/// <param name="separator">Comma or tab.</param>
public sealed class DelimitedFormatter(string[] labels, TextUnit unit, char separator) : ILabelFormatter
{
    private static readonly string[] Columns = ["article", "n", "start", "end", "label", "confidence", "also", "auto", "text"];
    private readonly DelimitedRow row = new(separator);
    private readonly SumOneRounding rounding = new(labels.Length);
    private readonly int[] steps = new int[labels.Length];

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output) => row.WriteHeader(Columns, output);

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        for (var i = 0; i < result.Units; i++)
        {
            if (onlyLabel is { } only && result.LabelOf(i) != only) continue;
            rounding.Round(result.Scores(i), steps);
            var place = UnitPlace.Of(article, i, unit);
            row.Add(article.Article.Id);
            row.Add(place.Number);
            row.Add(place.Range.Start);
            row.Add(place.Range.End);
            row.Add(labels[result.LabelOf(i)]);
            row.Add((double)steps[result.LabelOf(i)] / FourDecimals.One);
            row.Add(string.Join(';', result.Also(i).ToArray().Select(label => labels[label])));
            row.Add(result.IsAuto(i));
            row.Add(article.Article.Text.AsSpan(place.Range.Start, place.Range.Length));
            row.WriteTo(output);
        }
    }
}
