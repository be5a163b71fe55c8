namespace MlPipeline.Text.Tokens;

/// <summary>
/// The hash that names a token or an n-gram in every model file. It is frozen: golden values in the tests hold it, and another hash would be another
/// file format. Multiply and xor over the letters (after FNV-1a: Fowler, Noll and Vo 1991), finished with the mixer of SplitMix64 (Steele et al. 2014).
/// </summary>
public static class FrozenHash
{
    internal const ulong Start = 0xCBF29CE484222325UL;
    private const ulong Prime = 0x9E3779B97F4A7C15UL;

    /// <summary>The hash of the n-gram that continues <paramref name="prefix"/> with one more token.</summary>
    public static ulong Append(ulong prefix, ulong token) => Mix((prefix * Prime) ^ token);

    /// <summary>Takes one letter into a running hash.</summary>
    internal static ulong Add(ulong hash, ulong letter) => (hash ^ letter) * Prime;

    /// <summary>Finishes a running hash.</summary>
    internal static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
