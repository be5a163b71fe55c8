using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

/// <summary>
/// golden/v1.mlp is <see cref="SmallModels"/>' paragraph model as version 1 wrote it. It is never written again: a program that cannot read it cannot read the
/// models that people have. A change of the format, of the shape indicators or of the hash needs a new version beside it.
/// </summary>
public sealed class GoldenFileTests
{
    private static byte[] Golden => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", "v1.mlp"));

    [Fact]
    public void A_file_of_version_1_stays_readable()
    {
        var model = ModelFile.Read(Golden);
        ModelFileTests.AssertSame(SmallModels.Of(TextUnit.Paragraph), model);
        foreach (var ngram in SmallModels.Ngrams) Assert.True(model.Ngrams.Find(SmallModels.HashOf(ngram)) >= 0);
    }

    [Fact]
    public void Version_1_is_still_written_byte_for_byte() => Assert.Equal(Golden, ModelFile.Write(SmallModels.Of(TextUnit.Paragraph)));
}
