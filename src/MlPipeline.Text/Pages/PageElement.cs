using System.Collections.Immutable;

namespace MlPipeline.Text.Pages;

/// <summary>A block element that holds text, itself or in elements inside it.</summary>
/// <param name="Parent">Index of the block element around it, smaller than its own; −1 for one that stands in none.</param>
/// <param name="Tag">Its name in small letters.</param>
/// <param name="Depth">Number of elements open around it, inline ones included.</param>
/// <param name="Words">The words of its <c>class</c>, <c>id</c>, <c>role</c> and <c>itemprop</c>, in small letters, in order, none twice.</param>
public sealed record PageElement(int Parent, string Tag, int Depth, ImmutableArray<string> Words);
