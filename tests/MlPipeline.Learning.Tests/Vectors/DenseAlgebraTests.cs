using MlPipeline.Learning.Vectors;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class DenseAlgebraTests
{
    [Fact]
    public void Vector_instructions_give_the_bits_of_plain_code()
    {
        var (one, two, source) = (Matrices.Panel(1, 80, 1), Matrices.Panel(1, 80, 1), Matrices.Panel(1, 80, 2));
        foreach (var factor in (float[])[0.1f, -3.7f, 1e-20f, 1e20f])
        {
            Panel.AddVector(one.Row(0), factor, source.Row(0));
            Panel.AddScalar(two.Row(0), factor, source.Row(0));
            Assert.Equal(one.Row(0).ToArray().Select(BitConverter.SingleToInt32Bits), two.Row(0).ToArray().Select(BitConverter.SingleToInt32Bits));
        }
    }

    [Fact]
    public void Columns_become_orthonormal()
    {
        var panel = Matrices.Panel(100, 16, 3);
        Orthonormal.Make(panel);
        for (var i = 0; i < 16; i++)
        {
            for (var j = 0; j < 16; j++) Assert.Equal(i == j ? 1 : 0, Dot(panel, i, j), 1e-6);
        }
    }

    [Fact]
    public void A_column_that_says_nothing_new_becomes_zero()
    {
        var panel = Matrices.Panel(50, 8, 4);
        for (var row = 0; row < 50; row++)
        {
            panel.Row(row)[3] = (2 * panel.Row(row)[0]) - panel.Row(row)[1];
            panel.Row(row)[5] = 0;
        }

        Orthonormal.Make(panel);
        for (var i = 0; i < 8; i++) Assert.Equal(i is 3 or 5 ? 0 : 1, Dot(panel, i, i), 1e-6);
    }

    [Fact]
    public void More_columns_than_rows_leave_a_basis()
    {
        var panel = Matrices.Panel(5, 8, 5);
        Orthonormal.Make(panel);
        Assert.Equal(5, Enumerable.Range(0, 8).Sum(i => Dot(panel, i, i)), 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(80)]
    public void Eigenvectors_put_the_matrix_together_again(int size)
    {
        var random = new SplitMix((ulong)size);
        var matrix = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++) matrix[(i * size) + j] = matrix[(j * size) + i] = Matrices.Next(random);
        }

        var (values, vectors) = SymmetricEigen.Solve([.. matrix], size);
        Assert.Equal(values.OrderDescending(), values);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                Assert.Equal(matrix[(i * size) + j], Enumerable.Range(0, size).Sum(k => values[k] * vectors[(i * size) + k] * vectors[(j * size) + k]), 1e-12);
                Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, size).Sum(row => vectors[(row * size) + i] * vectors[(row * size) + j]), 1e-12);
            }
        }
    }

    [Fact]
    public void Known_eigenvalues_are_found()
    {
        Assert.Equal([3, 1], SymmetricEigen.Solve([2, 1, 1, 2], 2).Values.Select(value => Math.Round(value, 12)));
        Assert.Equal([5, 5, 5], SymmetricEigen.Solve([5, 0, 0, 0, 5, 0, 0, 0, 5], 3).Values);
        Assert.Equal([0, 0], SymmetricEigen.Solve(new double[4], 2).Values);
    }

    private static double Dot(Panel panel, int i, int j) => Enumerable.Range(0, panel.Rows).Sum(row => (double)panel.Row(row)[i] * panel.Row(row)[j]);
}
