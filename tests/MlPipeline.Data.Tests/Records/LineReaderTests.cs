using System.Text;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Tests.Records;

public sealed class LineReaderTests
{
    private static (List<(long Number, string Text)> Lines, List<Rejection> Rejections) ReadAll(Stream stream, int maxLineBytes = 1 << 20)
    {
        var lines = new List<(long, string)>();
        var rejections = new List<Rejection>();
        using var reader = new LineReader(stream, "f", maxLineBytes, rejections.Add);
        while (reader.Read()) lines.Add((reader.Number, Encoding.UTF8.GetString(reader.Line)));
        Assert.False(reader.Read());
        return (lines, rejections);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("a\nb\n")]
    [InlineData("a\nb")]
    [InlineData("a\r\nb\r\n")]
    [InlineData("a\r\nb\r")]
    [InlineData("\uFEFFa\nb")]
    public void Hands_out_lines_without_their_breaks(string text) => Assert.Equal([(1, "a"), (2, "b")], ReadAll(Stream(text)).Lines);

    [Fact]
    public void Passes_over_blank_lines_but_counts_them() =>
        Assert.Equal([(3, "a"), (6, " b ")], ReadAll(Stream("\n \t\r\na\n\n\r\n b \n\n")).Lines);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void Finds_nothing_in_nothing(string text)
    {
        var (lines, rejections) = ReadAll(Stream(text));
        Assert.Empty(lines);
        Assert.Empty(rejections);
    }

    [Fact]
    public void Keeps_a_byte_order_mark_that_is_not_at_the_beginning() => Assert.Equal([(1, "a"), (2, "\uFEFFb")], ReadAll(Stream("a\n\uFEFFb")).Lines);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("")]
    public void The_limit_is_the_longest_line_that_is_read(string lineBreak)
    {
        var (lines, rejections) = ReadAll(Stream("1234567890" + lineBreak), maxLineBytes: 10);
        Assert.Equal("1234567890", Assert.Single(lines).Text);
        Assert.Empty(rejections);

        (lines, rejections) = ReadAll(Stream("12345678901" + lineBreak), maxLineBytes: 10);
        Assert.Empty(lines);
        Assert.Equal("f:1: the line is longer than 10 bytes", Assert.Single(rejections).ToString());
    }

    [Fact]
    public void Goes_on_behind_a_line_that_is_too_long()
    {
        var (lines, rejections) = ReadAll(new DrippingStream(Encoding.UTF8.GetBytes("a\n" + new string('x', 500) + "\nb\n" + new string('y', 500)), most: 7), maxLineBytes: 20);
        Assert.Equal([(1, "a"), (3, "b")], lines);
        Assert.Equal([2, 4], rejections.Select(each => each.Line));
    }

    [Fact]
    public void A_line_of_200_MB_costs_a_fixed_amount_of_memory()
    {
        // Once before, so that what the runtime allocates at first use is not counted.
        ReadAll(new EndlessLineStream(1 << 22, (byte)'x', "\na\n"u8.ToArray()));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (lines, rejections) = ReadAll(new EndlessLineStream(200_000_000, (byte)'x', "\na\n"u8.ToArray()));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal([(2, "a")], lines);
        Assert.Equal(1, Assert.Single(rejections).Line);
        Assert.True(allocated < 4 << 20, $"{allocated} bytes");
    }

    [Fact]
    public void With_the_usual_limit_a_line_of_1_GB_costs_no_more_than_a_few_times_that_limit()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var (lines, _) = ReadAll(new EndlessLineStream(1_000_000_000, (byte)'x', "\na\n"u8.ToArray()), ReadLimits.Default.MaxLineBytes);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Single(lines);
        Assert.True(allocated < 2L * ReadLimits.Default.MaxLineBytes, $"{allocated} bytes");
    }

    [Fact]
    public void Many_lines_allocate_next_to_nothing()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\": \"một đoạn\"}\n", 100_000)));
        using var warm = new LineReader(new MemoryStream(bytes), "f", 1 << 20, _ => { });
        while (warm.Read()) Assert.False(warm.Line.IsEmpty);

        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = new LineReader(new MemoryStream(bytes), "f", 1 << 20, _ => { });
        while (reader.Read()) Assert.False(reader.Line.IsEmpty);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000);
    }

    [Fact]
    public void Keeps_the_complete_lines_before_a_failure_and_names_the_line_of_the_failure()
    {
        var (lines, rejections) = ReadAll(new DrippingStream("a\nb\nfragm"u8.ToArray(), most: 4, new IOException()));
        Assert.Equal([(1, "a"), (2, "b")], lines);
        Assert.Equal("f:3: reading failed", Assert.Single(rejections).ToString());
    }

    [Fact]
    public void Refuses_UTF_16_once_and_not_line_by_line()
    {
        var (lines, rejections) = ReadAll(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a\nb\nc\n")]));
        Assert.Empty(lines);
        Assert.Equal("f: the file is UTF-16, not UTF-8", Assert.Single(rejections).ToString());
    }

    [Fact]
    public void Refuses_a_limit_of_nothing() => Assert.Throws<ArgumentOutOfRangeException>(() => new LineReader(Stream("a"), "f", 0, _ => { }));
}
