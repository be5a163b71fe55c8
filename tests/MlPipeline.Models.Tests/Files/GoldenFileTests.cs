using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

/// <summary>
/// golden/v2.mlp and golden/v2-text.mlp are <see cref="SmallModels"/>' models of paragraphs and of texts as version 2 wrote them. They are never written again: a program that cannot read them cannot read
/// the models that people have. A change of the format, of the shape indicators, of the figures of typing or of the hash needs a new version beside it.
/// </summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("v2.mlp", TextUnit.Paragraph)]
    [InlineData("v2-text.mlp", TextUnit.Text)]
    public void A_file_of_version_2_stays_readable(string file, TextUnit unit)
    {
        var model = ModelFile.Read(Golden(file));
        ModelFileTests.AssertSame(SmallModels.Of(unit), model);
        foreach (var ngram in SmallModels.Ngrams) Assert.True(model.Ngrams.Find(SmallModels.HashOf(ngram)) >= 0);
    }

    [Theory]
    [InlineData("v2.mlp", TextUnit.Paragraph)]
    [InlineData("v2-text.mlp", TextUnit.Text)]
    public void Version_2_is_still_written_byte_for_byte(string file, TextUnit unit) => Assert.Equal(Golden(file), ModelFile.Write(SmallModels.Of(unit)));

    [Fact]
    public void A_file_from_before_the_first_release_is_refused_for_what_it_is()
    {
        var exception = Assert.Throws<ModelFormatException>(() => ModelFile.Read(Golden("v1.mlp")));
        Assert.Equal(ModelFault.TooOld, exception.Fault);
        Assert.Contains("train it again", exception.Message, StringComparison.Ordinal);
    }

    private static byte[] Golden(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "golden", file));
}
