namespace MlPipeline.Evaluation;

/// <summary>Figures of one label; undefined ratios (0 / 0) are 0, as in scikit-learn.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Precision">Share of the units given the label that have it, 0–1.</param>
/// <param name="Recall">Share of the units with the label that were given it, 0–1.</param>
/// <param name="F1">Harmonic mean of precision and recall, 0–1.</param>
/// <param name="Support">Units with the label.</param>
/// <param name="Predicted">Units given the label.</param>
public sealed record TopicFigures(string Label, double Precision, double Recall, double F1, int Support, int Predicted)
{
    /// <summary>Works the figures out from counts.</summary>
    public static TopicFigures Of(string label, int right, int support, int predicted) =>
        new(label, Ratio(right, predicted), Ratio(right, support), Ratio(2.0 * right, support + predicted), support, predicted);

    internal static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
