using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

/// <summary>
/// golden/v2.mlp and golden/v2-text.mlp are <see cref="SmallModels"/>' models of paragraphs and of texts as version 2 wrote them at first, the others as it writes them since the most frequent
/// n-gram of a bucket stands first. They are never written again: a program that cannot read them cannot read the models that people have. A change of the format, of the shape indicators, of the figures of typing or of the hash needs a new version beside it.
/// </summary>
public sealed class GoldenFileTests
{
    [Theory]
    [InlineData("v2.mlp", TextUnit.Paragraph)]
    [InlineData("v2-text.mlp", TextUnit.Text)]
    [InlineData("v2-frequent-first.mlp", TextUnit.Paragraph)]
    [InlineData("v2-text-frequent-first.mlp", TextUnit.Text)]
    public void A_file_of_version_2_stays_readable(string file, TextUnit unit)
    {
        var (model, expected) = (ModelFile.Read(Golden(file)), SmallModels.Of(unit));
        ModelFileTests.AssertSame(expected, model with { Ngrams = expected.Ngrams });
        foreach (var hash in SmallModels.Ngrams.Select(SmallModels.HashOf))
        {
            var (row, same) = (model.Ngrams.Find(hash), expected.Ngrams.Find(hash));
            Assert.Equal(expected.Ngrams.InverseDocumentFrequency(same), model.Ngrams.InverseDocumentFrequency(row));
            for (var block = 0; block < expected.Ngrams.Blocks; block++) Assert.Equal(expected.Ngrams.Weights(same, block), model.Ngrams.Weights(row, block));
        }
    }

    [Theory]
    [InlineData("v2-frequent-first.mlp", TextUnit.Paragraph)]
    [InlineData("v2-text-frequent-first.mlp", TextUnit.Text)]
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
