using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class DuplicateTextsTests
{
    [Fact]
    public void Names_both_places_of_a_text_with_two_labels()
    {
        var finding = Assert.Single(Sample.Audit(
            FindingKind.TwoLabels,
            Sample.Article("a", ("energy", "Giá điện đứng yên.")),
            Sample.Article("b", ("sport", "Đội nhà thắng."), ("economy", "Giá điện đứng yên."))));
        Assert.Equal("b.jsonl:2: “Giá điện đứng yên.” is 'economy' here and 'energy' at a.jsonl:1", finding.ToString());
        Assert.True(finding.IsFatal);
    }

    [Theory]
    [InlineData("GIÁ ĐIỆN đứng yên")]
    [InlineData("giá điện, đứng yên!")]
    [InlineData("Gia\u0301 \u0111ie\u0323\u0302n đứng yên")]
    public void Case_punctuation_and_composition_make_no_other_text(string text) =>
        Assert.Single(Sample.Audit(FindingKind.TwoLabels, Sample.Article("a", ("energy", "Giá điện đứng yên.")), Sample.Article("b", ("economy", text))));

    [Theory]
    [InlineData("energy", "Giá điện đứng yên.")]
    [InlineData("boilerplate", "Giá điện đứng yên.")]
    [InlineData(null, "Giá điện đứng yên.")]
    [InlineData("economy", "Gia dien dung yen.")]
    public void Leaves_repetitions_boilerplate_context_and_other_words_alone(string? label, string text) =>
        Assert.Empty(Sample.Audit(FindingKind.TwoLabels, Sample.Article("a", ("energy", "Giá điện đứng yên.")), Sample.Article("b", (label, text))));

    [Fact]
    public void Texts_without_a_word_are_not_one_text() =>
        Assert.Empty(Sample.Audit(FindingKind.TwoLabels, Sample.Article("a", ("energy", "***"), ("economy", "———"))));
}
