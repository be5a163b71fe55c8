namespace MlPipeline.Training.Vectors;

/// <summary>
/// The inverse document frequencies of the rare n-grams of a space of whole texts in a form that is quick to read in the order of a text: a byte says in how many texts one occurs, and whoever keeps these bytes beside a text need not look each n-gram
/// up, which costs a wait for memory. The common n-grams are few, so their frequencies stay in a near cache.
/// </summary>
internal sealed class FrequencyLevels
{
    /// <summary>An n-gram that occurs in so many texts is common.</summary>
    public const int Common = 1 << 8;

    private readonly byte[] levels;
    private readonly float[] table = new float[Common];

    /// <summary>Arranges frequencies.</summary>
    /// <param name="occurrences">Texts that each n-gram occurs in.</param>
    /// <param name="minCount">In how many an n-gram must occur to count, at least 1.</param>
    /// <param name="commonNgrams">How many n-grams, the first, may be common.</param>
    /// <param name="frequencyOf">The frequency of what occurs in so many texts.</param>
    /// <exception cref="OverflowException">Another n-gram is common.</exception>
    public FrequencyLevels(int[] occurrences, int minCount, int commonNgrams, Func<int, float> frequencyOf)
    {
        levels = new byte[occurrences.Length];
        for (var ngram = commonNgrams; ngram < levels.Length; ngram++) levels[ngram] = occurrences[ngram] < minCount ? (byte)0 : checked((byte)occurrences[ngram]);
        for (var count = minCount; count < table.Length; count++) table[count] = frequencyOf(count);
    }

    /// <summary>The frequency of each level.</summary>
    public ReadOnlySpan<float> Table => table;

    /// <summary>The level of a rare n-gram; 0 for one that does not count.</summary>
    public byte this[int ngram] => levels[ngram];
}
