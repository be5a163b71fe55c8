namespace MlPipeline.Evaluation.Resampling;

/// <summary>Accuracy and macro-F1 alone, for a third of what all figures cost.</summary>
internal sealed class AccuracyFigures : ArticleFigures
{
    public const int Accuracy = 0;
    public const int MacroF1 = 1;
    private readonly int labels;

    /// <summary>Sums up an evaluation.</summary>
    /// <param name="labels">Number of labels.</param>
    /// <param name="articles">Its rows, article by article; very many articles are put into groups (<see cref="RandomGroups"/>).</param>
    public AccuracyFigures(int labels, IReadOnlyList<IReadOnlyList<Prediction>> articles)
    {
        this.labels = labels;
        var drawn = RandomGroups.Of(articles);
        Articles = new SparseRows(drawn.Count, (2 * labels) + 2, (article, sums, touched) =>
        {
            foreach (var row in drawn[article])
            {
                // Right labels count twice in F1, and the others once each.
                Put(row.Predicted == row.Gold ? row.Gold : -1, 2);
                Put(labels + row.Gold, 1);
                Put(labels + row.Predicted, 1);
                Put(2 * labels, 1);
                Put(row.IsAccepted ? (2 * labels) + 1 : -1, 1);
            }

            void Put(int column, double value)
            {
                if (column < 0) return;
                sums[column] += value;
                touched.Add(column);
            }
        });
    }

    public override SparseRows Articles { get; }

    public override int Count => 2;

    public override void Compute(ReadOnlySpan<double> sums, Span<double> figures)
    {
        var (sum, used) = (0.0, 0);
        for (var k = 0; k < labels; k++)
        {
            if (sums[labels + k] == 0) continue;
            sum += sums[k] / sums[labels + k];
            used++;
        }

        figures[Accuracy] = TopicFigures.Ratio(sums[(2 * labels) + 1], sums[2 * labels]);
        figures[MacroF1] = TopicFigures.Ratio(sum, used);
    }
}
