using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Learned;

/// <summary>Hashes of all runs of a fixed number of tokens: w-shingles, as Broder 1997 ("On the resemblance and containment of documents") calls them.</summary>
public static class TokenWindows
{
    /// <summary>One hash a window, in order; none when there are fewer tokens than a window has.</summary>
    /// <param name="tokens">Keys of tokens.</param>
    /// <param name="width">Tokens in a window, at least 1.</param>
    public static ulong[] Of(ReadOnlySpan<ulong> tokens, int width)
    {
        var windows = new ulong[Math.Max(0, tokens.Length - width + 1)];
        for (var i = 0; i < windows.Length; i++) windows[i] = HashOf(tokens.Slice(i, width));
        return windows;
    }

    /// <summary>The hash of a run of tokens.</summary>
    public static ulong HashOf(ReadOnlySpan<ulong> tokens)
    {
        var hash = (ulong)tokens.Length;
        foreach (var token in tokens) hash = FrozenHash.Append(hash, token);
        return hash;
    }

    /// <summary>The hash of a run of tokens.</summary>
    public static ulong HashOf(ReadOnlySpan<Token> tokens)
    {
        var hash = (ulong)tokens.Length;
        foreach (var token in tokens) hash = FrozenHash.Append(hash, token.Key);
        return hash;
    }
}
