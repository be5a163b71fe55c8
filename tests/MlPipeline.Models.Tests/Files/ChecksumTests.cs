namespace MlPipeline.Models.Tests.Files;

public sealed class ChecksumTests
{
    // As described in docs/formats.md, worked out apart from this program.
    [Theory]
    [InlineData("", 0xDF442D24346930AF)]
    [InlineData("MLPMODEL", 0xEBA4DE741D941615)]
    [InlineData("a checksum of a short text", 0x104F0C60F8C01E4A)]
    public void Is_the_one_that_the_format_describes(string text, ulong expected) => Assert.Equal(expected, Checksum.Of(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Zeros_at_the_end_count() => Assert.Equal(20, Enumerable.Range(0, 20).Select(length => Checksum.Of(new byte[length])).Distinct().Count());
}
