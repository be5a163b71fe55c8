using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Corpus;

public sealed class FoldAssignmentTests
{
    private static readonly Arbitrary<(int[] Leading, int Folds, ulong Seed)> Deals =
        Gen.Choose(-1, 4).ListOf().Zip(Gen.Choose(2, 7)).Zip(Gen.Choose(0, 1000), (x, seed) => (x.Item1.ToArray(), x.Item2, (ulong)seed)).ToArbitrary();

    [Fact]
    public void Every_label_is_spread_evenly_over_the_folds() => Prop.ForAll(Deals, deal =>
    {
        var folds = FoldAssignment.Deal(deal.Leading, deal.Folds, deal.Seed);
        Assert.Equal(folds, FoldAssignment.Deal(deal.Leading, deal.Folds, deal.Seed));
        AssertEven(folds, deal.Folds);
        foreach (var label in deal.Leading.Distinct()) AssertEven(folds.Where((_, i) => deal.Leading[i] == label), deal.Folds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_seed_deals_otherwise() =>
        Assert.NotEqual(FoldAssignment.Deal(new int[50], 5, 1), FoldAssignment.Deal(new int[50], 5, 2));

    [Fact]
    public void One_fold_is_no_fold() => Assert.Throws<ArgumentOutOfRangeException>(() => FoldAssignment.Deal([1, 2], 1, 0));

    [Fact]
    public void The_leading_label_is_the_commonest_and_of_several_the_smallest()
    {
        Assert.Equal(-1, FoldAssignment.Leading([]));
        Assert.Equal(7, FoldAssignment.Leading([7]));
        Assert.Equal(2, FoldAssignment.Leading([1, 2, 2]));
        Assert.Equal(1, FoldAssignment.Leading([3, 1, 3, 1, 2]));
    }

    [Fact]
    public void Articles_made_of_seed_terms_are_always_trained_on()
    {
        var corpus = LabelledCorpus.Encode(ArticlesOf(10, 1), Lexicon(), Options);
        var folds = corpus.Folds(3, 1);
        Assert.Equal(corpus.Encoded.Articles, folds.Length);
        Assert.All(folds[..10], fold => Assert.InRange(fold, 0, 2));
        Assert.All(folds[10..], fold => Assert.Equal(FoldAssignment.Always, fold));
    }

    [Fact]
    public void Without_other_articles_those_of_seed_terms_are_dealt()
    {
        var corpus = LabelledCorpus.Encode([], Lexicon(), Options);
        Assert.Equal([0, 1, 2, 3], corpus.Folds(9, 1).Order());
    }

    [Fact]
    public void A_single_article_cannot_be_held_out() =>
        Assert.All(LabelledCorpus.Encode(ArticlesOf(1, 1), SeedLexicon.Empty, Options).Folds(3, 1), fold => Assert.Equal(FoldAssignment.Always, fold));

    private static void AssertEven(IEnumerable<int> dealt, int folds)
    {
        var counts = Enumerable.Range(0, folds).Select(fold => dealt.Count(other => other == fold)).ToArray();
        Assert.Equal(dealt.Count(), counts.Sum());
        Assert.True(counts.Max() - counts.Min() <= 1, string.Join(' ', counts));
    }
}
