namespace MlPipeline.Text.Html;

/// <summary>An element whose end has not been read.</summary>
/// <param name="Name">Its name in small letters.</param>
/// <param name="Kind">What is known of elements of that name.</param>
/// <param name="IsDropped">Whether its text is not shown.</param>
internal readonly record struct OpenElement(string Name, ElementKind Kind, bool IsDropped)
{
    internal bool Is(ElementKind any) => (Kind & any) != 0;
}
