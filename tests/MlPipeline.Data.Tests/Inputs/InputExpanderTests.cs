using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Tests.Inputs;

public sealed class InputExpanderTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static InputSet Expand(params string[] arguments) => InputExpander.Expand(arguments, InputEndings.Articles);

    private string[] NamesIn(string argument) => [.. Expand(folder.At(argument)).Files.Select(file => file.Name)];

    private void WriteAll(params string[] relativePaths)
    {
        foreach (var path in relativePaths) folder.Write(path, "x");
    }

    [Theory]
    [InlineData("bài 1.txt", "bài 1", InputKind.PlainText, false)]
    [InlineData("a.html", "a", InputKind.Html, false)]
    [InlineData("a.htm", "a", InputKind.Html, false)]
    [InlineData("a.b.jsonl", "a.b", InputKind.JsonLines, false)]
    [InlineData("a.csv", "a", InputKind.Csv, false)]
    [InlineData("a.TSV", "a", InputKind.Tsv, false)]
    [InlineData("a.jsonl.gz", "a", InputKind.JsonLines, true)]
    [InlineData("a.csv.gz", "a", InputKind.Csv, true)]
    [InlineData("a.tsv.gz", "a", InputKind.Tsv, true)]
    [InlineData("a.txt.GZ", "a", InputKind.PlainText, true)]
    [InlineData("a.html.gz", "a", InputKind.Html, true)]
    [InlineData(".txt", ".txt", InputKind.PlainText, false)]
    public void Tells_a_file_by_its_ending_and_names_it_without(string fileName, string name, InputKind kind, bool gzip)
    {
        var path = folder.Write("sub/" + fileName, "x");
        Assert.Equal(new InputFile(path, name, kind, gzip), Assert.Single(Expand(path).Files));
    }

    [Fact]
    public void Reads_a_folder_in_ordinal_order_of_relative_paths_and_names_files_by_them()
    {
        WriteAll("b.txt", "B.txt", "a/z.txt", "a.txt", "a-b/c.txt", "a/b/c.jsonl.gz", "ă.txt");
        Assert.Equal(["B", "a-b/c", "a", "a/b/c", "a/z", "b", "ă"], NamesIn(""));
    }

    [Fact]
    public void Order_does_not_depend_on_the_culture()
    {
        WriteAll("a.txt", "B.txt", "i.txt", "I.txt");
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var other = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
        other.NumberFormat.NumberDecimalSeparator = ",";
        System.Globalization.CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(["B", "I", "a", "i"], NamesIn(""));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Skips_and_counts_files_of_other_kinds_in_a_folder()
    {
        WriteAll("a.txt", "b.docx", "sub/c", "sub/d.gz", "sub/e.xml.gz");
        var set = Expand(folder.Path);
        Assert.Equal(("a", 4, 0), (Assert.Single(set.Files).Name, set.SkippedCount, set.Rejections.Length));
    }

    [Fact]
    public void Reads_only_records_as_data()
    {
        WriteAll("a.txt", "b.jsonl", "c.csv.gz", "d.html", "e.tsv", "f.txt.gz");
        var set = InputExpander.Expand([folder.Path], InputEndings.Data);
        Assert.Equal(["b", "c", "e"], set.Files.Select(file => file.Name));
        Assert.Equal(3, set.SkippedCount);
    }

    [Fact]
    public void Rejects_a_named_file_of_another_kind()
    {
        var path = folder.Write("a.docx", "x");
        var set = Expand(path);
        Assert.Empty(set.Files);
        Assert.Equal(path + ": files with this ending are not read (but .txt .html .htm .jsonl .csv .tsv and their .gz, .zip .tar.gz .tgz)", Assert.Single(set.Rejections).ToString());
        Assert.Equal(0, set.SkippedCount);
    }

    [Theory]
    [InlineData("missing.txt")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Rejects_what_is_not_there(string argument) =>
        Assert.Equal(new Rejection(argument, 0, "there is no such file or folder"), Assert.Single(Expand(argument).Rejections));

    [Fact]
    public void Rejects_a_folder_without_anything_to_read()
    {
        WriteAll("a.docx");
        Assert.Equal("no .txt, .html, .htm, .jsonl, .csv, .tsv in folder", Assert.Single(Expand(folder.Path).Rejections).Reason);
    }

    [Fact]
    public void Goes_on_behind_a_rejected_argument_and_keeps_the_order_of_arguments()
    {
        WriteAll("z.txt", "a.txt");
        var set = Expand(folder.At("z.txt"), folder.At("none"), folder.At("a.txt"), "-");
        Assert.Equal(["z", "a", "stdin"], set.Files.Select(file => file.Name));
        Assert.Single(set.Rejections);
    }

    [Fact]
    public void Takes_standard_input_once()
    {
        var set = Expand("-", "-");
        Assert.Equal(InputFile.StandardInput, Assert.Single(set.Files));
        Assert.Equal("<stdin>: standard input can be read only once", Assert.Single(set.Rejections).ToString());
    }

    [Theory]
    [InlineData("*.txt", "a|b")]
    [InlineData("?.txt", "a|b")]
    [InlineData("sub/*.txt", "c|long")]
    [InlineData("sub/?.txt", "c")]
    [InlineData("**/*.txt", "a|b|sub/c|sub/deep/d|sub/long")]
    [InlineData("**", "a|b|sub/c|sub/deep/d|sub/long|sub/page")]
    [InlineData("sub/**/d.txt", "deep/d")]
    [InlineData("**/sub/**/deep/**/d.*", "sub/deep/d")]
    [InlineData("*/*.txt", "sub/c|sub/long")]
    [InlineData("**/deep/*", "sub/deep/d")]
    public void Expands_patterns(string pattern, string names)
    {
        WriteAll("a.txt", "b.txt", "sub/c.txt", "sub/long.txt", "sub/page.html", "sub/deep/d.txt");
        Assert.Equal(names.Split('|'), NamesIn(pattern));
    }

    [Theory]
    [InlineData("*.txt", "nothing matches the pattern|no .txt, .html, .htm, .jsonl, .csv, .tsv matches the pattern")]
    [InlineData("none/*.txt", "nothing matches the pattern")]
    public void Rejects_a_pattern_that_matches_nothing(string pattern, string reasons)
    {
        WriteAll("a.docx");
        Assert.Contains(Assert.Single(Expand(folder.At(pattern)).Rejections).Reason, reasons.Split('|'));
    }

    [Fact]
    public void Takes_a_file_whose_name_looks_like_a_pattern_as_that_file()
    {
        if (OperatingSystem.IsWindows()) return;
        WriteAll("what?.txt", "whats.txt");
        Assert.Equal(["what?"], NamesIn("what?.txt"));
    }

    [Fact]
    public void A_pattern_of_many_wildcards_takes_no_time()
    {
        WriteAll(string.Concat(Enumerable.Repeat("a/", 40)) + "x.txt");
        Assert.Empty(NamesIn(string.Concat(Enumerable.Repeat("**/a/", 30)) + "y*.txt"));
    }

    [Fact]
    public void Links_to_folders_make_no_loop()
    {
        if (OperatingSystem.IsWindows()) return;
        WriteAll("a.txt", "sub/b.txt");
        Directory.CreateSymbolicLink(folder.At("sub/loop"), folder.Path);
        Directory.CreateSymbolicLink(folder.At("sub/self"), folder.At("sub/self"));
        File.CreateSymbolicLink(folder.At("link.txt"), folder.At("a.txt"));
        var set = Expand(folder.Path);
        Assert.Equal(["a", "link", "sub/b"], set.Files.Select(file => file.Name));
        Assert.Equal(2, set.SkippedCount);
    }

    [Fact]
    public void Follows_a_link_that_is_named_itself()
    {
        if (OperatingSystem.IsWindows()) return;
        WriteAll("real/a.txt");
        Directory.CreateSymbolicLink(folder.At("link"), folder.At("real"));
        Assert.Equal(["a"], NamesIn("link"));
    }

    [Theory]
    [InlineData("shard-01.jsonl", "shard-01", InputKind.JsonLines)]
    [InlineData("2026/11/a.txt", "2026/11/a", InputKind.PlainText)]
    [InlineData("a.CSV", "a", InputKind.Csv)]
    public void Standard_input_may_have_a_name_and_is_read_by_its_ending(string called, string name, InputKind kind)
    {
        var file = InputEndings.Articles.StandardInputNamed(called)!;
        Assert.Equal((name, kind, true, "<stdin>"), (file.Name, file.Kind, file.IsStandardInput, file.DisplayName));
    }

    [Theory]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.zip")]
    [InlineData("a.pdf")]
    [InlineData("a")]
    public void Standard_input_is_not_packed_and_not_of_other_kinds(string called) => Assert.Null(InputEndings.Articles.StandardInputNamed(called));
}
