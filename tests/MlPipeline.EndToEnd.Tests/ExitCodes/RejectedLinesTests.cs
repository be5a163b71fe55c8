using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.ExitCodes;

/// <summary>Exit code 1: done, but some inputs were rejected.</summary>
public sealed class RejectedLinesTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly Dictionary<int, string> Broken = new()
    {
        [13] = "{\"article\": \"a01\", \"text\": \"",
        [50] = "{\"article\": \"a01\", \"n\": 2}",
        [100] = "chỉ là một câu",
    };

    [Fact]
    public void Label_labels_the_97_good_lines_of_100_and_names_the_3_broken_ones()
    {
        using var folder = new TempFolder();
        var file = folder.Write("articles.jsonl", WithBrokenLines(TinyNews.Articles(100)));
        var result = Command.Run("label", file, "--model", models.Paragraphs).Exits(1);
        Assert.Equal(97, result.Rows.Select(row => row.Text("article")).Distinct().Count());
        AssertNamesBrokenLines(result, file);
    }

    [Fact]
    public void Train_learns_from_the_good_lines_and_names_the_broken_ones()
    {
        using var folder = new TempFolder();
        var file = folder.Write("data.jsonl", WithBrokenLines(TinyNews.ParagraphRows(25)));
        var result = Command.Run("train", file, "--out", folder.At("m.mlp")).Exits(1);
        AssertNamesBrokenLines(result, file);
        Assert.Contains("97", result.Errors, StringComparison.Ordinal);
        Command.RunWithInput(TinyNews.Sentence("sport", 3), "label", "-", "--model", folder.At("m.mlp")).Exits(0);
    }

    [Fact]
    public void Evaluate_measures_the_good_lines_and_names_the_broken_ones()
    {
        using var folder = new TempFolder();
        var file = folder.Write("data.jsonl", WithBrokenLines(TinyNews.ParagraphRows(25)));
        var result = Command.Run("evaluate", file, "--model", models.Paragraphs, "--json", folder.At("f.json")).Exits(1);
        AssertNamesBrokenLines(result, file);
        Assert.Equal(97, JsonRows.Read(folder.At("f.json")).Int("rows"));
    }

    [Fact]
    public void Crossval_and_explain_tell_by_their_exit_code_too()
    {
        using var folder = new TempFolder();
        var data = folder.Write("data.jsonl", WithBrokenLines(TinyNews.ParagraphRows(25)));
        AssertNamesBrokenLines(Command.Run("crossval", data, "--folds", "2").Exits(1), data);
        var articles = folder.Write("articles.jsonl", WithBrokenLines(TinyNews.Articles(100)));
        AssertNamesBrokenLines(Command.Run("explain", articles, "--model", models.Paragraphs).Exits(1), articles);
    }

    [Fact]
    public void A_missing_file_among_others_is_named()
    {
        using var folder = new TempFolder();
        var good = folder.Write("good.txt", TinyNews.Sentence("health", 2));
        var result = Command.Run("label", folder.At("gone.txt"), good, "--model", models.Paragraphs).Exits(1);
        Assert.Contains($"{folder.At("gone.txt")}: there is no such file", result.Errors, StringComparison.Ordinal);
        Assert.Single(result.Rows);
    }

    [Fact]
    public void With_an_output_file_the_good_lines_are_in_it()
    {
        using var folder = new TempFolder();
        var file = folder.Write("articles.jsonl", WithBrokenLines(TinyNews.Articles(100)));
        var output = folder.At("labels.jsonl");
        Command.Run("label", file, "--model", models.Paragraphs, "--out", output).Exits(1);
        Assert.Equal(Command.Run("label", file, "--model", models.Paragraphs).Exits(1).OutputBytes, File.ReadAllBytes(output));
    }

    private static string WithBrokenLines(IEnumerable<string> rows) => TinyNews.Lines(rows.Select((row, i) => Broken.GetValueOrDefault(i + 1, row)));

    private static void AssertNamesBrokenLines(CommandResult result, string file)
    {
        foreach (var line in Broken.Keys) Assert.Matches($"(?m)^rejected: {System.Text.RegularExpressions.Regex.Escape(file)}:{line}: .{{5,}}$", result.Errors);
        Assert.Equal(3, result.Errors.Split('\n').Count(line => line.StartsWith("rejected: ", StringComparison.Ordinal)));
    }
}
