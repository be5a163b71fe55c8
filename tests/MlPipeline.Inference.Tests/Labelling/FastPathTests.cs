using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.EndToEnd.Tests.Running;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Labelling;

public sealed class FastPathTests
{
    private const double Tolerance = 2e-4;

    // A tree's threshold may lie between a figure in single precision and the same in double: in one unit of a hundred a probability is a little different for that.
    private const double MostThresholdsBetween = 0.01;
    private const double ToleranceThere = 0.1;

    private static readonly string[] Pieces =
    [
        .. "giá xăng DẦU thô khí, đội tuyển. bóng-đá huấn luyện? viên và của là (trong) ngày hôm nay 2024 «theo» đã được cho biết: người Ảnh: Related xem thêm liên quan hòa hoà quy\u0301 x\u200By 中国 ўзбек https://a.b/c !!! …".Split(' '),
    ];

    private static readonly Arbitrary<string[]> Paragraphs =
        Gen.Elements(Pieces).ListOf().Where(words => words.Count < 80).Select(words => string.Join(' ', words)).NonEmptyListOf().Where(list => list.Count < 12).Select(list => list.ToArray()).ToArbitrary();

    [Fact]
    public void Random_articles_get_what_a_plain_reading_of_the_model_gives_them() => Prop.ForAll(Paragraphs, paragraphs =>
    {
        foreach (var model in (TopicModel[])[Samples.Paragraphs, Samples.Texts, Samples.WithVectors, Samples.TextsWithVectors]) AssertPlain(model, Samples.Of("a", paragraphs));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void So_do_the_articles_of_the_corpus_by_the_shipped_model()
    {
        var model = ModelFile.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vi-news.mlp")));
        AssertPlain(model, Read(Path.Combine(AppContext.BaseDirectory, "corpus"), everyNth: 8));
    }

    [SharedFact]
    public void So_do_real_articles()
    {
        var model = ModelFile.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "vi-news.mlp")));
        AssertPlain(model, Read(Path.Combine(SharedFiles.Folder!, "gold", "tune.jsonl"), everyNth: 1));
    }

    private static void AssertPlain(TopicModel model, params IEnumerable<Article> articles)
    {
        var (scorer, reference) = (new StagedScorer(model, model.Encoder.Unit), new PlainReference(model));
        var probabilities = new double[model.Labels.Length];
        int units = 0, between = 0;
        foreach (var article in articles)
        {
            scorer.Score(article);
            var expected = reference.Probabilities(article);
            Assert.Equal(expected.Length, scorer.Units);
            for (var unit = 0; unit < expected.Length; unit++, units++)
            {
                scorer.CopyProbabilities(unit, probabilities);
                var farthest = expected[unit].Zip(probabilities, (a, b) => Math.Abs(a - b)).Max();
                Assert.InRange(farthest, 0, ToleranceThere);
                if (farthest > Tolerance) between++;
                else if (expected[unit].OrderDescending().Take(2).ToArray() is [var best, var next] && best - next > 2 * Tolerance) Assert.Equal(Array.IndexOf(expected[unit], best), Array.IndexOf(probabilities, probabilities.Max()));
            }
        }

        Assert.InRange(between, 0, units * MostThresholdsBetween);
    }

    private static IEnumerable<Article> Read(string path, int everyNth) =>
        new LabelledDataReader(ReadLimits.Default, rejection => Assert.Fail(rejection.Reason)).Read(InputExpander.Expand([path], InputEndings.Data).Files).Where((_, i) => i % everyNth == 0).Select(article => article.Article);
}
