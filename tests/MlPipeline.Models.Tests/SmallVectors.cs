using MlPipeline.Numerics;

namespace MlPipeline.Models.Tests;

/// <summary>A few vectors.</summary>
internal static class SmallVectors
{
    public const int Terms = 20;

    public static TermVectors All => Of(Terms, 6);

    public static ulong HashOf(int term) => SplitMix.Mix((ulong)term + 1);

    /// <summary>Component k of term t.</summary>
    public static float Component(int term, int k) => ((((term + 1) * (k + 3)) % 41) - 20) / 40f;

    public static TermVectors Of(int terms, int dimensions) => TermVectorsBuilder.Build(
        dimensions,
        [.. Enumerable.Range(0, terms).Select(HashOf)],
        [.. Enumerable.Range(0, terms).Select(term => 1 + (term / 7.0))],
        [.. Enumerable.Range(0, terms).SelectMany(term => Enumerable.Range(0, dimensions).Select(k => Component(term, k)))]);
}
