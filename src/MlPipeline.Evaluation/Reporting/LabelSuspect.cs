namespace MlPipeline.Evaluation.Reporting;

/// <summary>A gold label that the model, which has not learned from the row, finds unlikely: by confident learning (Northcutt, Jiang and Chuang 2021).</summary>
/// <param name="Unit">The unit with its labels.</param>
/// <param name="Likely">The label that it should perhaps have.</param>
/// <param name="GoldProbability">Probability of the label it has.</param>
/// <param name="LikelyProbability">Probability of the other.</param>
public sealed record LabelSuspect(LabelledUnit Unit, string Likely, double GoldProbability, double LikelyProbability)
{
    /// <summary>Suspects kept.</summary>
    public const int Most = 50;
}
