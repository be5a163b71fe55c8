namespace MlPipeline.Inference.Api;

/// <summary>An article and the labels of its units. Immutable.</summary>
public sealed class LabelledArticle
{
    internal LabelledArticle(string text, string? title, IReadOnlyList<LabelledUnit> units)
    {
        Text = text;
        Title = title;
        Units = units;
    }

    /// <summary>The text that the units' places index: the text as it was given; the visible text of HTML; paragraphs joined by line breaks.</summary>
    public string Text { get; }

    /// <summary>The title that a page of HTML names; null elsewhere.</summary>
    public string? Title { get; }

    /// <summary>Its paragraphs in their order, or the whole text as one unit; none where there is no visible text.</summary>
    public IReadOnlyList<LabelledUnit> Units { get; }
}
