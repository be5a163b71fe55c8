using System.Globalization;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Tests.Inputs;

public sealed class GzipTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static string Lines(int count) =>
        string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\": \"a{i}\", \"text\": \"đoạn {i * 7919L % 10007}\"}}\n")));

    private (int Articles, List<Rejection> Rejections) Read(byte[] bytes)
    {
        var rejections = new List<Rejection>();
        var file = new InputFile(folder.Write("a.jsonl.gz", bytes), "a", InputKind.JsonLines, Gzip: true);
        return (ArticleReader.Read([file], ReadLimits.Default, rejections.Add).Count(), rejections);
    }

    [Fact]
    public void Notices_a_cut_at_every_byte_but_none_in_a_complete_file()
    {
        var packed = TempFolder.Gzip(Lines(40));
        for (var length = 1; length < packed.Length; length++)
        {
            var (articles, rejections) = Read(packed[..length]);
            Assert.Equal((articles + 1, "the compressed data is damaged or cut short"), ((int)Assert.Single(rejections).Line, rejections[0].Reason));
        }

        Assert.Equal(40, Read(packed).Articles);
        Assert.Empty(Read(packed).Rejections);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(50_000)]
    public void Reads_members_in_a_row(int lines)
    {
        var packed = TempFolder.Gzip(Lines(lines));
        var (articles, rejections) = Read([.. packed, .. TempFolder.Gzip(Lines(3)), .. packed]);
        Assert.Equal(((lines * 2) + 3, 0), (articles, rejections.Count));
        Assert.NotEmpty(Read([.. packed, .. TempFolder.Gzip(Lines(3)), .. packed[..^1]]).Rejections);
    }

    [Theory]
    [InlineData(8190)]
    [InlineData(8191)]
    [InlineData(8192)]
    [InlineData(8193)]
    [InlineData(16384)]
    public void A_member_may_end_where_the_runtimes_buffer_does(int length)
    {
        var packed = Padded(TempFolder.Gzip(Lines(20)), length);
        Assert.Equal(length, packed.Length);
        Assert.Equal(20, Read(packed).Articles);
        Assert.Empty(Read(packed).Rejections);
        Assert.Equal(40, Read([.. packed, .. packed]).Articles);
        Assert.Empty(Read([.. packed, .. packed]).Rejections);
        Assert.Empty(Read([.. packed, .. new byte[20_000]]).Rejections);
        Assert.Single(Read([.. packed, .. packed[..^1]]).Rejections);
    }

    [Fact]
    public void Padding_behind_a_complete_file_does_no_harm()
    {
        var (articles, rejections) = Read([.. TempFolder.Gzip(Lines(5)), .. new byte[512]]);
        Assert.Equal((5, 0), (articles, rejections.Count));
    }

    [Fact]
    public void Notices_a_changed_byte()
    {
        var packed = TempFolder.Gzip(Lines(500));
        packed[^20] ^= 0x55;
        Assert.Equal("the compressed data is damaged or cut short", Assert.Single(Read(packed).Rejections).Reason);
    }

    // The format's extra field makes a member as long as one likes.
    private static byte[] Padded(byte[] packed, int length)
    {
        var extra = length - packed.Length - 2;
        return [.. packed[..3], 4, .. packed[4..10], (byte)extra, (byte)(extra >> 8), .. new byte[extra], .. packed[10..]];
    }
}
