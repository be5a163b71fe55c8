using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Tests.Runs;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Vectors;

/// <summary>Training writes vectors out, labelling adds up scores; the two must mean the same.</summary>
public sealed class OnePathTests
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Labelling_scores_what_training_would_score(bool alone, bool withVectors)
    {
        var vectors = withVectors ? TermsOfTopics() : null;
        var articles = ArticlesOf(30, 3, boilerplate: true).Select(article => alone ? Alone(article.Article.Id, article.Labels[0]!.Primary, article.Article.Text) : article).ToArray();
        if (!alone)
        {
            // A part whose terms have no vector, two parts without a rest, and more parts than have one.
            articles[5] = Article("strange", ("energy", "zzz yyy"), ("sport", "giá xăng dầu"));
            articles[6] = Article("long", [.. Enumerable.Range(0, 502).Select(i => (i % 7 == 0 ? "sport" : null, i % 2 == 0 ? "đội tuyển bóng đá" : "giá xăng dầu"))]);
            articles[4] = Titled("titled", "Giá dầu thô hôm nay", ("energy", "giá xăng dầu hôm nay"), (null, "và của là"), ("sport", "đội tuyển bóng đá"));
        }

        var lexicon = Lexicon();
        var model = Trainer.Train(articles, lexicon, Options, vectors).Model;

        var corpus = LabelledCorpus.Encode(articles, lexicon, Options, vectors).Encoded;
        var space = VectorSpace.Estimate(corpus, model.Encoder, Options.MinCount, _ => true);
        var linear = LinearSolver.Solve(ProblemBuilder.Build(corpus, space, Options.BareWeight, 0, _ => true), Options.LinearFor(alone ? TextUnit.Text : TextUnit.Paragraph));
        var buffer = new RowBuffer();
        var scores = new float[linear.Classes];
        for (var article = 0; article < articles.Length; article++)
        {
            var rows = Rows.Of(corpus, space, article, bare: false);
            var labelled = Labelling.ScoresOf(model, articles[article].Article, alone ? TextUnit.Text : TextUnit.Paragraph);
            Assert.Equal(rows.Count, labelled.Length);
            for (var row = 0; row < labelled.Length; row++)
            {
                linear.Score(rows.Read(row, buffer), scores);

                // Weights are kept to 1/254 of the largest of their n-gram; over a vector of length one that is far less.
                for (var k = 0; k < scores.Length; k++) Assert.Equal(scores[k], labelled[row][k], 0.02f);
            }
        }
    }
}
