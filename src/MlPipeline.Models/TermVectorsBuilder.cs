namespace MlPipeline.Models;

/// <summary>Puts learned vectors into their stored form.</summary>
public static class TermVectorsBuilder
{
    /// <summary>Orders the terms by hash and rounds the components to a signed byte, with one scale for all; a vector of zeros is left out.</summary>
    /// <param name="dimensions">Components a vector, 1 to <see cref="TermVectors.MostDimensions"/>.</param>
    /// <param name="hashes">The terms, each once.</param>
    /// <param name="frequencies">For each term its inverse document frequency, at least 0.</param>
    /// <param name="components">For each term its finite components.</param>
    /// <exception cref="ArgumentException">There is no vector but zeros, or the lengths do not fit.</exception>
    public static TermVectors Build(int dimensions, ReadOnlySpan<ulong> hashes, ReadOnlySpan<double> frequencies, ReadOnlySpan<float> components)
    {
        if (frequencies.Length != hashes.Length || components.Length != (long)hashes.Length * dimensions) throw new ArgumentException("the lengths do not fit", nameof(components));
        var largest = 0f;
        foreach (var component in components) largest = Math.Max(largest, Math.Abs(component));
        if (!(largest > 0)) throw new ArgumentException("every vector is zero", nameof(components));

        var scale = largest / TermVectors.LargestComponent;
        var places = new List<int>();
        for (var place = 0; place < hashes.Length; place++)
        {
            if (components.Slice(place * dimensions, dimensions).ContainsAnyExcept(0f)) places.Add(place);
        }

        ulong[] keys = new ulong[places.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = hashes[places[i]];
        var order = places.ToArray();
        Array.Sort(keys, order);
        var (stored, bytes) = (new byte[keys.Length], new sbyte[keys.Length * dimensions]);
        for (var i = 0; i < order.Length; i++)
        {
            stored[i] = (byte)Math.Min(Math.Round(frequencies[order[i]] * TermVectors.FrequencySteps, MidpointRounding.ToEven), byte.MaxValue);
            for (var k = 0; k < dimensions; k++) bytes[(i * dimensions) + k] = Rounded(components[(order[i] * dimensions) + k], scale);
        }

        return new TermVectors(dimensions, scale, keys, stored, bytes);
    }

    private static sbyte Rounded(float component, float scale) =>
        (sbyte)Math.Clamp(Math.Round((double)component / scale, MidpointRounding.ToEven), -TermVectors.LargestComponent, TermVectors.LargestComponent);
}
