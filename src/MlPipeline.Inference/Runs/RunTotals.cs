using System.Collections.Immutable;

namespace MlPipeline.Inference.Runs;

/// <summary>How much was labelled, and how.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Units">Paragraphs, or whole texts.</param>
/// <param name="Auto">Units whose label is accepted automatically.</param>
/// <param name="ByLabel">Units of each label; empty is as good as zeros.</param>
public sealed record RunTotals(long Articles, long Units, long Auto, ImmutableArray<long> ByLabel)
{
    /// <summary>Nothing.</summary>
    public static RunTotals Zero { get; } = new(0, 0, 0, []);

    /// <summary>What was labelled in one article.</summary>
    /// <param name="labels">Its labels.</param>
    /// <param name="labelCount">Number of labels that the model has.</param>
    internal static RunTotals Of(ArticleLabels labels, int labelCount)
    {
        var byLabel = new long[labelCount];
        long auto = 0;
        for (var i = 0; i < labels.Units; i++)
        {
            byLabel[labels.LabelOf(i)]++;
            auto += labels.IsAuto(i) ? 1 : 0;
        }

        return new RunTotals(1, labels.Units, auto, [.. byLabel]);
    }

    /// <summary>The sum.</summary>
    public RunTotals Plus(RunTotals other) => new(Articles + other.Articles, Units + other.Units, Auto + other.Auto, Sum(ByLabel, other.ByLabel));

    private static ImmutableArray<long> Sum(ImmutableArray<long> one, ImmutableArray<long> other)
    {
        if (one.IsEmpty) return other;
        return other.IsEmpty ? one : [.. one.Zip(other, (a, b) => a + b)];
    }
}
