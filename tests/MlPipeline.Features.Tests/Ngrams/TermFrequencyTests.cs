using MlPipeline.Features.Ngrams;

namespace MlPipeline.Features.Tests.Ngrams;

public sealed class TermFrequencyTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 1.6931472f)]
    [InlineData(1023, 7.9304948f)]
    [InlineData(1024, 7.9304948f)]
    [InlineData(int.MaxValue, 7.9304948f)]
    public void Grows_with_the_logarithm_of_the_count_up_to_a_thousand(int count, float weight) => Assert.Equal(weight, TermFrequency.Weight(count), 1e-6f);

    [Fact]
    public void Rare_ngrams_weigh_more_and_none_weighs_less_than_one()
    {
        Assert.Equal(1, TermFrequency.InverseDocumentFrequency(1000, 1000));
        Assert.Equal(1 + (float)Math.Log(1001 / 2.0), TermFrequency.InverseDocumentFrequency(1000, 1), 1e-5f);
        for (var n = 1; n < 1000; n++) Assert.True(TermFrequency.InverseDocumentFrequency(1000, n) > TermFrequency.InverseDocumentFrequency(1000, n + 1));
    }

    [Fact]
    public void Context_keeps_its_length_whatever_the_number_of_paragraphs()
    {
        Assert.Equal(0, ContextBlock.Scale(0));
        Assert.Equal(0, ContextBlock.Scale(1));
        Assert.Equal(1, ContextBlock.Scale(2));
        Assert.Equal(0.25f, ContextBlock.Scale(17));
    }
}
