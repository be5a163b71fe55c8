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
    [InlineData(true)]
    [InlineData(false)]
    public void Labelling_scores_what_training_would_score(bool alone)
    {
        var articles = ArticlesOf(30, 3, boilerplate: true).Select(article => alone ? Alone(article.Article.Id, article.Labels[0]!.Primary, article.Article.Text) : article).ToArray();
        if (!alone) articles[4] = Titled("titled", "Giá dầu thô hôm nay", ("energy", "giá xăng dầu hôm nay"), (null, "và của là"), ("sport", "đội tuyển bóng đá"));
        var lexicon = Lexicon();
        var model = Trainer.Train(articles, lexicon, Options).Model;

        var corpus = LabelledCorpus.Encode(articles, lexicon, Options).Encoded;
        var space = VectorSpace.Estimate(corpus, model.Encoder, Options.MinCount, _ => true);
        var linear = LinearSolver.Solve(ProblemBuilder.Build(corpus, space, Options.BareWeight, 0, _ => true), Options.Linear);
        var builder = new RowBuilder(corpus, space);
        var scores = new float[linear.Classes];
        for (var article = 0; article < articles.Length; article++)
        {
            builder.Clear();
            builder.AddArticle(article, bare: false, labelledOnly: false);
            var labelled = Labelling.ScoresOf(model, articles[article].Article, alone ? TextUnit.Text : TextUnit.Paragraph);
            Assert.Equal(builder.Ends.Length, labelled.Length);
            for (var row = 0; row < labelled.Length; row++)
            {
                var places = (int)(row == 0 ? 0 : builder.Ends[row - 1])..(int)builder.Ends[row];
                linear.Score(builder.Columns[places], builder.Values[places], scores);

                // Weights are kept to 1/254 of the largest of their n-gram; over a vector of length one that is far less.
                for (var k = 0; k < scores.Length; k++) Assert.Equal(scores[k], labelled[row][k], 0.02f);
            }
        }
    }
}
