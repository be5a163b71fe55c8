using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>In how many texts n-grams occur.</summary>
internal static class NgramOccurrences
{
    /// <summary>Counts for each n-gram the parts of some articles that it occurs in.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="minCount">Parts that an n-gram must occur in to count. A seed term is there because somebody chose it: it counts even where no article has it.</param>
    /// <param name="isCounted">Says of each article whether it is counted.</param>
    /// <param name="threads">At least 1.</param>
    public static int[] Count(EncodedCorpus corpus, int minCount, Func<int, bool> isCounted, int threads)
    {
        // An n-gram without diacritics stands in both readings of a text and must not count twice.
        var readings = new int[2][];
        Parallel.For(0, readings.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, reading => readings[reading] = CountReading(reading == 1));
        var (written, bare) = (readings[0], readings[1]);
        for (var ngram = 0; ngram < written.Length; ngram++) written[ngram] = Math.Max(written[ngram], bare[ngram]);
        return written;

        int[] CountReading(bool isBare)
        {
            var occurrences = new int[corpus.Ngrams];
            for (var article = 0; article < corpus.Articles; article++)
            {
                if (!isCounted(article)) continue;
                var weight = article >= corpus.FirstSeedArticle ? minCount : 1;
                var parts = corpus.PartsOf(article, isBare);
                for (var part = parts.Start.Value; part < parts.End.Value; part++)
                {
                    foreach (var ngram in corpus.NgramsOf(part)) occurrences[ngram] += weight;
                }
            }

            return occurrences;
        }
    }

    /// <summary>The n-grams that occur often enough, commonest first. A counting sort; the order only serves the cache: no result depends on it.</summary>
    /// <param name="occurrences">Of each n-gram.</param>
    /// <param name="least">How often it must occur.</param>
    public static int[] CommonestFirst(int[] occurrences, int least)
    {
        const int Most = 1 << 12;
        var starts = new int[Most + 2];
        foreach (var count in occurrences)
        {
            if (count >= least) starts[Most - Math.Min(count, Most) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var kept = new int[starts[^1]];
        for (var ngram = 0; ngram < occurrences.Length; ngram++)
        {
            if (occurrences[ngram] >= least) kept[starts[Most - Math.Min(occurrences[ngram], Most)]++] = ngram;
        }

        return kept;
    }
}
