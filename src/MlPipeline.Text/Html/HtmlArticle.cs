namespace MlPipeline.Text.Html;

/// <summary>HTML → visible text in paragraphs.</summary>
/// <remarks>
/// Block elements, table cells and list items begin and end paragraphs; one <c>br</c> breaks a line within a paragraph, two end it, as do line breaks in
/// <c>pre</c>. Elements that show no text (script, style, noscript, template, iframe, svg, media fallbacks, text areas, the head) and elements hidden by
/// <c>hidden</c>, <c>aria-hidden="true"</c> or an inline <c>display: none</c> or <c>visibility: hidden</c>, and dialogs that are not open, are dropped. Character references are decoded and white space, no-break spaces
/// included, is collapsed. All blocks are kept in document order, menus and footers too: what is boilerplate is the model's decision. Faulty markup is read as
/// browsers read it, except that text misplaced in a table stays where it stands in the source.
/// </remarks>
public static class HtmlArticle
{
    /// <summary>Reads a page or a fragment; any string is one.</summary>
    /// <param name="html">The decoded page; time and memory grow with its length only, however deep or faulty its markup.</param>
    public static HtmlText Parse(string html)
    {
        ArgumentNullException.ThrowIfNull(html);

        using var tokens = new HtmlTokens(html);
        return new HtmlReader(tokens).Read();
    }
}
