using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

public sealed class TextFormatTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Giàn khoan và khí đốt ngoài khơi. ", 20)).Trim();

    [Fact]
    public void Every_paragraph_has_a_line_with_number_label_and_text()
    {
        var lines = Label($"{Long}\n[Ảnh] Trận đấu và huy chương").Lines;
        Assert.Equal("stdin", lines[0]);
        Assert.Matches($"^ +0 energy +[01]\\.\\d\\d[ ?] .*{Long}$", lines[1]);
        Assert.Matches(@"^ +1 sport +[01]\.\d\d[ ?] .*\[Ảnh\] Trận đấu và huy chương$", lines[2]);
    }

    [Fact]
    public void Terminal_commands_in_a_text_do_not_reach_the_terminal()
    {
        var text = string.Concat(Enumerable.Repeat("Giàn khoan và khí đốt ngoài khơi. ", 20)) + "\u001B[31mđỏ\u001B[0m và \u009B1m";
        Assert.DoesNotContain(Label(text).Output, c => char.IsControl(c) && c != '\n');
        Assert.DoesNotContain(Command.RunWithInput(text, "explain", "-", "--model", models.Paragraphs).Exits(0).Output, c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public void A_text_of_several_lines_stays_on_one()
    {
        var lines = Command.RunWithInput("Giàn khoan.\r\nKhí đốt.", "label", "-", "--model", models.Texts, "--format", "text").Exits(0).Lines;
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("Giàn khoan. Khí đốt.", lines[1], StringComparison.Ordinal);
    }

    private CommandResult Label(string input) => Command.RunWithInput(input, "label", "-", "--model", models.Paragraphs, "--format", "text").Exits(0);
}
