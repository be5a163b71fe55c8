using System.Buffers;
using System.Text;
using System.Text.Json;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Output;

public sealed class JsonLinesFormatterTests
{
    private static readonly string[] Labels = ["boilerplate", "năng lượng", "sport"];

    private static readonly ArticleLabels TwoUnits = Samples.Labelled(
        (1, true, [0.1, 0.7, 0.2], [0.05, 0.9, 0.61239], [2]),
        (0, false, [0.5, 0.25, 0.25], [0.5, 0.1, 0.0], []));

    [Fact]
    public void A_line_has_the_fields_of_the_contract_in_its_order()
    {
        var lines = Lines(new Article { Id = "a/b", Text = "Điện gió\n\"x\" <b> & 😀", Paragraphs = [new TextRange(0, 8), new TextRange(9, 21)], Title = "Tên", Source = "Báo", Date = "2024-05-01", Url = "https://bao.vn/1" });
        Assert.Equal(
            "{\"article\":\"a/b\",\"n\":0,\"start\":0,\"end\":8,\"text\":\"Điện gió\",\"label\":\"năng lượng\",\"confidence\":0.7,\"also\":[\"sport\"],\"auto\":true,"
            + "\"scores\":{\"boilerplate\":0.1,\"năng lượng\":0.7,\"sport\":0.2},\"also_scores\":{\"boilerplate\":0.05,\"năng lượng\":0.9,\"sport\":0.6124},"
            + "\"title\":\"Tên\",\"source\":\"Báo\",\"date\":\"2024-05-01\",\"url\":\"https://bao.vn/1\"}",
            lines[0]);
        Assert.Equal("{\"article\":\"a/b\",\"n\":1,\"start\":9,\"end\":21,\"text\":\"\\\"x\\\" <b> & \\uD83D\\uDE00\",\"label\":\"boilerplate\",\"confidence\":0.5,\"also\":[],\"auto\":false,"
            + "\"scores\":{\"boilerplate\":0.5,\"năng lượng\":0.25,\"sport\":0.25},\"also_scores\":{\"boilerplate\":0.5,\"năng lượng\":0.1,\"sport\":0}}", lines[1]);
    }

    [Fact]
    public void Every_letter_is_written_as_the_library_writes_it()
    {
        using var strings = new JsonText();
        var output = new ArrayBufferWriter<byte>();
        foreach (var unit in Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit).Where(unit => !char.IsSurrogate(unit)).Append('a'))
        {
            string[] texts = [$"{unit}", $"đủ {unit}."];
            foreach (var text in texts)
            {
                output.ResetWrittenCount();
                strings.Write(text, output);
                Assert.Equal($"\"{JsonEncodedText.Encode(text, JsonText.Encoder)}\"", Encoding.UTF8.GetString(output.WrittenSpan));
            }
        }
    }

    [Fact]
    public void A_long_text_is_written_as_a_short_one_is()
    {
        using var strings = new JsonText();
        var output = new ArrayBufferWriter<byte>();
        var text = new string('ế', 100_000);
        strings.Write(text, output);
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Positions_are_those_of_the_input()
    {
        var article = new Article { Id = "a", Text = "một\nhai", Paragraphs = [new TextRange(0, 3), new TextRange(4, 7)], Numbers = [7, 12] };
        Assert.Equal([7, 12], Lines(article).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("n").GetInt32()));
    }

    [Fact]
    public void Unknown_fields_of_the_input_come_back_with_their_paragraph()
    {
        using var formatter = new JsonLinesFormatter(Labels, TextUnit.Paragraph);
        var lines = Encoding.UTF8.GetString(Samples.Write(formatter, Samples.Input(Samples.Of("a", "một", "hai"), null, "{\"x\": [1, \"é\"]}"), TwoUnits)).TrimEnd('\n').Split('\n');
        Assert.DoesNotContain("\"meta\"", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",\"meta\":{\"x\": [1, \"é\"]}}", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_text_is_one_line()
    {
        using var formatter = new JsonLinesFormatter(Labels, TextUnit.Text);
        var labels = Samples.Labelled((2, true, [0.1, 0.2, 0.7], [0, 0, 1], []));
        var line = Encoding.UTF8.GetString(Samples.Write(formatter, Samples.Input(Samples.Of("a", "một", "hai")), labels));
        Assert.StartsWith("{\"article\":\"a\",\"n\":0,\"start\":0,\"end\":7,\"text\":\"một\\nhai\",\"label\":\"sport\"", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
    }

    [Fact]
    public void Every_score_is_written_and_they_sum_to_one()
    {
        using var formatter = new JsonLinesFormatter(Samples.Paragraphs.Labels, TextUnit.Paragraph);
        var labeler = new TopicLabeler(Samples.Paragraphs);
        var labels = new ArticleLabels();
        foreach (var article in Samples.Articles(10, 3))
        {
            labeler.Label(article.Article, labels);
            foreach (var line in Encoding.UTF8.GetString(Samples.Write(formatter, Samples.Input(article.Article), labels)).TrimEnd('\n').Split('\n'))
            {
                var row = JsonDocument.Parse(line).RootElement;
                var scores = row.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetDecimal());
                Assert.Equal(Samples.Paragraphs.Labels, scores.Keys);
                Assert.Equal(Samples.Paragraphs.Labels, row.GetProperty("also_scores").EnumerateObject().Select(score => score.Name));
                Assert.Equal(1m, scores.Values.Sum());
                Assert.Equal(scores.Values.Max(), scores[row.GetProperty("label").GetString()!]);
                Assert.Equal(scores.Values.Max(), row.GetProperty("confidence").GetDecimal());
            }
        }
    }

    private static string[] Lines(Article article)
    {
        using var formatter = new JsonLinesFormatter(Labels, TextUnit.Paragraph);
        return Encoding.UTF8.GetString(Samples.Write(formatter, Samples.Input(article), TwoUnits)).TrimEnd('\n').Split('\n');
    }
}
