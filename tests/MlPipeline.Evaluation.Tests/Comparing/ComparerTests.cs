using MlPipeline.Evaluation.Comparing;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Comparing;

public sealed class ComparerTests
{
    [Fact]
    public void Rows_won_and_lost_are_named()
    {
        var comparison = Comparer.Compare("old.mlp", [Of("a", "a"), Of("a", "b", 0.8), Of("b", "b"), Of("c", "a")], [Of("a", "b"), Of("a", "a"), Of("b", "b"), Of("c", "b")], 1);
        var (won, lost) = (Assert.Single(comparison.Won), Assert.Single(comparison.Lost));
        Assert.Equal(("a", "a", "b", 0.8), (won.Unit.Gold.Primary, won.Unit.Predicted, won.OldLabel, won.OldConfidence));
        Assert.Equal(("b", "a"), (lost.Unit.Predicted, lost.OldLabel));
        Assert.Equal((0.0, 0.5, 1.0), (comparison.Accuracy.Value, comparison.OldAccuracy.Value, comparison.McNemar));
        Assert.Equal([("a", 1, 1), ("b", 0, 0), ("c", 0, 0)], comparison.Topics.Select(topic => (topic.Label, topic.Won, topic.Lost)));
        Assert.Equal([2, 1, 1], comparison.Topics.Select(topic => topic.Support));
    }

    [Fact]
    public void Accepted_labels_are_neither_won_nor_lost()
    {
        var comparison = Comparer.Compare("old", [Of("a", "b", accept: "b")], [Of("a", "a", accept: "b")], 1);
        Assert.Empty(comparison.Won);
        Assert.Empty(comparison.Lost);
        Assert.Equal((0.0, 1.0), (comparison.Accuracy.Value, comparison.MacroF1.Value));
    }

    [Fact]
    public void A_model_beside_itself_has_no_difference()
    {
        var units = Units(i => i % 3 != 0);
        var comparison = Comparer.Compare("old", units, units, 2);
        Assert.All(new[] { comparison.Accuracy, comparison.MacroF1 }, figure => Assert.Equal((0.0, 0.0, 0.0), (figure.Value, figure.Low, figure.High)));
        Assert.Equal(1, comparison.McNemar);
    }

    [Fact]
    public void Looking_from_the_other_side_turns_the_difference_round()
    {
        var (first, second) = (Units(i => i % 3 != 0), Units(i => i % 4 != 0));
        var (forth, back) = (Comparer.Compare("old", first, second, 2), Comparer.Compare("old", second, first, 2));
        Assert.Equal(forth.Accuracy.Value, -back.Accuracy.Value, 1e-12);
        Assert.Equal(forth.Accuracy.Low, -back.Accuracy.High, 0.005);
        Assert.Equal((forth.Won.Count, forth.Lost.Count, forth.McNemar), (back.Lost.Count, back.Won.Count, back.McNemar));
    }

    // Both are wrong on the same hard articles, so the difference is known far better than either figure.
    [Fact]
    public void The_same_articles_are_drawn_for_both()
    {
        var (old, current) = (Units(i => i / 10 % 2 == 0), Units(i => i / 10 % 2 == 0 || i % 10 == 0));
        var comparison = Comparer.Compare("old", old, current, 2);
        Assert.Equal(0.05, comparison.Accuracy.Value, 1e-12);
        Assert.True(comparison.Accuracy.High - comparison.Accuracy.Low < (comparison.OldAccuracy.High - comparison.OldAccuracy.Low) / 4);
        Assert.True(comparison.Accuracy.Low > 0);
    }

    [Fact]
    public void Labels_that_only_one_model_knows_are_compared_too()
    {
        var comparison = Comparer.Compare("old", [Of("c", "a")], [Of("c", "c")], 1);
        Assert.Equal(["a", "c"], comparison.Topics.Select(topic => topic.Label));
        Assert.Equal([0.0, 1.0], comparison.Topics.Select(topic => topic.NewF1));
    }

    private static LabelledUnit[] Units(Func<int, bool> isRight) => [.. Enumerable.Range(0, 400).Select(i => Of(i % 2 == 0 ? "a" : "b", isRight(i) == (i % 2 == 0) ? "a" : "b", group: i / 10))];
}
