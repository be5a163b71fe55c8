using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Usage;

public sealed class FileNameTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string Text = TinyNews.Sentence("energy", 1);

    [Fact]
    public void Behind_two_dashes_a_name_may_begin_with_a_dash()
    {
        using var folder = new TempFolder();
        folder.Write("-x.txt", Text);
        folder.Write("--help.txt", Text);
        var rows = new Command("label", "--model", models.Paragraphs, "--", "-x.txt", "--help.txt") { Folder = folder.Root }.Run().Exits(0).Rows;
        Assert.Equal(["-x", "--help"], rows.Select(row => row.Text("article")));
    }

    [Fact]
    public void A_name_that_begins_with_an_at_sign_is_a_name()
    {
        using var folder = new TempFolder();
        folder.Write("@x.txt", Text);
        folder.Write("x.txt", "--threads 0");
        var rows = new Command("label", "@x.txt", "--model", models.Paragraphs) { Folder = folder.Root }.Run().Exits(0).Rows;
        Assert.Equal("@x", Assert.Single(rows).Text("article"));
    }

    [Fact]
    public void No_response_file_is_read()
    {
        using var folder = new TempFolder();
        folder.Write("arguments", "--help");
        var result = new Command("label", "@arguments", "--model", models.Paragraphs) { Folder = folder.Root }.Run().Exits(3);
        Assert.Contains("@arguments", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Ảnh] bản tin.txt")]
    [InlineData("tên có dấu; và 'nháy'.txt")]
    [InlineData("a*b.txt")]
    [InlineData("$HOME.txt")]
    public void Unusual_names_are_names(string name)
    {
        if (OperatingSystem.IsWindows() && name.Contains('*', StringComparison.Ordinal)) return;
        using var folder = new TempFolder();
        var path = folder.Write(name, Text);
        var rows = Command.Run("label", path, "--model", models.Paragraphs).Exits(0).Rows;
        Assert.Equal(Path.GetFileNameWithoutExtension(name), Assert.Single(rows).Text("article"));
    }

    [Theory]
    [InlineData("/h")]
    [InlineData("/?")]
    public void What_begins_with_a_slash_is_a_path(string path) =>
        Assert.Contains($"rejected: {path}: ", Command.Run("label", path, "--model", models.Paragraphs).Exits(3).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_that_the_shell_left_alone_is_expanded()
    {
        using var folder = new TempFolder();
        folder.Write("news/b.txt", Text);
        folder.Write("news/a.txt", Text);
        folder.Write("news/c.md", Text);
        var rows = new Command("label", "news/*.txt", "--model", models.Paragraphs) { Folder = folder.Root }.Run().Exits(0).Rows;
        Assert.Equal(["a", "b"], rows.Select(row => row.Text("article")));
    }
}
