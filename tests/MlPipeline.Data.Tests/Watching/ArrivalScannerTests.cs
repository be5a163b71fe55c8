using MlPipeline.Data.Watching;

namespace MlPipeline.Data.Tests.Watching;

public sealed class ArrivalScannerTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ArrivalScanner scanner;
    private int seconds;

    public ArrivalScannerTests() => scanner = new ArrivalScanner(folder.Path, [folder.At("out.jsonl")], TimeSpan.FromSeconds(2));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_arrives_once_it_has_looked_the_same_for_a_while()
    {
        folder.Write("b.txt", "Một.");
        folder.Write("a/c.jsonl", "{}");
        folder.Write("note.md", "?");
        folder.Write("out.jsonl", "của mình");
        Assert.Empty(Scan());
        Assert.Empty(Scan());
        Assert.Equal(["a/c.jsonl", "b.txt"], Scan());
        Assert.Equal(["a/c.jsonl", "b.txt"], Scan());
    }

    [Fact]
    public void A_file_that_is_added_to_is_waited_for()
    {
        for (var i = 0; i < 6; i++)
        {
            folder.Write("a.txt", new string('a', i + 1));
            Assert.Empty(Scan());
        }

        Assert.Empty(Scan());
        Assert.Equal(["a.txt"], Scan());
    }

    [Fact]
    public void What_is_done_arrives_again_only_when_it_has_changed()
    {
        folder.Write("a.txt", "Một.");
        Scan(3);
        var arrival = Assert.Single(scanner.Scan(TimeSpan.FromSeconds(++seconds)));
        scanner.MarkDone(arrival.RelativePath, arrival.State);
        Assert.Empty(Scan(4));
        folder.Write("a.txt", "Một và hai.");
        Assert.Empty(Scan());
        Assert.Equal(["a.txt"], Scan(2));
    }

    [Fact]
    public void A_file_that_somebody_has_open_for_writing_is_waited_for()
    {
        if (!OperatingSystem.IsLinux()) return;
        var path = folder.Write("a.txt", "Một.");
        using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) Assert.Empty(Scan(5));
        using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)) Assert.Equal(["a.txt"], Scan());
    }

    [Fact]
    public void A_folder_that_is_gone_is_said_to_be()
    {
        Directory.CreateDirectory(folder.At("inner"));
        var inner = new ArrivalScanner(folder.At("inner"), [], TimeSpan.Zero);
        Assert.Empty(inner.Scan(TimeSpan.Zero));
        Directory.Delete(folder.At("inner"));
        Assert.Throws<DirectoryNotFoundException>(() => inner.Scan(TimeSpan.Zero));
    }

    private string[] Scan(int times = 1)
    {
        string[] found = [];
        for (var i = 0; i < times; i++) found = [.. scanner.Scan(TimeSpan.FromSeconds(seconds++)).Select(each => each.RelativePath)];
        return found;
    }
}
