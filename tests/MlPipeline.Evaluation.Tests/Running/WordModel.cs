using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Models;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation.Tests.Running;

/// <summary>A model made by hand: "xăng" means energy, "bóng" means sport, and in paragraphs the rest of the article counts a little.</summary>
internal static class WordModel
{
    public static TopicModel Of(TextUnit unit)
    {
        var blocks = unit == TextUnit.Paragraph ? 2 : 1;
        return new TopicModel
        {
            Labels = ["energy", "sport"],
            Encoder = new EncoderOptions { Unit = unit },
            Ngrams = FeatureTableBuilder.Build(2, blocks, [Tokenizer.KeyOf("xăng"), Tokenizer.KeyOf("bóng")], [1, 1], (row, weights) =>
            {
                for (var i = 0; i < weights.Length; i++) weights[i] = i % 2 == row ? 1 : -1;
            }),
            ShapeWeights = new float[unit == TextUnit.Paragraph ? ShapeIndicators.Count * 8 : 0],
            SeedTopics = [],
            Seeds = PhraseTable.Of([]),
            SeedWeights = [],
            Bias = [0.1f, 0, 0, 0, 0, 0, 0, 0],
            Gate = null,
            Calibration = new Calibration { LinearScale = 1, Map = new ProbabilityMap(), Also = [new(1, 0), new(1, 0)], AlsoThresholds = [0.5, 0.5], AutoPrecision = 0.95, AutoThreshold = 0.8, AutoCoverage = 0.5 },
            Card = new ModelCard(1, 1, 0, 1, "SquaredHinge", 1, 1, 1),
        }.Validated();
    }
}
