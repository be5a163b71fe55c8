using MlPipeline.Training.Tuning;

namespace MlPipeline.Training.Tests.Tuning;

public sealed class TrialFiguresTests
{
    [Fact]
    public void Figures_are_those_of_the_definitions()
    {
        var figures = TrialFigures.Of(new HeldOutPredictions
        {
            Units = [2, 3, 5, 8],
            Articles = [1, 1, 4, 4],
            Labels = [0, 0, 1, 1],
            Also = [[], [], [], []],
            Scores = new double[12],
            Probabilities = [0.5, 0.25, 0.25, 0.25, 0.5, 0.25, 0, 1, 0, 0.3, 0.5, 0.2],
            Classes = 3,
        });
        Assert.Equal(0.75, figures.Accuracy);

        // Label 0: precision 1, recall 1/2; label 1: precision 2/3, recall 1; label 2 occurs nowhere.
        Assert.Equal(((2 / 3.0) + 0.8) / 2, figures.MacroF1, 12);
        Assert.Equal((0.693147180559945 + 1.386294361119891 + 0 + 0.693147180559945) / 4, figures.LogLoss, 12);
        Assert.Equal([1, 2], figures.RightOfArticles);
    }

    [Fact]
    public void Certainty_of_a_wrong_label_costs_much_but_not_without_end() =>
        Assert.InRange(TrialFigures.Of(new HeldOutPredictions { Units = [0], Articles = [0], Labels = [0], Also = [[]], Scores = [0, 0], Probabilities = [0, 1], Classes = 2 }).LogLoss, 34, 35);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    [InlineData(20, 16, false)]
    [InlineData(23, 16, true)]
    [InlineData(16, 23, false)]
    public void Better_is_more_than_a_standard_error_better(int won, int lost, bool expected)
    {
        int[] before = [.. Enumerable.Repeat(0, won), .. Enumerable.Repeat(1, lost), 1, 1, 0];
        int[] after = [.. Enumerable.Repeat(1, won), .. Enumerable.Repeat(0, lost), 1, 1, 0];
        Assert.Equal(expected, Of(after).IsBetterThan(Of(before)));
    }

    [Fact]
    public void Many_paragraphs_of_one_article_prove_nothing()
    {
        Assert.False(Of([30, 5, 5]).IsBetterThan(Of([10, 5, 5])));
        Assert.True(Of([17, 12, 11]).IsBetterThan(Of([10, 5, 5])));
    }

    private static TrialFigures Of(int[] right) => new() { Accuracy = 0, MacroF1 = 0, LogLoss = 0, RightOfArticles = right };
}
