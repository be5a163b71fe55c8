using System.Diagnostics;
using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary><c>label -</c> in a pipe: what goes in comes out, in order, without waiting for the end and without piling up.</summary>
public sealed class FilterTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task A_complete_article_comes_out_while_the_input_stays_open(string threads)
    {
        using var filter = Start("--threads", threads);
        for (var i = 0; i < 3; i++)
        {
            Feed(filter, $"{{\"id\": \"b{i}\", \"text\": \"Giàn khoan và khí đốt.\"}}\n");
            Assert.Equal($"b{i}", JsonRows.Parse(await NextLine(filter))[0].Text("article"));
        }

        filter.StandardInput.Close();
        Assert.Null(await filter.StandardOutput.ReadLineAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task An_article_of_a_line_a_paragraph_comes_out_with_the_first_line_of_the_next()
    {
        using var filter = Start();
        Feed(filter, "{\"article\": \"a\", \"n\": 0, \"text\": \"Giàn khoan.\"}\n{\"article\": \"a\", \"n\": 1, \"text\": \"Khí đốt.\"}\n{\"article\": \"b\", \"n\": 0, \"text\": \"Bác sĩ.\"}\n");
        Assert.Equal(["a", "a"], (string[])[JsonRows.Parse(await NextLine(filter))[0].Text("article"), JsonRows.Parse(await NextLine(filter))[0].Text("article")]);
        filter.StandardInput.Close();
        Assert.Equal("b", JsonRows.Parse(await NextLine(filter))[0].Text("article"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task What_a_row_of_articles_gives_comes_out_while_the_input_stays_open(string threads)
    {
        using var filter = Start("--threads", threads);
        Feed(filter, string.Concat(Enumerable.Range(0, 50).Select(i => $"{{\"id\": \"b{i}\", \"text\": \"Giàn khoan và khí đốt.\"}}\n")));
        for (var i = 0; i < 50; i++) Assert.Equal($"b{i}", JsonRows.Parse(await NextLine(filter))[0].Text("article"));
        filter.StandardInput.Close();
        Assert.Null(await filter.StandardOutput.ReadLineAsync().WaitAsync(Patience));
    }

    [LinuxTheory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task An_interruption_ends_a_run_whose_output_nobody_takes(string threads)
    {
        using var filter = Start("--threads", threads);
        var line = "{\"id\": \"b\", \"text\": \"" + string.Join(' ', Enumerable.Range(0, 90).Select(number => TinyNews.Sentence("energy", number))) + "\"}\n";
        var fed = 0;
        var feeding = Task.Run(() =>
        {
            try
            {
                while (true)
                {
                    Feed(filter, line);
                    Interlocked.Increment(ref fed);
                }
            }
            catch (IOException)
            {
                // Nobody reads any more.
            }
        });
        Assert.NotEmpty(await NextLine(filter));
        await UntilItStands(() => Volatile.Read(ref fed));
        RunningCommand.Signal(filter, RunningCommand.Interrupt);
        await filter.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(130, filter.ExitCode);
        await feeding.WaitAsync(Patience);
    }

    [LinuxTheory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_reader_that_takes_nothing_holds_up_the_input(string threads)
    {
        // Far more than the buffers of both pipes, of the reader and of the writer hold together with a batch of 16.
        const int Articles = 4000;
        const int MostHeld = 400;
        using var filter = Start("--threads", threads);
        var text = string.Join(' ', Enumerable.Range(0, 90).Select(number => TinyNews.Sentence("energy", number)));
        var fed = 0;
        var feeding = Task.Run(() =>
        {
            for (var i = 0; i < Articles; i++)
            {
                Feed(filter, TinyNews.Json(new { id = $"b{i}", text }) + "\n");
                Volatile.Write(ref fed, i + 1);
            }

            filter.StandardInput.Close();
        });
        Assert.NotEmpty(await NextLine(filter));
        Assert.InRange(await UntilItStands(() => Volatile.Read(ref fed)), 1, MostHeld);
        for (var i = 1; i < Articles; i++) Assert.StartsWith($"{{\"article\":\"b{i}\",", await NextLine(filter), StringComparison.Ordinal);
        await feeding.WaitAsync(Patience);
    }

    [Fact]
    public void Lines_that_are_damaged_are_named_and_the_others_come_out()
    {
        var result = Command.RunWithInput("{broken\n{\"id\": \"x\", \"text\": \"Giàn khoan.\"}\nnot even that\n", "label", "-", "--model", models.Paragraphs).Exits(1);
        Assert.Equal("x", Assert.Single(result.Rows).Text("article"));
        Assert.Contains("<stdin>:1: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("<stdin>:3: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_for_standard_input_makes_it_the_file_of_that_name()
    {
        using var folder = new TempFolder();
        const string Lines = "no line of JSON\n{\"text\": \"Giàn khoan.\"}\n{\"id\": \"x\", \"text\": \"Bác sĩ.\"}\n";
        folder.Write("in/2026/part.jsonl", Lines);
        var asFile = Command.Run("label", folder.At("in"), "--model", models.Paragraphs).Exits(1);
        var asFilter = Command.RunWithInput(Lines, "label", "-", "--stdin-name", "2026/part.jsonl", "--model", models.Paragraphs).Exits(1);
        Assert.Equal(asFile.OutputBytes, asFilter.OutputBytes);
        Assert.Equal(["2026/part#2", "x"], asFilter.Rows.Select(row => row.Text("article")));
        Assert.Contains("rejected: <stdin>:1: ", asFilter.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("label", "-", "--stdin-name", "part.jsonl.gz")]
    [InlineData("label", "-", "--stdin-name", "part")]
    [InlineData("label", "a.txt", "--stdin-name", "part.jsonl")]
    public void A_name_without_a_meaning_is_wrong_usage(params string[] arguments) => Assert.Empty(Command.Run(arguments).Exits(2).Output);

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Command.Executable, ["label", "-", "--model", models.Paragraphs, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["DOTNET_ROOT"] = Command.RuntimeFolder;
        return Process.Start(start)!;
    }

    private static async Task<int> UntilItStands(Func<int> count)
    {
        int before;
        do
        {
            before = count();
            await Task.Delay(500);
        }
        while (count() != before);
        return before;
    }

    private static void Feed(Process filter, string lines)
    {
        filter.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(lines));
        filter.StandardInput.BaseStream.Flush();
    }

    private static async Task<string> NextLine(Process filter) => await filter.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException();
}
