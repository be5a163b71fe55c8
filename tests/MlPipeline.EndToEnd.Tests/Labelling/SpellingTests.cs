using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary>A text gets the same labels, scores and acceptance however its characters are stored.</summary>
public sealed class SpellingTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    public static TheoryData<string> Spellings => ["decomposed", "no-break spaces", "line ends of Windows", "byte-order mark"];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void The_sample_articles_have_the_same_output(string spelling)
    {
        using var folder = new TempFolder();
        var samples = Directory.GetFiles(Path.Combine(Repository(), "seeds", "articles"), spelling == "decomposed" ? "*" : "*.txt").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(samples);
        foreach (var sample in samples)
        {
            var text = File.ReadAllText(sample);
            Assert.NotEqual(text, Spelled(text, spelling));
            folder.Write($"as-written/{Path.GetFileName(sample)}", text);
            folder.Write($"other/{Path.GetFileName(sample)}", Spelled(text, spelling));
        }

        // The model that ships, where there is one, and a model of texts.
        foreach (var options in (string[][])[HasShippedModel ? [] : ["--model", models.Paragraphs], ["--model", models.Texts]])
        {
            var expected = Command.Run(["label", folder.At("as-written"), .. options]).Exits(0).Rows;
            var actual = Command.Run(["label", folder.At("other"), .. options]).Exits(0).Rows;
            Assert.Equal(expected.Select(WithoutText), actual.Select(WithoutText));
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Texts_judged_by_their_typing_have_the_same_output(string spelling)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 20; i++)
        {
            folder.Write($"as-written/{i:00}.txt", TinyNews.Paper(i).Text);
            folder.Write($"other/{i:00}.txt", Spelled(TinyNews.Paper(i).Text, spelling) + "\n");
        }

        var expected = Command.Run("label", folder.At("as-written"), "--model", models.Papers).Exits(0).Rows;
        Assert.Equal(Enumerable.Range(0, 20).Select(i => TinyNews.Paper(i).Label), expected.Select(row => row.Text("label")));
        Assert.Equal(expected.Select(WithoutText), Command.Run("label", folder.At("other"), "--model", models.Papers).Exits(0).Rows.Select(WithoutText));
    }

    private static bool HasShippedModel => File.Exists(Path.Combine(Path.GetDirectoryName(Command.Executable)!, "models", "vi-news.mlp"));

    private static string Spelled(string text, string spelling) => spelling switch
    {
        "decomposed" => Decomposed.Of(text),
        "no-break spaces" => text.Replace(' ', '\u00A0'),
        "line ends of Windows" => text.ReplaceLineEndings("\r\n"),
        _ => "\uFEFF" + text,
    };

    private static string WithoutText(JsonElement row) => string.Join(' ', row.EnumerateObject().Where(property => property.Name is not ("text" or "start" or "end" or "title")).Select(property => property.ToString()));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MlPipeline.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
