using MlPipeline.Models;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class RecalibrationTests
{
    private static readonly TopicModel Model = Trainer.Train(ArticlesOf(40, 5, boilerplate: true), SeedLexicon.Empty, Options).Model;

    private static readonly string[] Known = Model.Labels;

    [Fact]
    public void A_temperature_leaves_the_ranking_of_the_labels_alone()
    {
        // Labels by lot: the model is far too sure of itself.
        var calibrated = Recalibration.Run(Model, RandomLabels(6, Known, 3), 0.95, 1);
        Assert.Equal("temperature", calibrated.Calibration.Map.Method);
        var plain = Model with { Calibration = Model.Calibration with { Map = new ProbabilityMap() } };
        foreach (var article in ArticlesOf(20, 8))
        {
            var rankings = Ranking(plain, article);
            Assert.Equal(rankings, Ranking(calibrated, article));
            Assert.True(Surest(calibrated, article) < Surest(plain, article));
        }
    }

    [Fact]
    public void Only_the_calibration_changes_and_not_what_the_second_stage_builds_on()
    {
        var calibrated = Recalibration.Run(Model, ArticlesOf(30, 9, boilerplate: true), 0.9, 1);
        Assert.Equal(Model.Calibration.LinearScale, calibrated.Calibration.LinearScale);
        Assert.Equal(ModelFile.Write(Model), ModelFile.Write(calibrated with { Calibration = Model.Calibration }));
        Assert.NotEqual(ModelFile.Write(Model), ModelFile.Write(calibrated));
    }

    [Fact]
    public void Rows_with_unknown_labels_and_rows_without_are_left_out()
    {
        var articles = ArticlesOf(20, 10, boilerplate: true);
        var expected = ModelFile.Write(Recalibration.Run(Model, articles, 0.95, 1));
        Assert.Equal(expected, ModelFile.Write(Recalibration.Run(Model, [.. articles, Article("b", ("weather", "trời nắng nóng"), (null, "giá dầu thô tăng"))], 0.95, 1)));
        Assert.Equal(expected, ModelFile.Write(Recalibration.Run(Model, articles.Select(article => article with { Labels = [.. article.Labels.Select(label => label! with { Also = ["weather"], Accept = ["rain"] })] }), 0.95, 1)));
    }

    [Fact]
    public void Without_a_row_to_calibrate_on_it_says_so()
    {
        Assert.Throws<TrainingException>(() => Recalibration.Run(Model, [], 0.95, 1));
        Assert.Throws<TrainingException>(() => Recalibration.Run(Model, [Article("b", ("weather", "trời nắng nóng"), (null, "giá dầu thô tăng"))], 0.95, 1));
    }

    [Fact]
    public void The_precision_asked_for_is_reported_and_kept()
    {
        var articles = ArticlesOf(80, 11, boilerplate: true);
        var model = Recalibration.Run(Model, articles, 0.8, 1);
        Assert.Equal(0.8, model.Calibration.AutoPrecision);
        var judged = articles.SelectMany(article => Labelling.ProbabilitiesOf(model, article.Article).Zip(article.Labels, (probabilities, gold) => (Confidence: probabilities.Max(), IsRight: Known[Array.IndexOf(probabilities, probabilities.Max())] == gold!.Primary))).ToArray();
        var accepted = judged.Where(row => row.Confidence >= model.Calibration.AutoThreshold).ToArray();
        Assert.Equal(accepted.Length / (double)judged.Length, model.Calibration.AutoCoverage, 1e-9);
        Assert.InRange(accepted.Count(row => row.IsRight) / (double)accepted.Length, 0.8, 1);
        Assert.True(Recalibration.Run(Model, RandomLabels(40, Known, 4), 0.8, 1).Calibration.AutoThreshold > 1);
    }

    [Fact]
    public void The_result_is_the_same_from_any_number_of_threads_and_from_its_file()
    {
        var articles = ArticlesOf(25, 12, boilerplate: true);
        var model = Recalibration.Run(Model, articles, 0.95, 1);
        var bytes = ModelFile.Write(model);
        Assert.Equal(bytes, ModelFile.Write(Recalibration.Run(Model, articles, 0.95, 4)));
        var read = ModelFile.Read(bytes);
        Assert.Equal(bytes, ModelFile.Write(read));
        foreach (var article in articles) Assert.Equal(Labelling.ProbabilitiesOf(model, article.Article), Labelling.ProbabilitiesOf(read, article.Article));
    }

    private static int[][] Ranking(TopicModel model, Data.Labelled.LabelledArticle article) =>
        [.. Labelling.ProbabilitiesOf(model, article.Article).Select(probabilities => Enumerable.Range(0, probabilities.Length).OrderByDescending(label => probabilities[label]).ToArray())];

    private static double Surest(TopicModel model, Data.Labelled.LabelledArticle article) => Labelling.ProbabilitiesOf(model, article.Article).Max(probabilities => probabilities.Max());
}
