using System.Text;

namespace MlPipeline.Cli.Help;

/// <summary>Text of a fixed width: headings, wrapped paragraphs, and lists in two columns.</summary>
/// <param name="width">Columns, at least 40.</param>
internal sealed class HelpPage(int width)
{
    private const int Indent = 2;
    private const int Gap = 2;
    private readonly StringBuilder text = new();

    /// <summary>Begins a part.</summary>
    public void Heading(string heading)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(heading).Append(":\n");
    }

    /// <summary>A paragraph, parted from what stands before it.</summary>
    public void Paragraph(string paragraph)
    {
        if (text.Length > 0) text.Append('\n');
        foreach (var line in Wrap(paragraph, width)) text.Append(line).Append('\n');
    }

    /// <summary>A line as it is: what is to be typed must not be broken.</summary>
    public void Line(string line) => text.Append(' ', Indent).Append(line).Append('\n');

    /// <summary>A list with what each entry means beside it, or below it where the entry is too long.</summary>
    /// <param name="entries">The list.</param>
    /// <param name="columnWidth">Columns of the left side.</param>
    public void Table(IEnumerable<(string Name, string Meaning)> entries, int columnWidth)
    {
        var left = Indent + columnWidth + Gap;
        foreach (var (name, meaning) in entries)
        {
            text.Append(' ', Indent).Append(name);
            var column = Indent + name.Length;
            if (name.Length > columnWidth)
            {
                text.Append('\n');
                column = 0;
            }

            foreach (var line in Wrap(meaning, width - left))
            {
                text.Append(' ', left - column).Append(line).Append('\n');
                column = 0;
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static IEnumerable<string> Wrap(string paragraph, int width)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }
}
