using System.Buffers;
using System.Globalization;
using System.Text;

namespace MlPipeline.Inference.Output;

/// <summary>One row of CSV (RFC 4180) or TSV under construction. Cells that a spreadsheet would run as formulas get an apostrophe, which reading takes off again.</summary>
/// <param name="separator">Comma or tab.</param>
internal sealed class DelimitedRow(char separator)
{
    private readonly StringBuilder row = new();
    private bool isEmpty = true;

    /// <summary>Writes what stands before the first row: the mark that spreadsheets need to see UTF-8, in CSV, and the names of the columns.</summary>
    public void WriteHeader(IEnumerable<string> columns, IBufferWriter<byte> output)
    {
        if (separator == ',') output.Write(Encoding.UTF8.Preamble);
        foreach (var column in columns) Add(column);
        WriteTo(output);
    }

    /// <summary>Adds a cell.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        AddSeparator();
        var quoted = cell.ContainsAny("\"\r\n") || cell.Contains(separator);
        if (quoted) row.Append('"');

        // Reading takes one apostrophe off in just these cases, so texts that begin with their own come back unchanged.
        var visible = cell.TrimStart('\'');
        if (!visible.IsEmpty && visible[0] is '=' or '+' or '-' or '@' or '\t' or '\r') row.Append('\'');
        foreach (var c in cell)
        {
            if (c == '"') row.Append('"');
            row.Append(c);
        }

        if (quoted) row.Append('"');
        isEmpty = false;
    }

    /// <summary>Adds a number.</summary>
    public void Add(double number)
    {
        AddSeparator();
        row.Append(CultureInfo.InvariantCulture, $"{number}");
        isEmpty = false;
    }

    /// <summary>Adds a truth value.</summary>
    public void Add(bool value) => Add(value ? "true" : "false");

    /// <summary>Ends the row.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        // In one piece: a letter of two code units may lie across two chunks of the builder.
        Encoding.UTF8.GetBytes(row.Append('\n').ToString(), output);
        row.Clear();
        isEmpty = true;
    }

    private void AddSeparator()
    {
        if (!isEmpty) row.Append(separator);
    }
}
