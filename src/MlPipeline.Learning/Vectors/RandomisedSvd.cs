using MlPipeline.Numerics;

namespace MlPipeline.Learning.Vectors;

/// <summary>
/// The largest singular values of a sparse matrix A and their left vectors, by a randomised range finder with power iterations (Halko, Martinsson and Tropp 2011,
/// algorithms 4.4 and 5.1, on the side of the columns, which are fewer): Q = orth((AᵀA)^q AᵀAΩ) for random signs Ω, then A ≈ (AQ)Qᵀ, and the eigenvectors of the small matrix
/// (AQ)ᵀ(AQ) turn AQ into U Σ.
/// </summary>
internal sealed class RandomisedSvd(SparseMatrix matrix, int threads)
{
    // Directions beyond those wanted, so that the last ones wanted are found as well.
    private const int Extra = 16;

    // Rows are summed in this many parts, whatever the number of threads: the order of a sum must not depend on it.
    private const int Parts = 16;

    private readonly ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads };

    /// <summary>The left singular vectors, each scaled by a power of its singular value.</summary>
    /// <param name="rank">How many, at least 1.</param>
    /// <param name="powerIterations">Passes beyond the first one, at least 0.</param>
    /// <param name="power">The power, 0–1.</param>
    /// <param name="seed">Seed of the random start.</param>
    /// <param name="cancellation">Stops the work between two passes.</param>
    /// <returns>A row of <paramref name="rank"/> numbers for each row of the matrix; dimensions that the matrix does not have are zero.</returns>
    public float[] LeftVectors(int rank, int powerIterations, double power, ulong seed, CancellationToken cancellation)
    {
        var basis = RandomSigns((rank + Extra + Panel.Lane - 1) / Panel.Lane * Panel.Lane, seed);
        for (var pass = 0; pass <= powerIterations; pass++)
        {
            cancellation.ThrowIfCancellationRequested();
            basis = TransposedTimesMatrixTimes(basis);
            Orthonormal.Make(basis);
        }

        cancellation.ThrowIfCancellationRequested();
        var image = new Panel(matrix.Rows, basis.Width);
        Parallel.For(0, matrix.Rows, parallel, row => Multiply(row, basis, image.Row(row)));
        var (squares, vectors) = SymmetricEigen.Solve(Gram(image), image.Width);
        return Turned(image, squares, vectors, rank, power);
    }

    private Panel RandomSigns(int width, ulong seed)
    {
        var signs = new Panel(matrix.ColumnCount, width);
        var random = new SplitMix(seed);
        for (var row = 0; row < signs.Rows; row++)
        {
            foreach (ref var value in signs.Row(row)) value = random.Next(2) == 0 ? -1 : 1;
        }

        return signs;
    }

    private void Multiply(int row, Panel basis, Span<float> result)
    {
        result.Clear();
        var columns = matrix.ColumnsOf(row);
        var values = matrix.ValuesOf(row);
        for (var i = 0; i < columns.Length; i++) Panel.AddScaled(result, values[i], basis.Row(columns[i]));
    }

    private Panel TransposedTimesMatrixTimes(Panel basis)
    {
        var sums = new Panel[Parts];
        Parallel.For(0, Parts, parallel, part =>
        {
            var sum = new Panel(basis.Rows, basis.Width);
            var image = new float[basis.Width];
            for (var row = part; row < matrix.Rows; row += Parts)
            {
                Multiply(row, basis, image);
                var columns = matrix.ColumnsOf(row);
                var values = matrix.ValuesOf(row);
                for (var i = 0; i < columns.Length; i++) Panel.AddScaled(sum.Row(columns[i]), values[i], image);
            }

            sums[part] = sum;
        });
        for (var part = 1; part < Parts; part++)
        {
            for (var row = 0; row < basis.Rows; row++) Panel.AddScaled(sums[0].Row(row), 1, sums[part].Row(row));
        }

        return sums[0];
    }

    private static double[] Gram(Panel panel)
    {
        var gram = new double[panel.Width * panel.Width];
        for (var row = 0; row < panel.Rows; row++)
        {
            var values = panel.Row(row);
            for (var i = 0; i < values.Length; i++)
            {
                for (var j = 0; j < values.Length; j++) gram[(i * values.Length) + j] += (double)values[i] * values[j];
            }
        }

        return gram;
    }

    private float[] Turned(Panel image, double[] squares, double[] vectors, int rank, double power)
    {
        // image · vectors = U Σ; what is wanted is U Σ^power. The squares of singular values that are rounding noise are about 1e-12 of the largest.
        var factors = new double[rank];
        for (var k = 0; k < rank; k++)
        {
            if (squares[k] > squares[0] * 1e-9) factors[k] = PortableMath.Exp((power - 1) / 2 * PortableMath.Log(squares[k]));
        }

        var turned = new float[image.Rows * rank];
        Parallel.For(0, image.Rows, parallel, row =>
        {
            var from = image.Row(row);
            for (var k = 0; k < rank; k++)
            {
                var sum = 0.0;
                for (var i = 0; i < from.Length; i++) sum += from[i] * vectors[(i * from.Length) + k];
                turned[(row * rank) + k] = (float)(sum * factors[k]);
            }
        });
        return turned;
    }
}
