using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

/// <summary>
/// golden/v1.mlp and golden/v1-text.mlp are <see cref="SmallModels"/>' models of paragraphs and of texts as version 1 wrote them. They are never written again: a program that cannot read them cannot read
/// the models that people have. A change of the format, of the shape indicators, of the figures of typing or of the hash needs a new version beside it.
/// </summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("v1.mlp", TextUnit.Paragraph)]
    [InlineData("v1-text.mlp", TextUnit.Text)]
    public void A_file_of_version_1_stays_readable(string file, TextUnit unit)
    {
        var model = ModelFile.Read(Golden(file));
        ModelFileTests.AssertSame(SmallModels.Of(unit), model);
        foreach (var ngram in SmallModels.Ngrams) Assert.True(model.Ngrams.Find(SmallModels.HashOf(ngram)) >= 0);
    }

    [Theory]
    [InlineData("v1.mlp", TextUnit.Paragraph)]
    [InlineData("v1-text.mlp", TextUnit.Text)]
    public void Version_1_is_still_written_byte_for_byte(string file, TextUnit unit) => Assert.Equal(Golden(file), ModelFile.Write(SmallModels.Of(unit)));

    private static byte[] Golden(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", file));
}
