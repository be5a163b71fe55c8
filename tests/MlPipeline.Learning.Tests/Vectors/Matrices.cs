using MlPipeline.Learning.Vectors;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Vectors;

/// <summary>Matrices to test with.</summary>
internal static class Matrices
{
    /// <summary>A number from −1 to 1.</summary>
    public static float Next(SplitMix random) => (random.Next(2001) - 1000) / 1000f;

    public static Panel Panel(int rows, int width, ulong seed)
    {
        var random = new SplitMix(seed);
        var panel = new Panel(rows, width);
        for (var row = 0; row < rows; row++)
        {
            foreach (ref var value in panel.Row(row)) value = Next(random);
        }

        return panel;
    }

    public static SparseMatrix Sparse(float[][] rows, int columns)
    {
        var starts = new int[rows.Length + 1];
        var (places, values) = (new List<ushort>(), new List<float>());
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (rows[row][column] == 0) continue;
                places.Add((ushort)column);
                values.Add(rows[row][column]);
            }

            starts[row + 1] = values.Count;
        }

        return new SparseMatrix(columns, starts, [.. places], [.. values]);
    }

    /// <summary>A matrix of a given rank, a third of its rows empty.</summary>
    public static float[][] OfRank(int rank, int rows, int columns, ulong seed)
    {
        var random = new SplitMix(seed);
        var right = Enumerable.Range(0, rank).Select(_ => Enumerable.Range(0, columns).Select(_ => Next(random)).ToArray()).ToArray();
        return [.. Enumerable.Range(0, rows).Select(row =>
        {
            var values = new float[columns];
            if (row % 3 == 2) return values;
            for (var k = 0; k < rank; k++)
            {
                var factor = Next(random);
                for (var column = 0; column < columns; column++) values[column] += factor * right[k][column];
            }

            return values;
        })];
    }

    public static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += (double)one[i] * other[i];
        return sum;
    }
}
