namespace MlPipeline.Learning.Vectors;

/// <summary>Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, row by row (Golub and Van Loan 2013, section 8.5).</summary>
internal static class SymmetricEigen
{
    // Convergence is quadratic: eight rounds are usual for a hundred rows.
    private const int MostRounds = 60;

    /// <summary>Solves the problem.</summary>
    /// <param name="matrix">The matrix, row after row; it is used up.</param>
    /// <param name="size">Number of rows.</param>
    /// <returns>The eigenvalues from the largest to the smallest, and the eigenvectors: vector k is column k of a matrix stored row after row.</returns>
    public static (double[] Values, double[] Vectors) Solve(double[] matrix, int size)
    {
        var vectors = new double[size * size];
        for (var i = 0; i < size; i++) vectors[(i * size) + i] = 1;
        var total = 0.0;
        foreach (var value in matrix) total += value * value;
        for (var round = 0; round < MostRounds && OffDiagonal(matrix, size) > 1e-30 * total; round++)
        {
            for (var p = 0; p < size - 1; p++)
            {
                for (var q = p + 1; q < size; q++) Rotate(matrix, vectors, size, p, q);
            }
        }

        var order = Enumerable.Range(0, size).OrderByDescending(i => matrix[(i * size) + i]).ToArray();
        var sorted = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            for (var k = 0; k < size; k++) sorted[(row * size) + k] = vectors[(row * size) + order[k]];
        }

        return ([.. order.Select(i => matrix[(i * size) + i])], sorted);
    }

    private static double OffDiagonal(double[] matrix, int size)
    {
        var sum = 0.0;
        for (var row = 0; row < size; row++)
        {
            for (var column = row + 1; column < size; column++) sum += 2 * matrix[(row * size) + column] * matrix[(row * size) + column];
        }

        return sum;
    }

    private static void Rotate(double[] a, double[] v, int size, int p, int q)
    {
        var off = a[(p * size) + q];
        if (off == 0) return;
        var theta = (a[(q * size) + q] - a[(p * size) + p]) / (2 * off);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < size; k++) Turn(ref a[(k * size) + p], ref a[(k * size) + q], c, s);
        for (var k = 0; k < size; k++) Turn(ref a[(p * size) + k], ref a[(q * size) + k], c, s);
        for (var k = 0; k < size; k++) Turn(ref v[(k * size) + p], ref v[(k * size) + q], c, s);
    }

    private static void Turn(ref double x, ref double y, double c, double s) => (x, y) = ((c * x) - (s * y), (s * x) + (c * y));
}
