using MlPipeline.Evaluation.Resampling;

namespace MlPipeline.Evaluation.Comparing;

/// <summary>What changes from one model to another on the same articles, as functions of sums over the articles.</summary>
/// <param name="old">Figures of the old model.</param>
/// <param name="current">Figures of the new model, over the same labels and articles.</param>
/// <param name="labels">Number of labels.</param>
internal sealed class PairedFigures(EvaluationFigures old, EvaluationFigures current, int labels) : ArticleFigures
{
    public const int Accuracy = 0;
    public const int MacroF1 = 1;
    public const int OldAccuracy = 2;
    public const int OldMacroF1 = 3;
    private const int Topics = 4;

    public override SparseRows Articles { get; } = SparseRows.Beside(old.Articles, current.Articles);

    public override int Count => Topics + labels;

    public static int TopicF1(int label) => Topics + label;

    public override void Compute(ReadOnlySpan<double> sums, Span<double> figures)
    {
        var (before, after) = (new double[old.Count], new double[current.Count]);
        old.Compute(sums[..old.Articles.ColumnCount], before);
        current.Compute(sums[old.Articles.ColumnCount..], after);
        figures[OldAccuracy] = before[FigureColumns.Accuracy];
        figures[OldMacroF1] = before[FigureColumns.MacroF1];
        figures[Accuracy] = after[FigureColumns.Accuracy] - before[FigureColumns.Accuracy];
        figures[MacroF1] = after[FigureColumns.MacroF1] - before[FigureColumns.MacroF1];
        for (var label = 0; label < labels; label++) figures[TopicF1(label)] = OrZero(after[FigureColumns.F1(label)]) - OrZero(before[FigureColumns.F1(label)]);
    }

    // A label that one model gives and the other never does is no label without a figure.
    private static double OrZero(double figure) => double.IsNaN(figure) ? 0 : figure;
}
