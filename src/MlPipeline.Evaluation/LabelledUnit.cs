using System.Collections.Immutable;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation;

/// <summary>A labelled unit, where it stands, and what a model says of it, by name.</summary>
public sealed record LabelledUnit
{
    /// <summary>Where it stands and what it looks like.</summary>
    public required UnitPlace Place { get; init; }

    /// <summary>The right labels.</summary>
    public required ParagraphLabel Gold { get; init; }

    /// <summary>The model's primary label.</summary>
    public required string Predicted { get; init; }

    /// <summary>Its further labels.</summary>
    public required ImmutableArray<string> PredictedAlso { get; init; }

    /// <summary>The labels of the model, in ordinal order.</summary>
    public required string[] ModelLabels { get; init; }

    /// <summary>Probability of each of <see cref="ModelLabels"/> to be the primary one, sum 1.</summary>
    public required double[] Scores { get; init; }

    /// <summary>Probability of each of <see cref="ModelLabels"/> to be among the unit's topics at all.</summary>
    public required double[] AlsoScores { get; init; }

    /// <summary>Whether the model accepts its label without a look.</summary>
    public required bool Auto { get; init; }

    /// <summary>Whether the model has learned from its text.</summary>
    public required LearnedBefore Learned { get; init; }

    /// <summary>Whether the model has learned from an article of that name.</summary>
    public required bool IsArticleLearned { get; init; }

    /// <summary>The topic whose seed terms weigh most in it, of several the first; null where it has none.</summary>
    public required string? SeedTopic { get; init; }

    /// <summary>Probability of the model's label, 0–1.</summary>
    public double Confidence => ScoreOf(Predicted);

    /// <summary>Probability of the right label, 0–1; 0 where the model lacks it.</summary>
    public double GoldProbability => ScoreOf(Gold.Primary);

    /// <summary>Whether the model's label counts as right.</summary>
    public bool IsAccepted => Predicted == Gold.Primary || Gold.Accept.Contains(Predicted);

    /// <summary>The probability of a label to be the primary one, 0 where the model lacks it.</summary>
    public double ScoreOf(string label) => Array.BinarySearch(ModelLabels, label, StringComparer.Ordinal) is >= 0 and var index ? Scores[index] : 0;
}
