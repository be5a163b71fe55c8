using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Usage;

public sealed class WrongUsageTests
{
    public static TheoryData<string> WrongUses =>
    [
        "",
        "praise",
        "--bogus",
        "label",
        "explain",
        "evaluate",
        "crossval",
        "train --out m.mlp",
        "train d.jsonl",
        "train d.jsonl --out",
        "train d.jsonl --out --seed",
        "train d.jsonl --out -m.mlp",
        "train d.jsonl --out m.mlp --model m.mlp",
        "train d.jsonl --out m.mlp --seed -1",
        "train d.jsonl --out m.mlp --seed x",
        "train d.jsonl --out m.mlp --threads 0",
        "train d.jsonl --out m.mlp --max-bytes x",
        "train d.jsonl --out m.mlp --tune",
        "train d.jsonl --out m.mlp --tune 0",
        "train d.jsonl --out m.mlp --tune -1",
        "train d.jsonl --out m.mlp --tune 10081",
        "train d.jsonl --out m.mlp --tune soon",
        "train d.jsonl --out m.mlp --tune 0,5",
        "train --seeds . --out m.mlp --tune 1",
        "train d.jsonl --out m.mlp --options",
        "crossval d.jsonl --tune 1",
        "label a.txt --bogus",
        "label a.txt -x",
        "label -x.txt",
        "label a.txt --model",
        "label a.txt --model --out",
        "label a.txt --threads 0",
        "label a.txt --threads -1",
        "label a.txt --threads x",
        "label a.txt --threads 1.5",
        "label a.txt --threads 99999999999",
        "label a.txt --threads",
        "label a.txt --format xml",
        "label a.txt --format 1",
        "label a.txt --format",
        "label a.txt --unit page",
        "label a.txt --unit 0",
        "label a.txt --max-bytes 0",
        "label a.txt --max-bytes -5",
        "label a.txt --max-bytes 64MB",
        "label a.txt --max-bytes 1073741825",
        "evaluate d.jsonl --json",
        "evaluate d.jsonl --folds 5",
        "crossval d.jsonl --folds 1",
        "crossval d.jsonl --folds 0",
        "crossval d.jsonl --folds many",
        "explain a.txt b.txt",
        "explain a.txt --paragraph first",
        "explain a.txt --paragraph -1",
    ];

    [Theory]
    [MemberData(nameof(WrongUses))]
    public void Wrong_usage_says_so_on_standard_error_and_touches_nothing(string line)
    {
        using var folder = new TempFolder();
        folder.Write("a.txt", "Một đoạn văn.");
        folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(3)));

        var result = new Command(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) { Folder = folder.Root }.Run().Exits(2);

        Assert.Empty(result.OutputBytes);
        Assert.StartsWith("mlpipeline: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("--help", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["a.txt", "d.jsonl"], folder.Files);
    }

    [Theory]
    [InlineData("label", "--model")]
    [InlineData("label", "--out")]
    [InlineData("train", "--out")]
    [InlineData("train", "--seeds")]
    [InlineData("train", "--vectors")]
    [InlineData("evaluate", "--json")]
    public void An_empty_value_is_none(string verb, string option)
    {
        string[] arguments = verb == "train" && option != "--out" ? ["--out", "m.mlp"] : [];
        var result = Command.Run([verb, "a.txt", option, "", .. arguments]).Exits(2);
        Assert.Contains($"{option} needs a value", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_names_what_is_wrong()
    {
        Assert.Contains("--modle", Command.Run("label", "a.txt", "--modle", "m.mlp").Exits(2).Errors, StringComparison.Ordinal);
        Assert.Contains("xml", Command.Run("label", "a.txt", "--format", "xml").Exits(2).Errors, StringComparison.Ordinal);
        Assert.Contains("--threads", Command.Run("label", "a.txt", "--threads", "0").Exits(2).Errors, StringComparison.Ordinal);
        Assert.Contains("mlpipeline crossval --help", Command.Run("crossval").Exits(2).Errors, StringComparison.Ordinal);
    }
}
