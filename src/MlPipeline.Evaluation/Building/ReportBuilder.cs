using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Building;

/// <summary>Works out everything that a report shows from predictions alone.</summary>
public static class ReportBuilder
{
    /// <summary>Builds the report. What takes further models (comparison, folds, learning curve) or the finished figures (gate) is left empty.</summary>
    /// <exception cref="ArgumentException">There is no prediction.</exception>
    public static EvaluationReport Build(ReportInput input)
    {
        var set = input.Set;
        if (set.Predictions.Count == 0) throw new ArgumentException("there is nothing to report on", nameof(input));
        var articles = ArticleGroups.Of(set.Predictions);
        var intervals = new Intervals(set, articles, input.Threads);
        var metrics = Metrics.Of(set);
        var report = new EvaluationReport
        {
            Subject = new ReportSubject
            {
                Model = input.Model,
                Unit = input.Unit,
                Rows = set.Predictions.Count,
                Articles = articles.Count,
                Labels = set.Labels,
                UnknownLabels = set.UnknownLabels,
                Resamples = intervals.Resamples,
            },
            Figures = intervals.Headline(metrics),
            Topics = intervals.Topics(metrics),
            Boilerplate = intervals.Boilerplate(metrics),
            Confusion = Confusion.Of(set),
            PrecisionRecall = PrecisionRecall.Of(set),
            Reliability = Reliability.Of(articles),
            Coverage = Coverage.Of(set, articles, input.AutoPrecision, input.AutoThreshold),
            Slices = Slicing.Of(set),
            Baselines = Baselines.Of(set),
            Duplicates = Duplicates.Of(set, input.Threads),
            Agreements = Agreements.Of(set),
            Warnings = [],
            Errors = input.Errors,
            Suspects = Suspects.Of(set),
        };
        return report with { Warnings = Warnings.Of(report, set) };
    }
}
