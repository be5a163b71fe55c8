using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.BadInput;

/// <summary>Corpora from which there is little to learn, or very much: a model or one clear sentence.</summary>
public sealed class OddCorporaTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<bool> Units => [true, false];

    [Theory]
    [MemberData(nameof(Units))]
    public void One_topic_only(bool alone) => AssertLearned(alone, Enumerable.Range(0, 40).Select(i => (TinyNews.Sentence("energy", i), "energy")));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_topic_with_one_example(bool alone) =>
        AssertLearned(alone, Enumerable.Range(0, 41).Select(i => i == 20 ? (TinyNews.Sentence("sport", i), "sport") : (TinyNews.Sentence("energy", i), "energy")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Nothing_but_boilerplate(bool alone) => AssertLearned(alone, Enumerable.Range(0, 120).Select(i => (TinyNews.Sentence("health", i), "boilerplate")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Boilerplate_and_one_topic(bool alone) =>
        AssertLearned(alone, Enumerable.Range(0, 240).Select(i => i % 2 == 0 ? (TinyNews.Sentence("health", i), "health") : ("Tin liên quan", "boilerplate")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Texts_of_signs_alone(bool alone) => AssertLearned(alone, Enumerable.Range(0, 200).Select(i => (new string('.', 1 + (i % 5)), i % 2 == 0 ? "a" : "b")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Texts_with_characters_that_nobody_types(bool alone) =>
        AssertLearned(alone, Enumerable.Range(0, 200).Select(i => ($"{(char)(i % 3)}chữ{(i % 7 == 0 ? "\0" : "\u200B")}\uFFFF{TinyNews.Sentence(i % 2 == 0 ? "sport" : "health", i)}\0", i % 2 == 0 ? "sport" : "health")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Nearly_all_texts_in_capitals(bool alone) =>
        AssertLearned(alone, Enumerable.Range(0, 240).Select(i => (i == 7 ? TinyNews.Sentence("sport", i) : TinyNews.Sentence(i % 2 == 0 ? "sport" : "health", i).ToUpperInvariant(), i % 2 == 0 ? "sport" : "health")));

    [Theory]
    [MemberData(nameof(Units))]
    public void Empty_texts_are_named_and_nothing_is_learned(bool alone)
    {
        var data = Write(alone, Enumerable.Range(0, 20).Select(i => ("", i % 2 == 0 ? "a" : "b")));
        var result = Command.Run("train", data, "--out", folder.At("m.mlp")).Exits(3);
        Assert.Contains($"{data}:20: no text", result.Errors, StringComparison.Ordinal);
        Assert.EndsWith("mlpipeline: there is no labelled text to learn from\n", result.Errors.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("m.mlp")));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Two_thousand_topics(bool alone)
    {
        var rows = AssertLearned(alone, Enumerable.Range(0, 2000).Select(i => ($"từ{i / 2} chung{i % 7}", $"t{i:0000}")));
        Assert.All(rows, row => Assert.Equal(2000, row.GetProperty("scores").EnumerateObject().Count()));
    }

    [Fact]
    public void An_article_of_twenty_thousand_paragraphs()
    {
        const int Paragraphs = 20_000;
        string[] topics = ["boilerplate", "energy", "health", "sport"];
        var texts = Enumerable.Range(0, Paragraphs).Select(i => (Text: i % 4 == 0 ? $"Tin liên quan {i % 9}" : TinyNews.Sentence(topics[i % 4], i), Topic: topics[i % 4])).ToArray();
        var rows = texts.Select((text, n) => TinyNews.Json(new { article = "long", n, text = text.Text, label = text.Topic }));
        var data = folder.Write("d.jsonl", TinyNews.Lines(rows.Concat(TinyNews.ParagraphRows(80))));
        Command.Run("train", data, "--out", folder.At("m.mlp")).Exits(0);

        var article = folder.Write("long.txt", TinyNews.Lines(texts.Select(text => text.Text)));
        var labelled = Command.Run("label", article, "--model", folder.At("m.mlp")).Exits(0).Rows;
        Assert.Equal(Paragraphs, labelled.Length);
        Assert.InRange(labelled.Zip(texts).Count(pair => pair.First.Text("label") == pair.Second.Topic) / (double)Paragraphs, 0.9, 1);
        AssertProbabilities(labelled);
        Assert.Single(Command.Run("label", article, "--unit", "text", "--model", folder.At("m.mlp")).Exits(0).Rows);
        Assert.NotEmpty(Command.Run("explain", article, "--paragraph", "19999", "--model", folder.At("m.mlp")).Exits(0).Output);
    }

    // Learned without a word of complaint; what is then labelled has probabilities.
    private JsonElement[] AssertLearned(bool alone, IEnumerable<(string Text, string Label)> texts)
    {
        var result = Command.Run("train", Write(alone, texts), "--out", folder.At("m.mlp")).Exits(0);
        Assert.DoesNotContain("NaN", result.Errors, StringComparison.Ordinal);
        var rows = Command.RunWithInput($"{TinyNews.Sentence("sport", 3)}\n…\nTừ7 chung2\n", "label", "-", "--model", folder.At("m.mlp")).Exits(0).Rows;
        Assert.Equal(alone ? 1 : 3, rows.Length);
        AssertProbabilities(rows);
        return rows;
    }

    private static void AssertProbabilities(JsonElement[] rows)
    {
        foreach (var row in rows)
        {
            var scores = row.GetProperty("scores").EnumerateObject().Select(score => score.Value.GetDouble()).ToArray();
            Assert.Equal(1, scores.Sum(), 1e-6);
            Assert.All(scores, score => Assert.InRange(score, 0, 1));
            Assert.Equal(scores.Max(), row.Number("confidence"));
        }
    }

    private string Write(bool alone, IEnumerable<(string Text, string Label)> texts) => folder.Write("d.jsonl", TinyNews.Lines(texts.Select((row, i) =>
        alone ? TinyNews.Json(new { text = row.Text, label = row.Label }) : TinyNews.Json(new { article = $"a{i / 4}", n = i % 4, text = row.Text, label = row.Label }))));
}
