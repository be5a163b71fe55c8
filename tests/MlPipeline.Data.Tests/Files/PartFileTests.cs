using MlPipeline.Data.Files;

namespace MlPipeline.Data.Tests.Files;

public sealed class PartFileTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    // The examples of RFC 3720, appendix B.4, and the check value that catalogues of such sums give.
    [Fact]
    public void The_checksum_is_the_published_one()
    {
        Assert.Equal("8a9136aa", ChecksumOf(new byte[32]));
        Assert.Equal("62a8ab43", ChecksumOf([.. Enumerable.Repeat((byte)0xFF, 32)]));
        Assert.Equal("46dd794e", ChecksumOf([.. Enumerable.Range(0, 32).Select(i => (byte)i)]));
        Assert.Equal("e3069283", ChecksumOf([.. "123456789"u8]));
        Assert.Equal("00000000", ChecksumOf([]));
    }

    [Fact]
    public void Pieces_give_the_checksum_of_the_whole()
    {
        byte[] bytes = [.. Enumerable.Range(0, 50).Select(i => (byte)(i * 37))];
        var whole = ChecksumOf(bytes);
        for (var cut = 0; cut <= bytes.Length; cut++) Assert.Equal(whole, ChecksumOf(bytes[..cut], bytes[cut..]));
    }

    [Fact]
    public void Is_taken_up_where_it_is_as_it_was_left_and_only_there()
    {
        var left = ChecksumOf([.. "một hai ba"u8]);
        using (var again = new PartFile(folder.At("out"))) Assert.True(again.TryContinue("một hai ba"u8.Length, left));
        File.AppendAllText(PartFile.PathOf(folder.At("out")), "bốn");
        using (var again = new PartFile(folder.At("out")))
        {
            Assert.True(again.TryContinue("một hai ba"u8.Length, left));
            again.Write(" năm"u8);
            again.Commit();
        }

        Assert.Equal("một hai ba năm", File.ReadAllText(folder.At("out")));
        ChecksumOf([.. "một hai bà"u8]);
        using (var again = new PartFile(folder.At("out"))) Assert.False(again.TryContinue("một hai ba"u8.Length, left));
    }

    [Fact]
    public async Task May_be_brought_to_the_disk_while_it_grows()
    {
        using var part = new PartFile(folder.At("out"));
        part.Begin();
        using var ended = new ManualResetEventSlim();
        var flushing = Task.Run(() =>
        {
            while (!ended.IsSet) part.Flush();
        });
        for (var i = 0; i < 2000; i++) part.Write("dòng\n"u8);
        ended.Set();
        await flushing;
        part.Commit();
        Assert.Equal(string.Concat(Enumerable.Repeat("dòng\n", 2000)), File.ReadAllText(folder.At("out")));
    }

    private string ChecksumOf(params byte[][] pieces)
    {
        using var part = new PartFile(folder.At("out"));
        part.Begin();
        foreach (var piece in pieces) part.Write(piece);
        return part.Checksum;
    }
}
