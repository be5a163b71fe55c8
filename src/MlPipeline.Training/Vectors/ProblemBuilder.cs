using System.Runtime.InteropServices;
using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>Makes learning problems of a corpus.</summary>
internal static class ProblemBuilder
{
    /// <summary>The labelled units of some articles as a problem over the columns of a space, each as written and once more without diacritics.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="space">The columns.</param>
    /// <param name="bareWeight">How much the copy without diacritics counts; 0 leaves it out.</param>
    /// <param name="ratioWeight">How much log-count ratios say about the size of weights (<see cref="LogCountRatios"/>), 0 not at all, under 1.</param>
    /// <param name="isTraining">Says of each article whether it is learned from.</param>
    public static LinearProblem Build(EncodedCorpus corpus, VectorSpace space, float bareWeight, float ratioWeight, Func<int, bool> isTraining)
    {
        var builder = space.Options.Unit == TextUnit.Paragraph ? new RowBuilder(corpus, space) : null;
        var texts = new List<TextRow>();
        var labels = new List<int>();
        var weights = new List<float>();
        for (var article = 0; article < corpus.Articles; article++)
        {
            if (!isTraining(article)) continue;
            Add(article, bare: false, 1);
            if (bareWeight > 0) Add(article, bare: true, bareWeight);
        }

        var problem = new LinearProblem
        {
            Features = builder is null ? new TextRows(corpus, space, [.. texts]) : builder.ToRows(),
            ColumnCount = space.ColumnCount,
            Labels = CollectionsMarshal.AsSpan(labels).ToArray(),
            RowWeights = CollectionsMarshal.AsSpan(weights).ToArray(),
            Classes = corpus.LabelNames.Length,
        };
        return ratioWeight > 0 ? problem with { Variances = new LogCountRatios(problem, space.ContextStart, ratioWeight) } : problem;

        void Add(int article, bool bare, float weight)
        {
            if (builder is null) texts.AddRange(TextRow.Of(corpus, article, bare, labelledOnly: true));
            else builder.AddArticle(article, bare, labelledOnly: true);
            foreach (var unit in LabelledUnits(corpus, article))
            {
                labels.Add(corpus.LabelOf(unit));
                weights.Add(corpus.WeightOf(unit) * weight);
            }
        }
    }

    /// <summary>The units of an article that have a label, in order.</summary>
    public static IEnumerable<int> LabelledUnits(EncodedCorpus corpus, int article)
    {
        var (first, count) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        for (var unit = first; unit < first + count; unit++)
        {
            if (corpus.LabelOf(unit) != EncodedCorpus.NoLabel) yield return unit;
        }
    }
}
