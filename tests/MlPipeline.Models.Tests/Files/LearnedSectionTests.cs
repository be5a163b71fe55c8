using System.Buffers.Binary;
using MlPipeline.Features;
using MlPipeline.Models.Learned;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Tests.Files;

public sealed class LearnedSectionTests
{
    private const int Learned = 9;
    private const int HashesStart = 8;
    private const int ArticlesStart = HashesStart + (2 * 20);

    private static TopicModel Model => SmallModels.Of(TextUnit.Paragraph) with { Learned = new LearnedTexts([FingerprintOf("giá dầu tăng"), FingerprintOf("đội tuyển thắng")], ["a", "b"]) };

    [Fact]
    public void A_model_keeps_what_it_learned_from()
    {
        var read = ModelFile.Read(ModelFile.Write(Model)).Learned!;
        Assert.Equal(2, read.Count);
        Assert.Equal(TextMatch.Exact, read.Find(FingerprintOf("Giá dầu tăng!")));
        Assert.True(read.HasArticle("b"));
    }

    [Fact]
    public void A_model_without_the_section_does_not_tell() => Assert.Null(ModelFile.Read(ModelFile.Write(SmallModels.Of(TextUnit.Paragraph))).Learned);

    [Theory]
    [InlineData(0, -1)]
    [InlineData(0, 3)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, int.MinValue)]
    [InlineData(4, -1)]
    [InlineData(4, 3)]
    [InlineData(4, int.MaxValue)]
    public void Counts_that_do_not_fit_are_damage(int place, int count)
    {
        var file = new ForgedFile(Model);
        BinaryPrimitives.WriteInt32LittleEndian(file.Section(Learned)[place..], count);
        AssertDamaged(file);
    }

    [Fact]
    public void Hashes_out_of_order_are_damage()
    {
        var texts = new ForgedFile(Model);
        texts.Section(Learned).Slice(HashesStart, 8).CopyTo(texts.Section(Learned)[(HashesStart + 8)..]);
        AssertDamaged(texts);
        var articles = new ForgedFile(Model);
        articles.Section(Learned).Slice(ArticlesStart, 4).CopyTo(articles.Section(Learned)[(ArticlesStart + 4)..]);
        AssertDamaged(articles);
    }

    [Fact]
    public void A_section_that_is_cut_off_or_goes_on_is_damage()
    {
        var content = new ForgedFile(Model).Section(Learned).ToArray();
        AssertDamaged(new ForgedFile(Model).Replace(Learned, content[..^1]));
        AssertDamaged(new ForgedFile(Model).Replace(Learned, [.. content, 0]));
        AssertDamaged(new ForgedFile(Model).Replace(Learned, []));
    }

    private static void AssertDamaged(ForgedFile file) => Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(file.Signed()));

    private static TextFingerprint FingerprintOf(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        return TextFingerprint.Of(tokens.Tokens);
    }
}
