using System.Buffers.Binary;
using System.Text;
using MlPipeline.Numerics;

namespace MlPipeline.Models.Tests;

public sealed class VectorFileTests
{
    // Where things stand in the header.
    private const int Version = 8;
    private const int TextRules = 12;
    private const int Count = 16;
    private const int Dimensions = 20;
    private const int Scale = 24;
    private const int Zero = 28;
    private const int Hashes = 32;

    // Reading a small file takes well under this; a file that makes the reader ask for more is hostile.
    private const long MostBytes = 1 << 20;

    private static byte[] Bytes => VectorFile.Write(SmallVectors.All);

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var (expected, actual) = (SmallVectors.All, VectorFile.Read(Bytes));
        Assert.Equal((expected.Count, expected.Dimensions, expected.Scale), (actual.Count, actual.Dimensions, actual.Scale));
        Assert.Equal(expected.Hashes, actual.Hashes);
        Assert.Equal(expected.AllComponents, actual.AllComponents);
        for (var place = 0; place < expected.Count; place++) Assert.Equal(expected.InverseDocumentFrequency(place), actual.InverseDocumentFrequency(place));
        Assert.Equal(Bytes, VectorFile.Write(actual));
    }

    /// <summary>golden/v1.vec is never written again: a program that cannot read it cannot read the files that people have.</summary>
    [Fact]
    public void A_file_of_version_1_stays_readable_and_is_still_written_byte_for_byte()
    {
        var golden = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "v1.vec"));
        Assert.Equal(SmallVectors.All.AllComponents, VectorFile.Read(golden).AllComponents);
        Assert.Equal(golden, Bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MLPVECT")]
    [InlineData("MLPMODEL and more bytes, so that it is long enough to be a file of vectors")]
    public void Other_files_are_no_vectors(string content) => Assert.Equal(ModelFault.NotAModel, FaultOf(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Every_changed_byte_is_found()
    {
        var bytes = Bytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var pattern in (byte[])[0x01, 0x80, 0xFF])
            {
                bytes[i] ^= pattern;
                Assert.Equal(i < 8 ? ModelFault.NotAModel : BitConverter.ToInt32(bytes, Version) > VectorFile.Version ? ModelFault.TooNew : ModelFault.Damaged, FaultOf(bytes));
                bytes[i] ^= pattern;
            }
        }
    }

    [Fact]
    public void A_file_cut_anywhere_or_with_more_behind_it_is_found()
    {
        var bytes = Bytes;
        for (var length = 0; length < bytes.Length; length++) Assert.Equal(length < 8 ? ModelFault.NotAModel : ModelFault.Damaged, FaultOf(bytes[..length]));
        Assert.Equal(ModelFault.Damaged, FaultOf([.. bytes, 0]));
        Assert.Equal(ModelFault.Damaged, FaultOf([.. bytes, .. bytes]));
    }

    [Fact]
    public void Newer_versions_and_newer_rules_of_text_are_too_new()
    {
        Assert.Equal(ModelFault.TooNew, FaultOf(Forged(Version, VectorFile.Version + 1)));
        Assert.Equal(ModelFault.TooNew, FaultOf(Forged(TextRules, 1000)));
    }

    [Theory]
    [InlineData(Version, 0)]
    [InlineData(Version, -1)]
    [InlineData(TextRules, 0)]
    [InlineData(Count, 0)]
    [InlineData(Count, -1)]
    [InlineData(Count, int.MaxValue)]
    [InlineData(Count, int.MinValue)]
    [InlineData(Dimensions, 0)]
    [InlineData(Dimensions, -9)]
    [InlineData(Dimensions, 1025)]
    [InlineData(Dimensions, int.MaxValue)]
    [InlineData(Scale, 0)]
    [InlineData(Scale, unchecked((int)0x80000001))]
    [InlineData(Scale, 0x7F800000)]
    [InlineData(Scale, 0x7FC00000)]
    [InlineData(Zero, 1)]
    public void A_header_that_makes_no_sense_is_damaged(int place, int value) => Assert.Equal(ModelFault.Damaged, FaultOf(Forged(place, value)));

    [Fact]
    public void Terms_out_of_order_or_twice_are_damaged()
    {
        var bytes = Bytes;
        bytes.AsSpan(Hashes, 8).CopyTo(bytes.AsSpan(Hashes + 8));
        Assert.Equal(ModelFault.Damaged, FaultOf(Signed(bytes)));
        bytes.AsSpan(Hashes, 8).Fill(0xFF);
        Assert.Equal(ModelFault.Damaged, FaultOf(Signed(bytes)));
    }

    [Fact]
    public void A_component_outside_its_range_is_damaged()
    {
        var bytes = Bytes;
        bytes[^9] = 0x80;
        Assert.Equal(ModelFault.Damaged, FaultOf(Signed(bytes)));
    }

    [Fact]
    public void Chance_finds_no_other_exception()
    {
        var random = new SplitMix(21);
        var original = Bytes;
        for (var i = 0; i < 20_000; i++)
        {
            byte[] bytes = [.. original];
            for (var change = random.Next(4); change >= 0; change--) bytes[8 + random.Next(bytes.Length - 16)] = (byte)random.Next(256);
            try
            {
                VectorFile.Read(Signed(bytes));
            }
            catch (ModelFormatException)
            {
                // One of two results; the other is vectors that read.
            }
        }
    }

    private static byte[] Forged(int place, int value)
    {
        var bytes = Bytes;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), value);
        return Signed(bytes);
    }

    private static byte[] Signed(byte[] bytes)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(bytes.Length - Checksum.Bytes), Checksum.Of(bytes.AsSpan(0, bytes.Length - Checksum.Bytes)));
        return bytes;
    }

    private static ModelFault FaultOf(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<ModelFormatException>(() => VectorFile.Read(bytes)).Fault;
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes);
        return fault;
    }
}
