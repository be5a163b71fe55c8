using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Text;

namespace MlPipeline.Inference.Output;

/// <summary>A JSON object a unit: the training format plus scores.</summary>
public sealed class JsonLinesFormatter : ILabelFormatter, IDisposable
{
    private static readonly JsonEncodedText[] Fields = [.. "article n start end text label confidence also auto scores also_scores title source date url meta".Split(' ').Select(name => JsonEncodedText.Encode(name))];

    // Vietnamese letters stay as they are; what HTML would need escaped does not matter in JSON Lines.
    private readonly JsonEncodedText[] names;
    private readonly ScoreObject scores;
    private readonly double[] rounded;
    private readonly TextUnit unit;
    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Makes a formatter.</summary>
    /// <param name="labels">Names of the labels.</param>
    /// <param name="unit">What was labelled.</param>
    public JsonLinesFormatter(string[] labels, TextUnit unit)
    {
        names = Array.ConvertAll(labels, name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        (scores, rounded, this.unit) = (new ScoreObject(names), new double[labels.Length], unit);
    }

    private enum Field
    {
        Article,
        N,
        Start,
        End,
        Text,
        Label,
        Confidence,
        Also,
        Auto,
        Scores,
        AlsoScores,
        Title,
        Source,
        Date,
        Url,
        Meta,
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
            json.Reset(output);
            json.WriteStartObject();
            WritePlace(article.Article, UnitPlace.Of(article, i, unit));
            WriteLabels(result, i);
            if (isFirst) WriteArticleFields(article.Article);
            isFirst = false;
            if (i < article.Meta.Length && article.Meta[i] is { } meta)
            {
                json.WritePropertyName(Fields[(int)Field.Meta]);
                json.WriteRawValue(meta, skipInputValidation: true);
            }

            json.WriteEndObject();
            json.Flush();
            output.Write("\n"u8);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => json.Dispose();

    private void WritePlace(Article article, UnitPlace place)
    {
        json.WriteString(Fields[(int)Field.Article], article.Id);
        json.WriteNumber(Fields[(int)Field.N], place.Number);
        json.WriteNumber(Fields[(int)Field.Start], place.Range.Start);
        json.WriteNumber(Fields[(int)Field.End], place.Range.End);
        json.WriteString(Fields[(int)Field.Text], article.Text.AsSpan(place.Range.Start, place.Range.Length));
    }

    private void WriteLabels(ArticleLabels result, int index)
    {
        FourDecimals.RoundToSumOne(result.Scores(index), rounded);
        json.WriteString(Fields[(int)Field.Label], names[result.LabelOf(index)]);
        json.WriteNumber(Fields[(int)Field.Confidence], rounded[result.LabelOf(index)]);
        json.WriteStartArray(Fields[(int)Field.Also]);
        foreach (var label in result.Also(index)) json.WriteStringValue(names[label]);
        json.WriteEndArray();
        json.WriteBoolean(Fields[(int)Field.Auto], result.IsAuto(index));
        json.WritePropertyName(Fields[(int)Field.Scores]);
        json.WriteRawValue(scores.Of(rounded), skipInputValidation: true);
        for (var k = 0; k < names.Length; k++) rounded[k] = FourDecimals.Round(result.AlsoScores(index)[k]);
        json.WritePropertyName(Fields[(int)Field.AlsoScores]);
        json.WriteRawValue(scores.Of(rounded), skipInputValidation: true);
    }

    private void WriteArticleFields(Article article)
    {
        WriteOptional(Field.Title, article.Title);
        WriteOptional(Field.Source, article.Source);
        WriteOptional(Field.Date, article.Date);
        WriteOptional(Field.Url, article.Url);
    }

    private void WriteOptional(Field field, string? value)
    {
        if (value is not null) json.WriteString(Fields[(int)field], value);
    }
}
