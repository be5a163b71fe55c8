using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Calibration;

public sealed class PrecisionContractTests
{
    [Fact]
    public void Labels_that_are_always_right_are_all_accepted()
    {
        var contract = PrecisionContract.Find(Draw(2000, _ => 1, 1), 0.95);
        Assert.Equal(1, contract.Coverage);
        Assert.InRange(contract.Threshold, 0, 0.01);
    }

    [Fact]
    public void Too_few_labels_prove_nothing()
    {
        Assert.Equal(new PrecisionContract(2, 0), PrecisionContract.Find(Draw(20, _ => 1, 1), 0.95));
        Assert.Equal(new PrecisionContract(2, 0), PrecisionContract.Find([], 0.95));
    }

    [Fact]
    public void Labels_that_are_mostly_wrong_are_not_accepted() => Assert.Equal(0, PrecisionContract.Find(Draw(5000, _ => 0.3, 1), 0.95).Coverage);

    [Fact]
    public void The_promise_is_kept_on_other_labels_of_the_same_kind_nearly_always()
    {
        var broken = 0;
        for (var seed = 1UL; seed <= 200; seed++)
        {
            var contract = PrecisionContract.Find(Draw(1500, confidence => confidence, seed), 0.9);
            if (contract.Coverage == 0) continue;

            // Right as often as the confidence says, which is spread evenly: above a threshold t the true share is the mean of t and 1.
            if ((contract.Threshold + 1) / 2 < 0.9) broken++;
        }

        Assert.InRange(broken, 0, 20);
    }

    [Fact]
    public void Labels_right_and_wrong_by_whole_articles_prove_less()
    {
        // Twenty wrong ones each, among the less confident half.
        var single = Enumerable.Range(0, 1000).Select(i => new JudgedLabel(1 - (i / 1000.0), i < 500 || i % 25 != 0, i)).ToArray();
        var together = Enumerable.Range(0, 1000).Select(i => new JudgedLabel(1 - (i / 1000.0), i / 20 != 25, i / 20)).ToArray();
        Assert.True(PrecisionContract.Find(together, 0.95).Coverage < PrecisionContract.Find(single, 0.95).Coverage);
    }

    [Fact]
    public void Equal_confidences_are_accepted_together_or_not_at_all()
    {
        var labels = Enumerable.Range(0, 1000).Select(i => new JudgedLabel(0.7, i % 2 == 0, i)).ToArray();
        Assert.Equal(0, PrecisionContract.Find(labels, 0.95).Coverage);
        Assert.Equal(1, PrecisionContract.Find(labels, 0.4).Coverage);
    }

    private static JudgedLabel[] Draw(int count, Func<double, double> shareRight, ulong seed)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var confidence = random.Next(1 << 30) / (double)(1 << 30);
            return new JudgedLabel(confidence, random.Next(1 << 30) < shareRight(confidence) * (1 << 30), i);
        })];
    }
}
