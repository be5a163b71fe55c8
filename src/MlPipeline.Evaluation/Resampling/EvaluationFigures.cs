using MlPipeline.Models;

namespace MlPipeline.Evaluation.Resampling;

/// <summary>The figures of <see cref="Metrics"/> as functions of sums over articles. A test holds the two equal.</summary>
internal sealed class EvaluationFigures : ArticleFigures
{
    private readonly int labels;
    private readonly int boilerplate;
    private readonly StatisticColumns columns;

    /// <summary>Sums up an evaluation.</summary>
    /// <param name="set">The evaluation.</param>
    /// <param name="articles">Its rows, article by article; very many articles are put into groups (<see cref="RandomGroups"/>).</param>
    public EvaluationFigures(EvaluationSet set, IReadOnlyList<IReadOnlyList<Prediction>> articles)
    {
        labels = set.Labels.Length;
        boilerplate = Array.IndexOf(set.Labels, TopicModel.Boilerplate);
        columns = new StatisticColumns(labels);
        var drawn = RandomGroups.Of(articles);
        Articles = new SparseRows(drawn.Count, columns.Count, (article, sums, touched) =>
        {
            foreach (var row in drawn[article]) Add(row, sums, touched);
        });
    }

    public override SparseRows Articles { get; }

    public override int Count => FigureColumns.Count(labels);

    public override void Compute(ReadOnlySpan<double> sums, Span<double> figures)
    {
        var rows = sums[columns.Rows];
        figures[FigureColumns.Accuracy] = TopicFigures.Ratio(sums[columns.Accepted], rows);
        figures[FigureColumns.Top2Accuracy] = TopicFigures.Ratio(sums[columns.Top2], rows);
        figures[FigureColumns.LogLoss] = TopicFigures.Ratio(sums[columns.Surprise], rows);
        figures[FigureColumns.Brier] = TopicFigures.Ratio(sums[columns.Brier], rows);
        figures[FigureColumns.HammingLoss] = TopicFigures.Ratio(sums[columns.WrongDecisions], rows * labels);
        figures[FigureColumns.AutoCoverage] = TopicFigures.Ratio(sums[columns.Auto], rows);
        figures[FigureColumns.AutoPrecision] = sums[columns.Auto] == 0 ? 1 : sums[columns.AutoRight] / sums[columns.Auto];
        figures[FigureColumns.ContentAccuracy] = TopicFigures.Ratio(sums[columns.ContentAccepted], sums[columns.Content]);
        for (var bin = 0; bin < ConfidenceBins.Count; bin++) figures[FigureColumns.Gaps + bin] = TopicFigures.Ratio(sums[columns.Gaps + bin], rows);
        ComputeF1(sums, figures);
        ComputeTopics(sums, figures);
    }

    private void Add(Prediction row, double[] sums, List<int> touched)
    {
        int[] gold = [row.Gold, .. row.GoldAlso];
        Put(columns.Rows, 1);
        Put(columns.Support + row.Gold, 1);
        Put(columns.Given + row.Predicted, 1);
        Put(columns.Accepted, row.IsAccepted ? 1 : 0);
        Put(columns.Top2, RowFigures.IsInTop2(row) ? 1 : 0);
        Put(columns.Surprise, RowFigures.Surprise(row));
        Put(columns.Brier, RowFigures.Brier(row));
        Put(columns.WrongDecisions, RowFigures.WrongDecisions(row));
        Put(columns.Gaps + ConfidenceBins.Of(row.Confidence), (row.IsAccepted ? 1 : 0) - row.Confidence);
        if (row.Predicted == row.Gold) Put(StatisticColumns.Right + row.Gold, 1);
        if (row.Auto) Put(columns.Auto, 1);
        if (row.Auto && row.IsAccepted) Put(columns.AutoRight, 1);
        foreach (var label in gold) Put(columns.AllSupport + label, 1);
        foreach (var label in row.PredictedAlso.Append(row.Predicted))
        {
            Put(columns.AllGiven + label, 1);
            if (gold.Contains(label)) Put(columns.AllRight + label, 1);
        }

        if (row.Gold == boilerplate) return;
        Put(columns.Content, 1);
        Put(columns.ContentAccepted, row.IsAccepted ? 1 : 0);
        Put(columns.ContentGiven + row.Predicted, 1);

        void Put(int column, double value)
        {
            sums[column] += value;
            touched.Add(column);
        }
    }

    private void ComputeF1(ReadOnlySpan<double> sums, Span<double> figures)
    {
        var (primary, all, content) = (default(F1Sum), default(F1Sum), default(F1Sum));
        for (var k = 0; k < labels; k++)
        {
            primary.Add(sums[StatisticColumns.Right + k], sums[columns.Support + k], sums[columns.Given + k]);
            all.Add(sums[columns.AllRight + k], sums[columns.AllSupport + k], sums[columns.AllGiven + k]);
            if (k != boilerplate) content.Add(sums[StatisticColumns.Right + k], sums[columns.Support + k], sums[columns.ContentGiven + k]);
        }

        figures[FigureColumns.MacroF1] = primary.Macro;
        figures[FigureColumns.MicroF1] = primary.Micro;
        figures[FigureColumns.WeightedF1] = primary.Weighted;
        figures[FigureColumns.MultiLabelMicroF1] = all.Micro;
        figures[FigureColumns.MultiLabelMacroF1] = all.Macro;
        figures[FigureColumns.ContentMacroF1] = content.Macro;
    }

    // Not a number where a resample does not have the label at all: it says nothing about it then.
    private void ComputeTopics(ReadOnlySpan<double> sums, Span<double> figures)
    {
        for (var k = 0; k < labels; k++)
        {
            var (right, support, given) = (sums[StatisticColumns.Right + k], sums[columns.Support + k], sums[columns.Given + k]);
            figures[FigureColumns.Precision(k)] = right / given;
            figures[FigureColumns.Recall(k)] = right / support;
            figures[FigureColumns.F1(k)] = 2 * right / (support + given);
        }
    }

    /// <summary>Averages of F1 over labels.</summary>
    private struct F1Sum
    {
        private double sum;
        private double weighted;
        private double right;
        private double support;
        private double given;
        private int labels;

        public readonly double Macro => labels == 0 ? 0 : sum / labels;

        public readonly double Micro => TopicFigures.Ratio(2 * right, support + given);

        public readonly double Weighted => TopicFigures.Ratio(weighted, support);

        public void Add(double labelRight, double labelSupport, double labelGiven)
        {
            if (labelSupport + labelGiven == 0) return;
            labels++;
            var f1 = 2 * labelRight / (labelSupport + labelGiven);
            sum += f1;
            weighted += f1 * labelSupport;
            right += labelRight;
            support += labelSupport;
            given += labelGiven;
        }
    }
}
