namespace MlPipeline.Models.Tests;

public sealed class TextVectorTests
{
    private static readonly TermVectors Vectors = TermVectorsBuilder.Build(2, [10, 20, 30, 40], [2, 3, 1, 2], [1, 0, 0, 1, 1, 1, -1, 0]);

    [Fact]
    public void A_text_is_the_weighted_sum_of_its_terms_at_length_one()
    {
        // Twice term 10, once term 20, which is twice as telling, and a term without a vector.
        var sum = new float[2];
        Vectors.AddTo([10, 20, 11], [2, 1, 5], sum);
        TextVector.Normalise(sum);
        var (x, y) = (1 + Math.Log(2), 2.0);
        Assert.Equal(x / Math.Sqrt((x * x) + (y * y)), sum[0], 1e-6);
        Assert.Equal(y / Math.Sqrt((x * x) + (y * y)), sum[1], 1e-6);
    }

    [Fact]
    public void A_term_that_stands_in_every_text_counts_for_nothing()
    {
        var sum = new float[2];
        Vectors.AddTo([30], [7], sum);
        TextVector.Normalise(sum);
        Assert.Equal([0, 0], sum);
    }

    [Fact]
    public void The_rest_is_the_sum_without_the_part_at_length_one()
    {
        var rest = new float[2];
        TextVector.WriteRest([4, 4], [1, 0], rest);
        Assert.Equal([0.6f, 0.8f], rest.Select(value => (float)Math.Round(value, 6)));
    }

    // Rounding would otherwise be blown up to a vector of length one that means nothing.
    [Fact]
    public void A_rest_that_cancels_out_is_nothing()
    {
        var rest = new float[] { 9, 9 };
        float[] one = [0.28f, 0.96f];
        TextVector.WriteRest([((0.1f + one[0]) - 0.1f) - 0.0000003f, one[1] + 0.0000002f], one, rest);
        Assert.Equal([0, 0], rest);
    }
}
