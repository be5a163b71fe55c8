using MlPipeline.Data.Batches;
using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Models;

namespace MlPipeline.Training;

/// <summary>Fits a model's calibration, thresholds and precision contract anew on labelled data of its user, without retraining.</summary>
public static class Recalibration
{
    /// <summary>The same model with a calibration for data like this.</summary>
    /// <param name="model">The model; it must not have learned from the data.</param>
    /// <param name="articles">Labelled articles. Rows whose label the model does not know are left out.</param>
    /// <param name="autoPrecision">Precision wanted of automatic acceptance, 0–1.</param>
    /// <param name="threads">At least 1.</param>
    /// <exception cref="TrainingException">There is no row to calibrate on.</exception>
    public static TopicModel Run(TopicModel model, IEnumerable<LabelledArticle> articles, double autoPrecision, int threads)
    {
        var numbered = articles.SelectMany((article, number) => (model.Encoder.Unit == TextUnit.Text ? article.SplitRows() : [article]).Select(part => (article: part, number)));
        CalibrationRow[] rows = [.. OrderedParallel.Map(numbered, threads, () => new StagedScorer(model, model.Encoder.Unit), (item, scorer) => Rows(model, item.article, item.number, scorer)).SelectMany(part => part)];
        if (rows.Length == 0) throw new TrainingException("there is no labelled row to calibrate on");
        return model with { Calibration = CalibrationFitter.Fit(rows, model.Labels.Length, model.Calibration.LinearScale, model.BoilerplateIndex, autoPrecision, Environment.ProcessorCount) };
    }

    private static List<CalibrationRow> Rows(TopicModel model, LabelledArticle article, int number, StagedScorer scorer)
    {
        scorer.Score(article.Article);
        var rows = new List<CalibrationRow>();
        for (var unit = 0; unit < scorer.Units; unit++)
        {
            if (article.Labels[unit] is not { } label || IndexOf(label.Primary) < 0) continue;
            var scores = scorer.LinearScores(unit).ToArray();
            var probabilities = new double[model.Labels.Length];
            scorer.CopyProbabilities(unit, probabilities);
            rows.Add(new CalibrationRow(number, IndexOf(label.Primary), Known(label.Also), Known(label.Accept), Array.ConvertAll(scores, score => (double)score), probabilities));
        }

        return rows;

        int IndexOf(string label) => Array.BinarySearch(model.Labels, label, StringComparer.Ordinal);

        int[] Known(IEnumerable<string> labels) => [.. labels.Select(IndexOf).Where(index => index >= 0)];
    }
}
