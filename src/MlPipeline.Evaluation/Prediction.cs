namespace MlPipeline.Evaluation;

/// <summary>One unit that has a right answer, with what a model says of it. Labels are indices into the names of an <see cref="EvaluationSet"/>.</summary>
/// <param name="Gold">The right primary label.</param>
/// <param name="GoldAlso">Further right labels.</param>
/// <param name="Accept">Labels that count as right for accuracy, the gold label included.</param>
/// <param name="Predicted">The model's primary label.</param>
/// <param name="PredictedAlso">Its further labels.</param>
/// <param name="Confidence">Probability that it gives its label, 0–1.</param>
/// <param name="GoldProbability">Probability that it gives the right label, 0–1.</param>
/// <param name="Auto">Whether it accepts the label without a look.</param>
public sealed record Prediction(int Gold, int[] GoldAlso, int[] Accept, int Predicted, int[] PredictedAlso, double Confidence, double GoldProbability, bool Auto)
{
    /// <summary>Whether the label counts as right.</summary>
    public bool IsAccepted => Accept.Contains(Predicted);
}

/// <summary>Predictions over a common set of labels.</summary>
/// <param name="Labels">Names of the labels of the model and of the data, in ordinal order.</param>
/// <param name="Predictions">The predictions.</param>
/// <param name="UnknownLabels">Gold labels that the model lacks.</param>
public sealed record EvaluationSet(string[] Labels, IReadOnlyList<Prediction> Predictions, IReadOnlyList<string> UnknownLabels);
