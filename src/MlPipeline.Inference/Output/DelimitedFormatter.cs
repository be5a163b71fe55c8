using System.Buffers;
using System.Globalization;
using System.Text;
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
    private readonly StringBuilder row = new();

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
        if (separator == ',') output.Write(Encoding.UTF8.Preamble);
        Encoding.UTF8.GetBytes(string.Join(separator, Columns) + "\n", output);
    }

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        var rounded = new double[labels.Length];
        for (var i = 0; i < result.Units; i++)
        {
            if (onlyLabel is { } only && result.LabelOf(i) != only) continue;
            FourDecimals.RoundToSumOne(result.Scores(i), rounded);
            var place = UnitPlace.Of(article, i, unit);
            row.Clear();
            Append(article.Article.Id).Append(separator);
            row.Append(CultureInfo.InvariantCulture, $"{place.Number}{separator}{place.Range.Start}{separator}{place.Range.End}{separator}");
            Append(labels[result.LabelOf(i)]).Append(separator);
            row.Append(CultureInfo.InvariantCulture, $"{rounded[result.LabelOf(i)]}{separator}");
            Append(string.Join(';', result.Also(i).ToArray().Select(label => labels[label]))).Append(separator);
            row.Append(result.IsAuto(i) ? "true" : "false").Append(separator);
            Append(article.Article.Text.AsSpan(place.Range.Start, place.Range.Length)).Append('\n');

            // In one piece: a letter of two code units may lie across two chunks of the builder.
            Encoding.UTF8.GetBytes(row.ToString(), output);
        }
    }

    private StringBuilder Append(ReadOnlySpan<char> cell)
    {
        var quoted = cell.ContainsAny("\"\r\n") || cell.Contains(separator);
        if (quoted) row.Append('"');

        // Reading takes one apostrophe off in just these cases, so texts that begin with their own come back unchanged.
        var visible = cell.TrimStart('\'');
        if (!visible.IsEmpty && visible[0] is '=' or '+' or '-' or '@' or '\t' or '\r') row.Append('\'');
        foreach (var c in cell)
        {
            if (c == '"') row.Append('"');
            row.Append(c);
        }

        return quoted ? row.Append('"') : row;
    }
}
