using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Tests.Resampling;

/// <summary>How often intervals hold the truth in simulated data.</summary>
internal static class Coverage
{
    private const int Threads = 2;

    /// <summary>For each figure over all rows the share of runs in which its interval holds the figure of 40,000 articles; for topics the mean of these shares.</summary>
    public static IReadOnlyDictionary<string, double> Of(int topics, int articles, int runs)
    {
        var truth = Figures(new SimulatedNews(topics, seed: 7).Draw(40_000));
        var held = truth.Keys.ToDictionary(name => name, _ => 0);
        var seen = truth.Keys.ToDictionary(name => name, _ => 0);
        for (var run = 0; run < runs; run++)
        {
            // A topic may be missing in a small sample.
            foreach (var (name, figure) in Figures(new SimulatedNews(topics, seed: 1000 + (ulong)run).Draw(articles)))
            {
                seen[name]++;
                if (figure.Low <= truth[name].Value && truth[name].Value <= figure.High) held[name]++;
            }
        }

        return truth.Keys.GroupBy(name => name.Split(' ')[0]).ToDictionary(group => group.Key, group => group.Average(name => held[name] / (double)seen[name]));
    }

    private static Dictionary<string, Figure> Figures(EvaluationSet set)
    {
        var metrics = Metrics.Of(set);
        var intervals = new Intervals(set, ArticleGroups.Of(set.Predictions), Threads);
        var headline = intervals.Headline(metrics);
        var figures = typeof(HeadlineFigures).GetProperties().Where(property => property.PropertyType == typeof(Figure)).ToDictionary(property => property.Name, property => (Figure)property.GetValue(headline)!);
        foreach (var topic in intervals.Topics(metrics))
        {
            figures.Add($"TopicPrecision {topic.Label}", topic.Precision);
            figures.Add($"TopicRecall {topic.Label}", topic.Recall);
            figures.Add($"TopicF1 {topic.Label}", topic.F1);
        }

        return figures;
    }
}
