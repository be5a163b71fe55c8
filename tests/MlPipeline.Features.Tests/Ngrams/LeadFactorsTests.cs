using MlPipeline.Features.Ngrams;

namespace MlPipeline.Features.Tests.Ngrams;

public sealed class LeadFactorsTests
{
    [Fact]
    public void The_beginning_counts_most_and_the_rest_as_always()
    {
        var factors = LeadFactors.Of(0.75f);
        Assert.Equal(1.75f, factors[0]);
        Assert.Equal(1 + (0.75 / Math.E), factors[128], 1e-6);
        Assert.Equal(1, factors[^1], 1e-6);
        for (var i = 1; i < factors.Length; i++) Assert.True(factors[i] <= factors[i - 1]);
    }

    [Fact]
    public void Without_weight_there_are_none() => Assert.Empty(LeadFactors.Of(0));
}
