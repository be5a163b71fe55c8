using MlPipeline.Data.Labelled;
using MlPipeline.Models.Learned;
using MlPipeline.Text.Tokens;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class LearnedTextsTests
{
    [Fact]
    public void Labelled_units_are_remembered_and_context_and_seed_terms_are_not()
    {
        var learned = Trainer.Train([Article("1", ("energy", "giá xăng tăng"), (null, "không có nhãn")), Article("2", ("sport", "bóng đá nữ"))], Lexicon(), Options).Model.Learned!;
        Assert.Equal(2, learned.Count);
        Assert.Equal(TextMatch.Exact, learned.Find(FingerprintOf("Giá xăng tăng.")));
        Assert.Equal(TextMatch.None, learned.Find(FingerprintOf("không có nhãn")));
        Assert.True(learned.HasArticle("1"));
        Assert.False(learned.HasArticle("3"));
    }

    [Fact]
    public void Rows_that_stand_alone_have_no_name_to_remember()
    {
        var rows = ArticlesOf(9, 1).SelectMany(article => article.SplitRows()).Select(row => row with { Standalone = true }).ToArray();
        var learned = Trainer.Train(rows, SeedLexicon.Empty, Options).Model.Learned!;
        Assert.Equal(0, learned.Articles.Length);
        Assert.True(learned.Count > 0);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.6)]
    public void A_share_of_a_fold_learns_from_fewer_articles_and_is_measured_on_the_same(double share)
    {
        var articles = ArticlesOf(60, 1);
        var whole = CrossValidation.Run(articles, SeedLexicon.Empty, Options, 3).ToArray();
        var part = CrossValidation.Run(articles, SeedLexicon.Empty, Options, 3, share).ToArray();
        Assert.Equal(whole.Select(fold => fold.HeldOut.Count), part.Select(fold => fold.HeldOut.Count));
        Assert.Equal(whole.SelectMany(fold => fold.HeldOut), part.SelectMany(fold => fold.HeldOut));
        Assert.All(part, fold => Assert.InRange(fold.Model.Card.Articles, (40 * share) - 4, (40 * share) + 4));
        Assert.All(whole.Zip(part), pair => Assert.All(Names(pair.Second.HeldOut), name => Assert.False(pair.Second.Model.Learned!.HasArticle(name))));
    }

    private static IEnumerable<string> Names(IEnumerable<LabelledArticle> articles) => articles.Select(article => article.Article.Id);

    private static TextFingerprint FingerprintOf(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        return TextFingerprint.Of(tokens.Tokens);
    }
}
