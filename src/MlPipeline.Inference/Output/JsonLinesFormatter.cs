using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Text;

namespace MlPipeline.Inference.Output;

/// <summary>A JSON object a unit: the training format plus scores.</summary>
public sealed class JsonLinesFormatter : ILabelFormatter, IDisposable
{
    private const int LongestInteger = 10;

    private readonly JsonEncodedText[] names;
    private readonly ScoreObject scores;
    private readonly int[] steps;
    private readonly SumOneRounding rounding;
    private readonly int mostLabelBytes;
    private readonly TextUnit unit;
    private readonly JsonText strings = new();

    /// <summary>Makes a formatter.</summary>
    /// <param name="labels">Names of the labels.</param>
    /// <param name="unit">What was labelled.</param>
    public JsonLinesFormatter(string[] labels, TextUnit unit)
    {
        names = Array.ConvertAll(labels, name => JsonEncodedText.Encode(name, JsonText.Encoder));
        (scores, steps, rounding, this.unit) = (new ScoreObject(names), new int[labels.Length], new SumOneRounding(labels.Length), unit);
        // Each label as a further topic, one as the label, the fields' own names, and both objects.
        mostLabelBytes = names.Sum(name => name.EncodedUtf8Bytes.Length + 3) + names.Max(name => name.EncodedUtf8Bytes.Length) + 128 + StepNumbers.MostBytes + (2 * scores.MostBytes);
    }

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        var isFirst = true;
        for (var i = 0; i < result.Units; i++)
        {
            if (onlyLabel is { } only && result.LabelOf(i) != only) continue;
            WritePlace(article.Article, UnitPlace.Of(article, i, unit), output);
            WriteLabels(result, i, output);
            if (isFirst) WriteArticleFields(article.Article, output);
            isFirst = false;
            if (i < article.Meta.Length && article.Meta[i] is { } meta)
            {
                output.Write(",\"meta\":"u8);
                Encoding.UTF8.GetBytes(meta, output);
            }

            output.Write("}\n"u8);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => strings.Dispose();

    private void WritePlace(Article article, UnitPlace place, IBufferWriter<byte> output)
    {
        output.Write("{\"article\":"u8);
        strings.Write(article.Id, output);
        WriteNumber(",\"n\":"u8, place.Number, output);
        WriteNumber(",\"start\":"u8, place.Range.Start, output);
        WriteNumber(",\"end\":"u8, place.Range.End, output);
        output.Write(",\"text\":"u8);
        strings.Write(article.Text.AsSpan(place.Range.Start, place.Range.Length), output);
    }

    private static void WriteNumber(ReadOnlySpan<byte> name, int number, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(name.Length + LongestInteger);
        name.CopyTo(target);
        number.TryFormat(target[name.Length..], out var digits, default, CultureInfo.InvariantCulture);
        output.Advance(name.Length + digits);
    }

    private void WriteLabels(ArticleLabels result, int index, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(mostLabelBytes);
        var end = 0;
        rounding.Round(result.Scores(index), steps);
        Add(",\"label\":\""u8, target, ref end);
        Add(names[result.LabelOf(index)].EncodedUtf8Bytes, target, ref end);
        Add("\",\"confidence\":"u8, target, ref end);
        end += StepNumbers.Write(steps[result.LabelOf(index)], target[end..]);
        Add(",\"also\":["u8, target, ref end);
        var also = result.Also(index);
        for (var i = 0; i < also.Length; i++)
        {
            Add(i == 0 ? "\""u8 : ",\""u8, target, ref end);
            Add(names[also[i]].EncodedUtf8Bytes, target, ref end);
            Add("\""u8, target, ref end);
        }

        Add(result.IsAuto(index) ? "],\"auto\":true,\"scores\":"u8 : "],\"auto\":false,\"scores\":"u8, target, ref end);
        end += scores.Write(steps, target[end..]);
        Add(",\"also_scores\":"u8, target, ref end);
        var alsoScores = result.AlsoScores(index);
        for (var k = 0; k < steps.Length; k++) steps[k] = FourDecimals.Steps(alsoScores[k]);
        end += scores.Write(steps, target[end..]);
        output.Advance(end);
    }

    private static void Add(ReadOnlySpan<byte> bytes, Span<byte> target, ref int end)
    {
        bytes.CopyTo(target[end..]);
        end += bytes.Length;
    }

    private void WriteArticleFields(Article article, IBufferWriter<byte> output)
    {
        WriteOptional(",\"title\":"u8, article.Title, output);
        WriteOptional(",\"source\":"u8, article.Source, output);
        WriteOptional(",\"date\":"u8, article.Date, output);
        WriteOptional(",\"url\":"u8, article.Url, output);
    }

    private void WriteOptional(ReadOnlySpan<byte> name, string? value, IBufferWriter<byte> output)
    {
        if (value is null) return;
        output.Write(name);
        strings.Write(value, output);
    }
}
