namespace MlPipeline.Learning.Vectors;

/// <summary>
/// How often each term stands near each context term. A pair d tokens apart counts window + 1 − d: whole numbers, so no order of adding changes a sum; a sum stops at 2^32 − 1. Terms that
/// share a token are parts of one another, not company. The table is dense: terms · contexts · 4 bytes, however much text is counted.
/// </summary>
public sealed class CooccurrenceTable
{
    /// <summary>Contexts at most: the matrix made of the table numbers them in 16 bits.</summary>
    public const int MostContexts = 1 << 16;

    // 1.6 GB; the matrix made of it takes about half as much again.
    private const int MostCells = 400_000_000;
    private readonly uint[] counts;
    private readonly int window;

    /// <summary>An empty table.</summary>
    /// <param name="terms">Number of terms, at least 1.</param>
    /// <param name="contexts">Terms 0 to this − 1 are contexts too; fewer when there are fewer terms, or when the table would grow over 1.6 GB.</param>
    /// <param name="window">Tokens to either side that count, at least 1.</param>
    public CooccurrenceTable(int terms, int contexts, int window)
    {
        (Terms, Contexts, this.window) = (terms, Math.Min(Math.Min(contexts, terms), MostCells / terms), window);
        counts = new uint[Terms * Contexts];
    }

    /// <summary>Number of terms.</summary>
    public int Terms { get; }

    /// <summary>Number of contexts.</summary>
    public int Contexts { get; }

    /// <summary>The counts of one term, a context each.</summary>
    public ReadOnlySpan<uint> CountsOf(int term) => counts.AsSpan(term * Contexts, Contexts);

    /// <summary>Counts the pairs of some texts. Each thread counts the terms of its own, so none waits for another.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="threads">At least 1.</param>
    public void Add(TermTexts texts, int threads) =>
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => AddPart(texts, part, threads));

    private void AddPart(TermTexts texts, int part, int parts)
    {
        var start = 0;
        foreach (var end in texts.Ends)
        {
            var singles = texts.Singles[start..end];
            var pairs = texts.Pairs[start..end];
            for (var i = 0; i < singles.Length; i++)
            {
                if (singles[i] >= 0 && singles[i] % parts == part) AddTerm(singles, pairs, singles[i], i, i);
                if (pairs[i] >= 0 && pairs[i] % parts == part) AddTerm(singles, pairs, pairs[i], i, i + 1);
            }

            start = end;
        }
    }

    private void AddTerm(ReadOnlySpan<int> singles, ReadOnlySpan<int> pairs, int term, int first, int last)
    {
        var row = counts.AsSpan(term * Contexts, Contexts);
        for (var distance = 1; distance <= window; distance++)
        {
            var weight = (uint)(window + 1 - distance);
            var (before, behind) = (first - distance, last + distance);
            if (behind < singles.Length)
            {
                AddPair(row, singles[behind], weight);
                AddPair(row, pairs[behind], weight);
            }

            if (before >= 0) AddPair(row, singles[before], weight);
            if (before >= 1) AddPair(row, pairs[before - 1], weight);
        }
    }

    private static void AddPair(Span<uint> row, int context, uint weight)
    {
        if ((uint)context >= (uint)row.Length) return;
        ref var count = ref row[context];
        count = (uint)Math.Min((ulong)count + weight, uint.MaxValue);
    }
}
