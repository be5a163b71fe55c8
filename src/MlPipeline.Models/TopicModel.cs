using System.Text.Json;
using System.Text.Json.Serialization;
using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Models.Learned;

namespace MlPipeline.Models;

/// <summary>A trained model: everything that labelling needs. Immutable and thread-safe.</summary>
public sealed record TopicModel
{
    /// <summary>The label of text that is not part of the article.</summary>
    public const string Boilerplate = "boilerplate";

    /// <summary>Weights beyond this are damage; up to it no sum of them overflows.</summary>
    internal const float LargestWeight = 1e9f;

    /// <summary>Names of the labels, in ordinal order.</summary>
    public required string[] Labels { get; init; }

    /// <summary>How texts become numbers.</summary>
    public required EncoderOptions Encoder { get; init; }

    /// <summary>Weights of the n-grams.</summary>
    public required FeatureTable Ngrams { get; init; }

    /// <summary>Weights of the shape indicators: for each of them one a lane of <see cref="Ngrams"/>.</summary>
    public required float[] ShapeWeights { get; init; }

    /// <summary>The topics that the seed terms speak for.</summary>
    public required string[] SeedTopics { get; init; }

    /// <summary>The seed terms.</summary>
    public required PhraseTable Seeds { get; init; }

    /// <summary>Weights of the seed scores: for each of 2 · <see cref="SeedTopics"/> one a lane.</summary>
    public required float[] SeedWeights { get; init; }

    /// <summary>Vectors of terms; null for none.</summary>
    public TermVectors? Vectors { get; init; }

    /// <summary>Weights of the text vectors: for each dimension of a unit's own vector one a lane, then, where paragraphs are labelled, the same for the rest of its article.</summary>
    public float[] VectorWeights { get; init; } = [];

    /// <summary>Constant part of the scores, one a lane.</summary>
    public required float[] Bias { get; init; }

    /// <summary>The second stage where paragraphs are labelled; null where the linear stage decides alone.</summary>
    public required BoilerplateGate? Gate { get; init; }

    /// <summary>The second stage where paragraphs of web pages are labelled; null where they are taken as any others.</summary>
    public PageGate? PageGate { get; init; }

    /// <summary>The second stage where whole texts are labelled; null where the linear stage decides alone.</summary>
    public TopicTrees? TopicTrees { get; init; }

    /// <summary>How scores become probabilities.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>What the model was made from, for people.</summary>
    public required ModelCard Card { get; init; }

    /// <summary>What the model has learned from, for the checks of an evaluation; null where that was not kept.</summary>
    public LearnedTexts? Learned { get; init; }

    /// <summary>Index of the boilerplate label, or −1.</summary>
    public int BoilerplateIndex => Array.IndexOf(Labels, Boilerplate);

    /// <summary>An encoder for this model; one a thread.</summary>
    public ArticleEncoder CreateEncoder() => new(Encoder.MaxOrder, Seeds, SeedTopics.Length, TopicTrees is not null);

    /// <summary>Checks that all parts fit each other.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public TopicModel Validated()
    {
        var lanes = Ngrams.Lanes;
        Require(Labels.Length > 0, "it has no labels");
        Require(!Labels.Contains(null) && !SeedTopics.Contains(null), "a name is missing");
        Require(Labels.Zip(Labels.Skip(1)).All(pair => string.CompareOrdinal(pair.First, pair.Second) < 0), "its labels are not in order");
        Require(lanes == FeatureTable.LanesFor(Labels.Length), "the n-gram table has other labels");
        Require(Bias.Length == lanes, "the constants have other labels");
        Require(ShapeWeights.Length == (Encoder.Unit == TextUnit.Paragraph ? ShapeIndicators.Count * lanes : 0), "the shape weights do not fit");
        Require(SeedWeights.Length == (Seeds.IsEmpty ? 0 : 2L * SeedTopics.Length * lanes), "the seed weights do not fit");
        Require(VectorWeights.Length == (long)(Vectors?.Dimensions ?? 0) * (Encoder.Unit == TextUnit.Paragraph ? 2 : 1) * lanes, "the vector weights do not fit");
        Require(Seeds.IsWithin(SeedTopics.Length), "a seed term names no topic or has no weight");
        Require(Calibration.Also.Length == Labels.Length && Calibration.AlsoThresholds.Length == Labels.Length, "the calibration has other labels");
        Require(Calibration.LinearScale is > 0 and <= LargestWeight && Calibration.Map.IsValidFor(Labels.Length), "the calibration is not usable");
        Require(Calibration.AlsoThresholds.Append(Calibration.AutoPrecision).Append(Calibration.AutoThreshold).Concat(Calibration.Also.SelectMany(map => (double[])[map.Slope, map.Intercept])).All(double.IsFinite), "the calibration is no number");
        Require(Gate is null || (Gate.Trees.Scores == 1 && BoilerplateIndex >= 0 && Encoder.Unit == TextUnit.Paragraph), "the gate does not fit");
        Require(PageGate is null || (PageGate.Trees.Scores == 1 && BoilerplateIndex >= 0 && Encoder.Unit == TextUnit.Paragraph), "the gate of pages does not fit");
        Require(TopicTrees is null || (Encoder.Unit == TextUnit.Text && Labels.Length is > 1 and <= TopicTrees.MostLabels && TopicTrees.Trees.Scores == (Labels.Length == 2 ? 1 : Labels.Length)), "the trees do not fit");
        return this;
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition) throw new InvalidDataException(reason);
    }
}

/// <summary>What a model was made from.</summary>
/// <param name="Articles">Articles (or plain texts) learned from.</param>
/// <param name="Rows">Labelled units learned from.</param>
/// <param name="SeedTerms">Seed terms learned from.</param>
/// <param name="Cost">Cost of errors of the linear learner.</param>
/// <param name="Loss">Its loss.</param>
/// <param name="MinCount">Texts an n-gram had to occur in.</param>
/// <param name="HeldOutRows">Units that the calibration was found on.</param>
/// <param name="HeldOutAccuracy">Accuracy on these while they were held out, 0–1.</param>
public sealed record ModelCard(int Articles, int Rows, int SeedTerms, double Cost, string Loss, int MinCount, int HeldOutRows, double HeldOutAccuracy)
{
    /// <summary>The options of the training as an options file holds them; null where they were the defaults.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Options { get; init; }
}
