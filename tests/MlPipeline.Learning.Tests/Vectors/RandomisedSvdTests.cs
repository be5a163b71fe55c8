using MlPipeline.Learning.Vectors;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class RandomisedSvdTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(10)]
    public void A_matrix_of_low_rank_is_found_whole(int rank)
    {
        var rows = Matrices.OfRank(rank, 120, 40, 7);
        var left = Vectors(rows, rank: 10, power: 1);

        // U Σ has the inner products that the rows have.
        for (var i = 0; i < rows.Length; i += 7)
        {
            for (var j = 0; j < rows.Length; j++) Assert.Equal(Matrices.Dot(rows[i], rows[j]), Matrices.Dot(left[i], left[j]), 1e-3);
        }

        for (var k = rank; k < 10; k++) Assert.All(left, row => Assert.Equal(0, row[k]));
    }

    [Fact]
    public void The_power_scales_each_dimension_by_its_singular_value()
    {
        var rows = Matrices.OfRank(5, 90, 30, 8);
        var lengths = ((double[])[0, 0.5, 1]).Select(power => Vectors(rows, 5, power)).Select(left => Enumerable.Range(0, 5).Select(k => Math.Sqrt(left.Sum(row => (double)row[k] * row[k]))).ToArray()).ToArray();
        for (var k = 0; k < 5; k++)
        {
            Assert.Equal(1, lengths[0][k], 1e-4);
            Assert.Equal(Math.Sqrt(lengths[2][k]), lengths[1][k], 1e-3);
            if (k > 0) Assert.True(lengths[2][k] <= lengths[2][k - 1]);
        }
    }

    [Fact]
    public void Of_many_directions_the_strongest_are_found()
    {
        // Row i is 0.9^i along an axis of its own.
        var rows = Enumerable.Range(0, 200).Select(i => Enumerable.Range(0, 200).Select(j => i == j ? (float)Math.Pow(0.9, i) : 0).ToArray()).ToArray();
        var left = Vectors(rows, rank: 8, power: 1);
        for (var k = 0; k < 8; k++) Assert.Equal(Math.Pow(0.9, k), Math.Abs(left[k][k]), 1e-3);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        var rows = Matrices.OfRank(30, 150, 60, 9);
        var expected = Vectors(rows, 20, 0.5, threads: 1);
        foreach (var threads in (int[])[2, 3, 16]) Assert.Equal(expected, Vectors(rows, 20, 0.5, threads));
    }

    [Fact]
    public void Fewer_rows_and_columns_than_dimensions_do_no_harm()
    {
        var left = Vectors([[1, 0], [0, 2], [0, 0]], rank: 12, power: 1);
        Assert.Equal([1, 2, 0], left.Select(row => Math.Round(Math.Sqrt(Matrices.Dot(row, row)), 5)));
    }

    [Fact]
    public void A_matrix_of_zeros_has_vectors_of_zeros() => Assert.All(Vectors([[0, 0], [0, 0]], rank: 2, power: 0.5), row => Assert.Equal([0, 0], row));

    [Fact]
    public void An_interruption_is_heeded()
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        Assert.Throws<OperationCanceledException>(() => new RandomisedSvd(Matrices.Sparse([[1]], 1), 1).LeftVectors(1, 1, 1, 1, interruption.Token));
    }

    private static float[][] Vectors(float[][] rows, int rank, double power, int threads = 2) =>
        [.. new RandomisedSvd(Matrices.Sparse(rows, rows[0].Length), threads).LeftVectors(rank, 4, power, 1, CancellationToken.None).Chunk(rank)];
}
