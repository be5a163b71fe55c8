using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

public sealed class JsonLinesTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string[] Fields = ["article", "n", "start", "end", "text", "label", "confidence", "also", "auto", "scores", "also_scores"];

    // Sentences of one topic, of two, of none.
    private static readonly string Mixed = string.Join('\n', [
        TinyNews.Sentence("energy", 1),
        "Bác sĩ của đội tuyển ghi bàn ở bệnh viện.",
        "Một câu chẳng nói gì.",
        "Giàn khoan, khí đốt, trận đấu, huy chương, vắc xin.",
    ]);

    [Fact]
    public void Each_row_has_the_promised_fields_in_the_promised_order()
    {
        var rows = Label(Mixed);
        Assert.Equal(4, rows.Length);
        Assert.All(rows, row => Assert.Equal(Fields, row.Names()));
        Assert.Equal([0, 1, 2, 3], rows.Select(row => row.Int("n")));
        Assert.All(rows, row => Assert.Equal("stdin", row.Text("article")));
        Assert.All(rows, row => Assert.Contains(row.GetProperty("auto").ValueKind, (JsonValueKind[])[JsonValueKind.True, JsonValueKind.False]));
    }

    [Fact]
    public void Scores_are_of_all_topics_with_four_decimals_and_sum_up_to_one()
    {
        foreach (var row in Label(Mixed))
        {
            var scores = row.GetProperty("scores");
            Assert.Equal(TinyNews.Topics, scores.Names());
            Assert.Equal(1m, scores.EnumerateObject().Sum(score => score.Value.GetDecimal()));
            Assert.All(scores.EnumerateObject(), score => Assert.Matches(@"^(1|0(\.\d{1,4})?)$", score.Value.GetRawText()));
            Assert.Matches(@"^(1|0(\.\d{1,4})?)$", row.GetProperty("confidence").GetRawText());
        }
    }

    [Fact]
    public void The_label_is_the_largest_score_and_the_confidence_its_value()
    {
        foreach (var row in Label(Mixed))
        {
            var scores = row.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetDouble());
            Assert.Equal(scores.Values.Max(), scores[row.Text("label")]);
            Assert.Equal(scores[row.Text("label")], row.Number("confidence"));
        }
    }

    [Fact]
    public void Further_topics_are_those_more_likely_than_not_in_order_of_likelihood()
    {
        foreach (var row in Label(Mixed))
        {
            var scores = row.GetProperty("also_scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetDouble());
            Assert.Equal(TinyNews.Topics, scores.Keys);
            Assert.All(row.GetProperty("also_scores").EnumerateObject(), score => Assert.Matches(@"^(1|0(\.\d{1,4})?)$", score.Value.GetRawText()));
            var also = row.GetProperty("also").EnumerateArray().Select(topic => topic.GetString()!).ToArray();
            Assert.DoesNotContain(row.Text("label"), also);
            Assert.All(also, topic => Assert.True(scores[topic] >= 0.5));
            Assert.Equal(also.OrderByDescending(topic => scores[topic]), also);
        }
    }

    [Fact]
    public void Clear_sentences_get_their_topic()
    {
        var rows = Label(string.Join('\n', TinyNews.Topics.Select(topic => TinyNews.Sentence(topic, 21))));
        Assert.Equal(TinyNews.Topics, rows.Select(row => row.Text("label")));
    }

    [Fact]
    public void Vietnamese_letters_are_written_as_they_are()
    {
        var output = Command.RunWithInput("“Đường dây 500 kV” <b>&</b> giàn khoan + 'khí' ẵẶỹ\t😀", "label", "-", "--model", models.Paragraphs).Exits(0).Output;
        Assert.Contains("“Đường dây 500 kV” <b>&</b> giàn khoan + 'khí' ẵẶỹ\\t", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u1", output, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\uFEFF', output);
        Assert.EndsWith("\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public void What_the_input_says_of_an_article_stands_on_its_first_row_and_unknown_fields_in_meta()
    {
        var input = TinyNews.Json(new { id = "x", text = "Giàn khoan.\nTrận đấu.", title = "Tựa", source = "Báo", date = "2024-05-06", url = "https://example.org/1", author = "Lê Văn", tags = new[] { "một", "hai" } });
        var rows = Label(input);
        Assert.Equal([.. Fields, "title", "source", "date", "url", "meta"], rows[0].Names());
        Assert.Equal("Tựa", rows[0].Text("title"));
        Assert.Equal("{\"author\":\"Lê Văn\",\"tags\":[\"một\",\"hai\"]}", rows[0].GetProperty("meta").GetRawText());
        Assert.Equal(Fields, rows[1].Names());
    }

    [Fact]
    public void Unknown_fields_of_a_paragraph_stay_with_it()
    {
        var input = TinyNews.Lines([TinyNews.Json(new { article = "x", n = 3, text = "Giàn khoan.", page = 1 }), TinyNews.Json(new { article = "x", n = 7, text = "Trận đấu." }), TinyNews.Json(new { article = "x", n = 8, text = "Vắc xin.", page = 2 })]);
        var rows = Label(input);
        Assert.Equal([3, 7, 8], rows.Select(row => row.Int("n")));
        Assert.Equal(["{\"page\":1}", null, "{\"page\":2}"], rows.Select(row => row.TryGetProperty("meta", out var meta) ? meta.GetRawText() : null));
    }

    [Fact]
    public void A_text_model_labels_an_article_at_once_unless_told_otherwise()
    {
        var whole = Assert.Single(Label(Mixed, models.Texts));
        Assert.Equal((0, 0, Mixed.Length), (whole.Int("n"), whole.Int("start"), whole.Int("end")));
        Assert.Equal(Mixed, whole.Text("text"));
        Assert.Equal(4, Label(Mixed, models.Texts, "--unit", "paragraph").Length);
        Assert.Equal(Mixed, Assert.Single(Label(Mixed, models.Paragraphs, "--unit", "text")).Text("text"));
    }

    private JsonElement[] Label(string input, string? model = null, params string[] more) =>
        Command.RunWithInput(input, ["label", "-", "--model", model ?? models.Paragraphs, .. more]).Exits(0).Rows;
}
