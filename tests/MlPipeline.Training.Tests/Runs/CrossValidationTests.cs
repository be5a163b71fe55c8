using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class CrossValidationTests
{
    [Fact]
    public void Every_article_is_held_out_once()
    {
        var corpus = ArticlesOf(13, 2);
        var folds = CrossValidation.Run(corpus, SeedLexicon.Empty, Options, 4).ToArray();
        Assert.Equal(corpus.Select(article => article.Article.Id).Order(), folds.SelectMany(fold => fold.HeldOut).Select(article => article.Article.Id).Order());
        Assert.All(folds, fold => Assert.InRange(fold.HeldOut.Count, 3, 4));
        Assert.All(folds, fold => Assert.Equal(13 - fold.HeldOut.Count, fold.Model.Card.Articles));
    }

    [Fact]
    public void More_folds_than_articles_are_refused_before_any_training() =>
        Assert.Throws<TrainingException>(() => CrossValidation.Run(ArticlesOf(3, 2), SeedLexicon.Empty, Options, 4));

    [Fact]
    public void A_label_of_one_article_alone_is_unknown_where_it_is_held_out()
    {
        var folds = CrossValidation.Run([.. ArticlesOf(8, 2), Article("x", ("lone", "chỉ một lần"))], SeedLexicon.Empty, Options, 3).ToArray();
        var without = Assert.Single(folds, fold => !fold.Model.Labels.Contains("lone"));
        Assert.Contains(without.HeldOut, article => article.Article.Id == "x");
    }
}
