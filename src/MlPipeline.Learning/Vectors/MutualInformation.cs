using MlPipeline.Numerics;

namespace MlPipeline.Learning.Vectors;

/// <summary>
/// Positive pointwise mutual information: max(0, ln(P(term, context) / (P(term) · Pα(context)))), where Pα raises the context's share to the power α = 0.75 so that
/// rare contexts do not look more telling than they are (Levy, Goldberg and Dagan 2015, section 3.2). Their shift by ln k is left at k = 1.
/// </summary>
internal static class MutualInformation
{
    /// <summary>The matrix of a table of counts. Each row is worked out by itself, so threads change nothing.</summary>
    public static SparseMatrix Of(CooccurrenceTable table, int threads)
    {
        var rowFactors = new double[table.Terms];
        var columnFactors = Factors(table, rowFactors);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var starts = new int[table.Terms + 1];
        Parallel.For(0, table.Terms, parallel, term => starts[term + 1] = CountOver1(table.CountsOf(term), rowFactors[term], columnFactors));
        for (var term = 0; term < table.Terms; term++) starts[term + 1] += starts[term];

        var columns = new ushort[starts[^1]];
        var values = new float[starts[^1]];
        Parallel.For(0, table.Terms, parallel, term => Fill(table.CountsOf(term), rowFactors[term], columnFactors, columns.AsSpan(starts[term]), values.AsSpan(starts[term])));
        return new SparseMatrix(table.Contexts, starts, columns, values);
    }

    // The quotient of probabilities is count · row factor · column factor.
    private static double[] Factors(CooccurrenceTable table, double[] rowFactors)
    {
        var columnSums = new long[table.Contexts];
        for (var term = 0; term < table.Terms; term++)
        {
            var sum = 0L;
            var counts = table.CountsOf(term);
            for (var context = 0; context < counts.Length; context++)
            {
                sum += counts[context];
                columnSums[context] += counts[context];
            }

            rowFactors[term] = sum == 0 ? 0 : 1.0 / sum;
        }

        var smoothed = Array.ConvertAll(columnSums, sum => Math.Sqrt(sum) * Math.Sqrt(Math.Sqrt(sum)));
        var total = 0.0;
        foreach (var each in smoothed) total += each;
        return Array.ConvertAll(smoothed, each => each == 0 ? 0 : total / each);
    }

    private static int CountOver1(ReadOnlySpan<uint> counts, double rowFactor, double[] columnFactors)
    {
        var over = 0;
        for (var context = 0; context < counts.Length; context++) over += counts[context] * rowFactor * columnFactors[context] > 1 ? 1 : 0;
        return over;
    }

    private static void Fill(ReadOnlySpan<uint> counts, double rowFactor, double[] columnFactors, Span<ushort> columns, Span<float> values)
    {
        var place = 0;
        for (var context = 0; context < counts.Length; context++)
        {
            var quotient = counts[context] * rowFactor * columnFactors[context];
            if (!(quotient > 1)) continue;
            columns[place] = (ushort)context;
            values[place++] = (float)PortableMath.Log(quotient);
        }
    }
}
