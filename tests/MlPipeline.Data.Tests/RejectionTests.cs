namespace MlPipeline.Data.Tests;

public sealed class RejectionTests
{
    [Fact]
    public void Names_file_line_and_reason() => Assert.Equal("a.jsonl:7: no text", new Rejection("a.jsonl", 7, "no text").ToString());

    [Fact]
    public void Leaves_the_line_out_when_the_whole_file_is_meant() => Assert.Equal("a.txt: no text", new Rejection("a.txt", 0, "no text").ToString());

    [Fact]
    public void Is_one_line_without_terminal_commands_whatever_the_file_is_called()
    {
        var shown = new Rejection("a\n\u001b[2Jb.txt", 1, "no text").ToString();
        Assert.DoesNotContain(shown, char.IsControl);
    }
}
