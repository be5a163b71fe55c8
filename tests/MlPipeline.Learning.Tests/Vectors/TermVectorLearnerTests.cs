using MlPipeline.Learning.Vectors;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class TermVectorLearnerTests
{
    private const int Groups = 3;
    private const int Terms = 31;

    [Fact]
    public void Terms_that_keep_the_same_company_point_the_same_way()
    {
        var vectors = Learn(new VectorOptions { Dimensions = 8, Threads = 2 });
        for (var one = 0; one < Terms - 1; one++)
        {
            var nearest = Enumerable.Range(0, Terms).Where(other => other != one).MaxBy(other => Matrices.Dot(vectors[one], vectors[other]));
            Assert.Equal(one % Groups, nearest % Groups);
        }
    }

    [Fact]
    public void A_vector_has_length_1_or_is_zero()
    {
        var vectors = Learn(new VectorOptions { Dimensions = 8 });
        Assert.All(vectors[..^1], vector => Assert.Equal(1, Matrices.Dot(vector, vector), 1e-5));
        Assert.All(vectors[^1], value => Assert.Equal(0, value));
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var expected = Learn(new VectorOptions { Threads = 1 });
        foreach (var threads in (int[])[2, 5]) Assert.Equal(expected, Learn(new VectorOptions { Threads = threads }));
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        foreach (var options in (VectorOptions[])[new() { Terms = 1 }, new() { Terms = 200_001 }, new() { Dimensions = 0 }, new() { Dimensions = 257 }, new() { Contexts = 65_537 }, new() { Window = 0 }, new() { SingularValuePower = double.NaN }, new() { Threads = 0 }, new() { MinCount = 0 }, new() { PowerIterations = -1 }])
            Assert.Throws<ArgumentOutOfRangeException>(() => Learn(options));
    }

    // Texts of one group's terms each; the last term is in none.
    private static float[][] Learn(VectorOptions options)
    {
        var random = new SplitMix(5);
        var texts = new TermTexts();
        for (var text = 0; text < 300; text++)
        {
            for (var token = 0; token < 12; token++) texts.Add((random.Next((Terms - 1) / Groups) * Groups) + (text % Groups), TermTexts.None);
            texts.EndText();
        }

        var table = new CooccurrenceTable(Terms, Terms, 5);
        table.Add(texts, options.Threads < 1 ? 1 : options.Threads);
        return [.. TermVectorLearner.Learn(table, options, CancellationToken.None).Chunk(options.Dimensions)];
    }
}
