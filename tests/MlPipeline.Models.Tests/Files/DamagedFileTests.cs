using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

public sealed class DamagedFileTests
{
    // Reading a small model takes well under this; a file that makes the reader ask for more is hostile.
    private const long MostBytes = 2 << 20;

    public static TheoryData<TextUnit> Units => [TextUnit.Paragraph, TextUnit.Text];

    [Theory]
    [MemberData(nameof(Units))]
    public void Every_changed_byte_is_found(TextUnit unit)
    {
        var bytes = ModelFile.Write(SmallModels.Of(unit));
        for (var i = 0; i < bytes.Length; i++)
        {
            foreach (var pattern in (byte[])[0x01, 0x80, 0xFF, (byte)(1 << (i % 8))])
            {
                bytes[i] ^= pattern;
                Assert.Equal(i < 8 ? ModelFault.NotAModel : IsNewer(bytes) ? ModelFault.TooNew : ModelFault.Damaged, FaultOf(bytes));
                bytes[i] ^= pattern;
            }
        }

        ModelFile.Read(bytes);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void A_file_cut_anywhere_is_found(TextUnit unit)
    {
        var bytes = ModelFile.Write(SmallModels.Of(unit));
        for (var length = 0; length < bytes.Length; length++) Assert.Equal(length < 8 ? ModelFault.NotAModel : ModelFault.Damaged, FaultOf(bytes.AsMemory(0, length)));
    }

    [Fact]
    public void Bytes_behind_the_end_are_found()
    {
        byte[] bytes = [.. ModelFile.Write(SmallModels.Of(TextUnit.Text)), 0];
        Assert.Equal(ModelFault.Damaged, FaultOf(bytes));
        Assert.Equal(ModelFault.Damaged, FaultOf((byte[])[.. bytes, .. bytes]));
    }

    private static bool IsNewer(byte[] bytes) => BitConverter.ToInt32(bytes, 8) > ModelFile.Version;

    private static ModelFault FaultOf(ReadOnlyMemory<byte> bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = ModelFileTests.FaultOf(bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostBytes);
        return fault;
    }
}
