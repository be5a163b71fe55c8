using System.Text;
using System.Xml;

namespace MlPipeline.Evaluation.Drawing;

/// <summary>
/// Writes HTML and inline SVG that is well-formed XML as well: every element is closed, and all text is cleaned and escaped. Names of elements and attributes come from the
/// program, never from the input.
/// </summary>
public sealed class Markup : IDisposable
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "link", "br", "hr", "col", "wbr", "path", "line", "rect", "circle" };

    private readonly XmlWriter writer;
    private readonly Stack<string> open = [];

    /// <summary>Begins at the stream's position.</summary>
    /// <param name="output">Receives UTF-8 without a mark; stays open.</param>
    public Markup(Stream output) => writer = XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Auto,
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    });

    /// <summary>The document type of HTML, before the first element.</summary>
    public void DocType() => writer.WriteDocType("html", null, null, null);

    /// <summary>Opens an element; disposing of what it returns closes it.</summary>
    /// <param name="name">Name of the element.</param>
    /// <param name="attributes">Its attributes; one without a value is left out.</param>
    public Scope Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null) writer.WriteAttributeString(attribute, MarkupText.Clean(value));
        }

        open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element without content.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Element(name, attributes).Dispose();

    /// <summary>An element with text.</summary>
    public void Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Element(name, attributes)) Text(text);
    }

    /// <summary>Text, cleaned and escaped.</summary>
    public void Text(string text) => writer.WriteString(MarkupText.Clean(text));

    /// <summary>A style sheet of the program's own, which the browser reads without undoing any escapes.</summary>
    /// <exception cref="ArgumentException">It could end its element early.</exception>
    public void Style(string sheet)
    {
        if (sheet.Contains('<', StringComparison.Ordinal)) throw new ArgumentException("a style sheet must not hold '<'", nameof(sheet));
        using (Element("style")) writer.WriteRaw(sheet);
    }

    /// <summary>Writes what is still held back.</summary>
    public void Dispose() => writer.Dispose();

    // HTML takes <p/> for <p>: only elements that never have content may end so.
    private void Close()
    {
        if (Void.Contains(open.Pop())) writer.WriteEndElement();
        else writer.WriteFullEndElement();
    }

    /// <summary>An element that is open.</summary>
    public readonly record struct Scope : IDisposable
    {
        private readonly Markup markup;

        internal Scope(Markup markup) => this.markup = markup;

        /// <summary>Closes it.</summary>
        public void Dispose() => markup.Close();
    }
}
