using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Learning.Calibration;
using MlPipeline.Learning.FastTree;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Tests;

/// <summary>Models made by hand: three labels, six n-grams, two seed topics; for paragraphs a gate of two trees and vectors of four terms, for texts a tree a label.</summary>
internal static class SmallModels
{
    public static readonly string[] Ngrams = ["giá", "dầu", "giá dầu", "đội tuyển", "bàn thắng", "quảng cáo"];

    public static readonly string[] Labels = ["boilerplate", "energy", "sport"];

    public static TopicModel Of(TextUnit unit)
    {
        var blocks = unit == TextUnit.Paragraph ? 2 : 1;
        var table = FeatureTableBuilder.Build(3, blocks, [.. Ngrams.Select(HashOf)], [1, 1.5f, 2, 2.5f, 3, 1.25f], (row, weights) =>
        {
            for (var i = 0; i < weights.Length; i++) weights[i] = WeightOf(row, i);
        });
        return new TopicModel
        {
            Labels = Labels,
            Encoder = new EncoderOptions { Unit = unit },
            Ngrams = table,
            ShapeWeights = unit == TextUnit.Paragraph ? Numbers(ShapeIndicators.Count * 8, 0.001f) : [],
            SeedTopics = ["energy", "sport"],
            Seeds = PhraseTable.Of([new Phrase("giá dầu", 0, 1), new Phrase("giá dầu thô", 0, 0.5f), new Phrase("bóng đá", 1, 0.75f)]),
            SeedWeights = Numbers(2 * 2 * 8, 0.01f),
            Bias = [-0.5f, -1, -1.5f, 0, 0, 0, 0, 0],
            Gate = unit == TextUnit.Paragraph ? Gate() : null,
            TopicTrees = unit == TextUnit.Text ? new TopicTrees(TreesOfTexts()) : null,
            Vectors = unit == TextUnit.Paragraph ? Vectors() : null,
            VectorWeights = unit == TextUnit.Paragraph ? Numbers(2 * 2 * 8, 0.02f) : [],
            Calibration = new Calibration
            {
                LinearScale = 2.5,
                Map = Map(unit),
                Also = [new PlattScaling(1, -0.1), new PlattScaling(2, -0.2), new PlattScaling(3, -0.3)],
                AlsoThresholds = [0.5, 0.4, 0.3],
                AutoPrecision = 0.95,
                AutoThreshold = 0.8,
                AutoCoverage = 0.6,
            },
            Card = new ModelCard(10, 40, 3, 1, "SquaredHinge", 2, 40, 0.75),
        }.Validated();
    }

    public static float WeightOf(int row, int place) => ((row * 7) + (place * 5)) % 11 / 5f - 1;

    public static ulong HashOf(string ngram) => ngram.Split(' ').Select(word => Tokenizer.KeyOf(word)).Aggregate((hash, key) => FrozenHash.Append(hash, key));

    private static ProbabilityMap Map(TextUnit unit) => unit == TextUnit.Paragraph
        ? new ProbabilityMap { Temperature = 1.25, Platt = [new PlattScaling(1.1, 0.1), new PlattScaling(1.2, 0.2), new PlattScaling(1.3, 0.3)] }
        : new ProbabilityMap { Isotonic = [.. Enumerable.Repeat(new IsotonicRegression([0.25, 0.75], [0.125, 0.875]), 3)] };

    private static BoilerplateGate Gate() => new(Trees(), ClosingBoxOdds: 2.5);

    private static TreeEnsemble Trees() => new()
    {
        Start = [-0.75],
        Trees =
        [
            new RegressionTree { Features = [0, 3], Thresholds = [0.5f, -0.25f], Left = [1, -1], Right = [-3, -2], NodeValues = [0.125, 0.25], Values = [-0.5, 0.5, 1] },
            new RegressionTree { Features = [], Thresholds = [], Left = [], Right = [], NodeValues = [], Values = [0.0625] },
        ],
    };

    private static TreeEnsemble TreesOfTexts() => new()
    {
        Start = [0, 0, 0],
        Trees =
        [
            new RegressionTree { Features = [3, 1], Thresholds = [0.5f, -0.25f], Left = [1, -1], Right = [-3, -2], NodeValues = [0.125, 0.25], Values = [-0.5, 0.5, 1] },
            new RegressionTree { Features = [TopicTrees.FeatureCount(3) - 1], Thresholds = [2.5f], Left = [-1], Right = [-2], NodeValues = [0.5], Values = [0.25, 0.75] },
            new RegressionTree { Features = [], Thresholds = [], Left = [], Right = [], NodeValues = [], Values = [0.0625] },
        ],
    };

    private static TermVectors Vectors() => TermVectorsBuilder.Build(2, [.. Ngrams.Take(4).Select(HashOf)], [1.5, 2, 3, 4], [1, 0.5f, -0.25f, 1, 0.75f, -1, 0.125f, 0.5f]);

    private static float[] Numbers(int count, float step) => [.. Enumerable.Range(0, count).Select(i => i % 8 < 3 ? i * step : 0)];
}
