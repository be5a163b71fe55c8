using System.Runtime.InteropServices;

namespace MlPipeline.Learning.Vectors;

/// <summary>Texts as numbers: for every token the term that it is, and the term that it makes with the token behind it. Not thread-safe.</summary>
public sealed class TermTexts
{
    /// <summary>Stands where there is no term.</summary>
    public const int None = -1;

    private readonly List<int> singles = [];
    private readonly List<int> pairs = [];
    private readonly List<int> ends = [];

    /// <summary>Number of tokens in all texts.</summary>
    public int Tokens => singles.Count;

    /// <summary>For each token the number of its term, or <see cref="None"/>.</summary>
    public ReadOnlySpan<int> Singles => CollectionsMarshal.AsSpan(singles);

    /// <summary>For each token the number of the term that it begins with the next one, or <see cref="None"/>.</summary>
    public ReadOnlySpan<int> Pairs => CollectionsMarshal.AsSpan(pairs);

    /// <summary>Where each text ends; the next one begins there.</summary>
    public ReadOnlySpan<int> Ends => CollectionsMarshal.AsSpan(ends);

    /// <summary>Adds a token to the text at the end.</summary>
    /// <param name="term">Its term, or <see cref="None"/>.</param>
    /// <param name="pair">The term that it makes with the token behind it, which is added next; or <see cref="None"/>.</param>
    public void Add(int term, int pair)
    {
        singles.Add(term);
        pairs.Add(pair);
    }

    /// <summary>Ends the text.</summary>
    public void EndText() => ends.Add(singles.Count);
}
