namespace MlPipeline.Text.Html;

/// <summary>What the HTML standard says about an element, as far as it decides where text begins and ends.</summary>
[Flags]
internal enum ElementKind
{
    None = 0,

    /// <summary>No content, no end tag.</summary>
    Void = 1 << 0,

    /// <summary>Its content is not shown, is a fallback for old browsers, or is what a visitor writes.</summary>
    Unseen = 1 << 1,

    /// <summary>Begins and ends a paragraph of text. A button too: it is drawn on the line, but its words are no part of a sentence around it.</summary>
    Block = 1 << 2,

    /// <summary>Its start tag ends an open <c>p</c>.</summary>
    EndsParagraph = 1 << 3,

    /// <summary>Not crossed by the end tag of an inline element.</summary>
    Special = 1 << 4,

    /// <summary>Not crossed by the end tag of a block.</summary>
    Scope = 1 << 5,

    /// <summary>Not crossed on the way out to a list item.</summary>
    BoundsItem = 1 << 6,

    /// <summary>Its end tag closes it even where blocks were left open inside; those stay open.</summary>
    Formatting = 1 << 7,

    /// <summary>Holds text whose line breaks count.</summary>
    Preformatted = 1 << 8,

    /// <summary>Holds elements of another language: svg and math.</summary>
    Foreign = 1 << 9,

    /// <summary>Inside svg it holds HTML again.</summary>
    SvgContainer = 1 << 10,

    Paragraph = 1 << 11,
    Heading = 1 << 12,
    Headline = 1 << 13,
    ListItem = 1 << 14,
    Definition = 1 << 15,
    Button = 1 << 16,
    Table = 1 << 17,
    Caption = 1 << 18,
    TableSection = 1 << 19,
    Row = 1 << 20,
    Cell = 1 << 21,
    Template = 1 << 22,
    Option = 1 << 23,
    OptionGroup = 1 << 24,

    /// <summary>Its start tag ends an open element of the same name.</summary>
    NeverNested = 1 << 25,

    /// <summary>Its start tag ends an svg or math that was not closed, lest it swallow the page.</summary>
    EndsForeign = 1 << 26,

    /// <summary>The document's own three elements: any number of tags, one element each.</summary>
    Document = 1 << 27,

    Link = 1 << 28,
}
