using System.Runtime.CompilerServices;
using MlPipeline.Numerics;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Learned;

/// <summary>
/// Twelve bytes of a text from which its likeness to another can be told: for each of six random orders of its shingles of five tokens, 16 bits of the first one. Each lane of two texts is equal as often as
/// they have shingles in common among all they have (min-wise hashing: Broder 1997; with few bits: Li and König 2010).
/// </summary>
public readonly struct TextSketch : IEquatable<TextSketch>
{
    /// <summary>Number of lanes.</summary>
    public const int Lanes = 6;

    /// <summary>Equal lanes from which two texts are nearly the same: of texts with 80 % of their shingles in common it finds 98 %, of those with 50 % two of three, of those with 10 % one or two of a hundred.</summary>
    public const int EnoughLanes = 3;

    private const int ShingleTokens = 5;

    // What is shorter is a phrase, which anybody may write.
    private const int FewestShingles = 8;

    private readonly LaneValues lanes;

    internal TextSketch(ReadOnlySpan<ushort> values)
    {
        for (var lane = 0; lane < Lanes; lane++) lanes[lane] = values[lane];
    }

    /// <summary>Whether the text was too short for one: then all lanes are 0.</summary>
    public bool IsEmpty => this == default;

    /// <summary>The value of a lane.</summary>
    public ushort this[int lane] => lanes[lane];

    /// <summary>The sketch of a text.</summary>
    public static TextSketch Of(ReadOnlySpan<Token> tokens)
    {
        var shingles = tokens.Length - ShingleTokens + 1;
        if (shingles < FewestShingles) return default;
        Span<ulong> least = stackalloc ulong[Lanes];
        least.Fill(ulong.MaxValue);
        for (var first = 0; first < shingles; first++)
        {
            var shingle = TokenWindows.HashOf(tokens.Slice(first, ShingleTokens));
            for (var lane = 0; lane < Lanes; lane++) least[lane] = Math.Min(least[lane], SplitMix.Mix(shingle + ((ulong)(lane + 1) * 0x9E3779B97F4A7C15UL)));
        }

        Span<ushort> values = stackalloc ushort[Lanes];
        for (var lane = 0; lane < Lanes; lane++) values[lane] = (ushort)least[lane];
        return new TextSketch(values);
    }

    /// <summary>Whether the texts are nearly the same.</summary>
    public bool IsNear(TextSketch other)
    {
        var equal = 0;
        for (var lane = 0; lane < Lanes; lane++) equal += lanes[lane] == other.lanes[lane] ? 1 : 0;
        return equal >= EnoughLanes && !IsEmpty && !other.IsEmpty;
    }

    /// <inheritdoc/>
    public bool Equals(TextSketch other) => ((ReadOnlySpan<ushort>)lanes).SequenceEqual(other.lanes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextSketch other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (lanes[0] << 16) | lanes[1];

    /// <summary>Whether all lanes are equal.</summary>
    public static bool operator ==(TextSketch left, TextSketch right) => left.Equals(right);

    /// <summary>Whether a lane differs.</summary>
    public static bool operator !=(TextSketch left, TextSketch right) => !left.Equals(right);

    [InlineArray(Lanes)]
    private struct LaneValues
    {
        private ushort first;
    }
}
