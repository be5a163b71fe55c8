using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Terminal;

/// <summary>What a person sees, and what a pipe must not.</summary>
public sealed class TerminalTests : IClassFixture<TrainedModels>, IDisposable
{
    private const string Colour = "\u001B[38;5;";

    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string data;

    public TerminalTests(TrainedModels models)
    {
        model = models.Paragraphs;
        data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(10)));
        folder.Write("a.txt", "Giàn khoan và khí đốt.\n[Ảnh] [red]Bác sĩ[/] ở bệnh viện.");
    }

    public void Dispose() => folder.Dispose();

    [TerminalFact]
    public void Labels_are_coloured_on_a_terminal_and_brackets_are_only_text()
    {
        var output = OnTerminal($"label a.txt --model '{model}' --format text").Exits(0).Output;
        Assert.Contains(Colour, output, StringComparison.Ordinal);
        Assert.Contains("energy", output, StringComparison.Ordinal);
        Assert.Contains("[Ảnh]", output, StringComparison.Ordinal);
        Assert.Contains("[red]", output, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Terminal_commands_in_a_text_do_not_reach_the_terminal()
    {
        folder.Write("bell.txt", string.Concat(Enumerable.Repeat("Giàn khoan và khí đốt ngoài khơi. ", 20)) + "\u0007\u001B]0;tựa\u0007");
        var output = OnTerminal($"label bell.txt --model '{model}' --format text").Exits(0).Output;
        Assert.DoesNotContain('\u0007', output);
        Assert.DoesNotContain("\u001B]", output, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Data_has_no_colours_even_on_a_terminal()
    {
        foreach (var format in (string[])["jsonl", "csv", "tsv"])
            Assert.DoesNotContain(Colour, OnTerminal($"label a.txt --model '{model}' --format {format}").Exits(0).Output, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void An_output_file_has_no_colours_even_when_asked_for_on_a_terminal()
    {
        OnTerminal($"label a.txt --model '{model}' --format text --out out.txt").Exits(0);
        Assert.DoesNotContain('\u001B', File.ReadAllText(folder.At("out.txt")));
    }

    [Fact]
    public void A_pipe_gets_no_escape_codes_and_no_progress()
    {
        var text = folder.At("a.txt");
        string[][] runs = [["label", text, "--model", model, "--format", "text"], ["explain", text, "--model", model], ["evaluate", data, "--model", model], ["crossval", data, "--folds", "2"], ["train", data, "--out", folder.At("m.mlp")], ["train", data, "--tune", "0.01", "--out", folder.At("m.mlp")], ["--help"], ["label"]];
        foreach (var arguments in runs)
        {
            var result = Command.Run(arguments);
            Assert.DoesNotContain('\u001B', result.Output + result.Errors);
            Assert.DoesNotContain('\r', result.Output + result.Errors);
        }
    }

    [TerminalFact]
    public void Progress_is_shown_on_a_terminal_and_taken_away()
    {
        var output = OnTerminal("train d.jsonl --out m.mlp").Exits(0).Output;
        Assert.Contains("\rlearning", output, StringComparison.Ordinal);
        Assert.Contains("learned 3 labels", output, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Trials_are_coloured_rows_with_the_running_one_below_them()
    {
        var output = OnTerminal("train d.jsonl --tune 0.02 --out m.mlp").Exits(0).Output;
        Assert.Matches(@"\e\[[0-9;]*m    1  start +[01]\.\d{4}", output);
        Assert.Contains("trial 2 …", output, StringComparison.Ordinal);
        Assert.Matches(@"\r *\r(no further change is better|the time is up)", output);
    }

    [TerminalFact]
    public void Progress_does_not_follow_standard_output_onto_a_terminal()
    {
        var output = OnTerminal("train d.jsonl --out m.mlp 2> errors.txt").Exits(0).Output;
        Assert.DoesNotContain("learning", output + File.ReadAllText(folder.At("errors.txt")), StringComparison.Ordinal);
    }

    private CommandResult OnTerminal(string line) => new Command("-qec", $"'{Command.Executable}' {line}", "/dev/null")
    {
        Program = "/usr/bin/script",
        Folder = folder.Root,
        Environment = new() { ["SHELL"] = "/bin/sh", ["TERM"] = "xterm-256color" },
    }.Run();
}
