using System.Collections.Immutable;

namespace MlPipeline.Data.Records;

/// <summary>
/// One line of JSON Lines or one row of CSV or TSV: an article or a paragraph, labelled or not. Fields that are missing, null or (in CSV and TSV) empty are
/// null.
/// </summary>
public sealed class Record
{
    internal Record()
    {
    }

    /// <summary>The article that the paragraph belongs to; never empty.</summary>
    public string? Article { get; internal set; }

    /// <summary>The name of an article that is a record of its own; never empty.</summary>
    public string? Id { get; internal set; }

    /// <summary>The paragraph's position in its article; 0 or more.</summary>
    public int? N { get; internal set; }

    /// <summary>The text, not blank; null exactly when there is <see cref="Html"/> instead.</summary>
    public string? Text { get; internal set; }

    /// <summary>The article as HTML, not blank.</summary>
    public string? Html { get; internal set; }

    /// <summary>The article's title.</summary>
    public string? Title { get; internal set; }

    /// <summary>Where the article comes from.</summary>
    public string? Source { get; internal set; }

    /// <summary>The article's date as given.</summary>
    public string? Date { get; internal set; }

    /// <summary>The article's address.</summary>
    public string? Url { get; internal set; }

    /// <summary>The primary topic as given.</summary>
    public string? Label { get; internal set; }

    /// <summary>Further topics as given.</summary>
    public ImmutableArray<string> Also { get; internal set; } = [];

    /// <summary>Labels that count as right beside <see cref="Label"/>, as given.</summary>
    public ImmutableArray<string> Accept { get; internal set; } = [];

    /// <summary>How sure the model was that wrote the row; its presence says that a model did.</summary>
    public double? Confidence { get; internal set; }

    /// <summary>Whether a person has looked at what the model wrote.</summary>
    public bool Checked { get; internal set; }

    /// <summary>All other fields and those of <c>meta</c> as one JSON object; null when there are none.</summary>
    public string? Meta { get; internal set; }

    /// <summary>Sets one of the fields that are a single text.</summary>
    internal void Set(Field field, string value)
    {
        switch (field)
        {
            case Field.Article: Article = value; break;
            case Field.Id: Id = value; break;
            case Field.Text: Text = value; break;
            case Field.Html: Html = value; break;
            case Field.Title: Title = value; break;
            case Field.Source: Source = value; break;
            case Field.Date: Date = value; break;
            case Field.Url: Url = value; break;
            case Field.Label: Label = value; break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, "not a field of text");
        }
    }

    /// <summary>Sets one of the fields that are a list.</summary>
    internal void Set(Field field, ImmutableArray<string> values)
    {
        if (field == Field.Also) Also = values;
        else Accept = values;
    }
}
