using System.Collections.Immutable;

namespace MlPipeline.Text.Html;

/// <summary>An element whose end has not been read.</summary>
/// <param name="Name">Its name in small letters.</param>
/// <param name="Kind">What is known of elements of that name.</param>
/// <param name="IsDropped">Whether its text is not shown.</param>
/// <param name="Words">The words that name it (<see cref="ElementWords"/>).</param>
internal readonly record struct OpenElement(string Name, ElementKind Kind, bool IsDropped, ImmutableArray<string> Words)
{
    internal bool Is(ElementKind any) => (Kind & any) != 0;
}
