namespace MlPipeline.Evaluation;

/// <summary>One unit that has a right answer, with what a model says of it. Labels are indices into the names of an <see cref="EvaluationSet"/>.</summary>
/// <param name="Unit">The unit by name.</param>
/// <param name="Gold">The right primary label.</param>
/// <param name="GoldAlso">Further right labels.</param>
/// <param name="Accept">Labels that count as right for accuracy, the gold label included.</param>
/// <param name="Predicted">The model's primary label.</param>
/// <param name="PredictedAlso">Its further labels.</param>
/// <param name="Scores">Probability of each label to be the primary one; 0 for those that the model lacks.</param>
public sealed record Prediction(LabelledUnit Unit, int Gold, int[] GoldAlso, int[] Accept, int Predicted, int[] PredictedAlso, double[] Scores)
{
    /// <summary>Whether the label counts as right.</summary>
    public bool IsAccepted => Accept.Contains(Predicted);

    /// <summary>Probability that the model gives its label, 0–1.</summary>
    public double Confidence => Scores[Predicted];

    /// <summary>Probability that it gives the right label, 0–1.</summary>
    public double GoldProbability => Scores[Gold];

    /// <summary>Whether it accepts the label without a look.</summary>
    public bool Auto => Unit.Auto;

    /// <summary>Number of the article.</summary>
    public int Group => Unit.Place.Group;
}
