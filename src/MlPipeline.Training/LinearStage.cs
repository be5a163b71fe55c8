using MlPipeline.Features;
using MlPipeline.Features.Shape;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>What was learned by the linear stage, laid out as the model keeps it: a fraction of the solver's weights.</summary>
/// <param name="Ngrams">Weights of the n-grams.</param>
/// <param name="ShapeWeights">Weights of the shape indicators; the weight of the block is taken into these and the next two, so labelling need not multiply by it.</param>
/// <param name="SeedWeights">Weights of the seed scores.</param>
/// <param name="VectorWeights">Weights of the text vectors.</param>
/// <param name="Bias">Constant part of each score.</param>
/// <param name="Reports">How the solver fared, one entry a label.</param>
internal sealed record LinearStage(FeatureTable Ngrams, float[] ShapeWeights, float[] SeedWeights, float[] VectorWeights, float[] Bias, IReadOnlyList<SolverReport> Reports)
{
    // Such an n-gram moves the score of the median paragraph by 0.004 at most, where examples are held at 1 or -1. Without them the model has a tenth fewer rows (a quarter on VNTC-10) and labels two of a
    // thousand texts otherwise (decision 0024). What was learned from few texts is small anyway, and there more hangs on each n-gram.
    private const float LeastContribution = 0.2f;
    private const int ManyNgrams = 100_000;

    public static LinearStage Of(LinearModel linear, EncodedCorpus corpus, VectorSpace space)
    {
        var labels = corpus.LabelNames.Length;
        var paragraphs = space.Options.Unit == TextUnit.Paragraph;
        var blocks = paragraphs ? 2 : 1;
        var dimensions = corpus.Vectors?.Dimensions ?? 0;
        var hashes = new ulong[space.Ngrams.Length];
        for (var column = 0; column < hashes.Length; column++) hashes[column] = corpus.NgramHashes[space.Ngrams[column]];
        var table = FeatureTableBuilder.Build(labels, blocks, hashes, space.InverseDocumentFrequencies, WriteWeights, hashes.Length > ManyNgrams ? LeastContribution : 0);
        return new LinearStage(
            table,
            Dense(space.ShapeStart, paragraphs ? ShapeIndicators.Count : 0, space.Options.ShapeWeight),
            Dense(space.SeedStart, corpus.SeedScores, space.Options.SeedWeight),
            [.. Dense(space.VectorStart, dimensions, space.Options.VectorWeight), .. Dense(space.VectorStart + dimensions, paragraphs ? dimensions : 0, space.Options.ContextVectorWeight)],
            [.. linear.Bias, .. new float[table.Lanes - labels]],
            linear.Reports);

        void WriteWeights(int row, Span<float> weights)
        {
            linear.CopyWeights(row, weights);
            if (blocks > 1) linear.CopyWeights(row + space.ContextStart, weights[labels..]);
        }

        float[] Dense(int start, int columns, float blockWeight)
        {
            var weights = new float[columns * table.Lanes];
            for (var column = 0; column < columns; column++)
            {
                for (var k = 0; k < labels; k++) weights[(column * table.Lanes) + k] = linear.Weight(start + column, k) * blockWeight;
            }

            return weights;
        }
    }
}
