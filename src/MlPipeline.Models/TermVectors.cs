using System.Runtime.CompilerServices;
using MlPipeline.Features.Ngrams;

namespace MlPipeline.Models;

/// <summary>
/// Vectors of terms, learned from texts without labels: terms that keep the same company have vectors of the same direction. A component is a signed byte times one scale for
/// all; a vector's length is about 1. Terms are named by their frozen hash and stand in its order. Immutable and thread-safe.
/// </summary>
public sealed class TermVectors
{
    /// <summary>Dimensions at most.</summary>
    public const int MostDimensions = 1024;

    /// <summary>The largest component in steps of the scale, and the smallest with its sign turned.</summary>
    public const int LargestComponent = 127;

    /// <summary>Steps of <see cref="InverseDocumentFrequency"/> in 1.</summary>
    internal const int FrequencySteps = 8;

    private readonly HashIndex index;
    private readonly byte[] frequencies;
    private readonly sbyte[] components;

    internal TermVectors(int dimensions, float scale, ulong[] hashes, byte[] frequencies, sbyte[] components)
    {
        (Dimensions, Scale, index, this.frequencies, this.components) = (dimensions, scale, new HashIndex(hashes), frequencies, components);
    }

    /// <summary>Number of terms.</summary>
    public int Count => frequencies.Length;

    /// <summary>Components a vector.</summary>
    public int Dimensions { get; }

    /// <summary>What one step of a component is worth, over 0.</summary>
    public float Scale { get; }

    /// <summary>The hashes of the terms, rising.</summary>
    public ReadOnlySpan<ulong> Hashes => index.Hashes;

    /// <summary>All components, term after term.</summary>
    public ReadOnlySpan<sbyte> AllComponents => components;

    internal ReadOnlySpan<byte> Frequencies => frequencies;

    /// <summary>Finds a term.</summary>
    /// <param name="hash">The frozen hash of a token or of two in a row.</param>
    /// <returns>Its place, 0 to <see cref="Count"/> − 1, or −1.</returns>
    public int Find(ulong hash) => index.Find(hash);

    /// <summary>
    /// Adds the vectors of a text's n-grams to a sum, each times its term frequency and how telling it is; an n-gram without a vector adds nothing.
    /// </summary>
    /// <param name="ngrams">The n-grams' frozen hashes.</param>
    /// <param name="counts">How often each occurs, at least 1.</param>
    /// <param name="sum">One value a dimension.</param>
    [SkipLocalsInit]
    public unsafe void AddTo(ReadOnlySpan<ulong> ngrams, ReadOnlySpan<int> counts, Span<float> sum)
    {
        const int Group = 64;
        sum = sum[..Dimensions];
        Span<int> places = stackalloc int[Group];
        var found = stackalloc byte*[Group];
        var factors = stackalloc float[Group];
        fixed (sbyte* first = components)
        {
            for (var done = 0; done < ngrams.Length; done += Group)
            {
                var group = ngrams.Slice(done, Math.Min(Group, ngrams.Length - done));
                index.Find(group, places);
                var rows = 0;
                for (var i = 0; i < group.Length; i++)
                {
                    var place = places[i];
                    if (place < 0) continue;
                    factors[rows] = TermFrequency.Weight(counts[done + i]) * (InverseDocumentFrequency(place) - 1);
                    found[rows++] = (byte*)first + ((nint)place * Dimensions);
                }

                ScaledSums.AddRows(found, 0, factors, rows, sum);
            }
        }
    }

    /// <summary>A term's components in steps of <see cref="Scale"/>, −127 to 127.</summary>
    /// <param name="place">0 to <see cref="Count"/> − 1.</param>
    public ReadOnlySpan<sbyte> Components(int place) => components.AsSpan(place * Dimensions, Dimensions);

    /// <summary>
    /// How telling a term is: 1 + ln((1 + paragraphs) / (1 + paragraphs with the term)) in the texts that the vectors were learned from, to the nearest eighth and no more than 31.875. Labelled
    /// data cannot tell it of terms that it lacks, and those are what the vectors are for.
    /// </summary>
    /// <param name="place">0 to <see cref="Count"/> − 1.</param>
    public float InverseDocumentFrequency(int place) => frequencies[place] / (float)FrequencySteps;
}
