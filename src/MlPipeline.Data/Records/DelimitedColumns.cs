using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.Data.Records;

/// <summary>What the header of a CSV or TSV file says.</summary>
internal sealed class DelimitedColumns
{
    private readonly ImmutableArray<Column> columns;

    private DelimitedColumns(ImmutableArray<Column> columns) => this.columns = columns;

    /// <summary>Number of columns.</summary>
    public int Count => columns.Length;

    /// <summary>A column.</summary>
    public Column this[int index] => columns[index];

    /// <summary>Reads the header.</summary>
    /// <param name="rows">Stands on it.</param>
    /// <param name="columns">The columns, when the result is null.</param>
    /// <returns>Why there are none.</returns>
    public static string? Read(DelimitedRows rows, out DelimitedColumns? columns)
    {
        columns = null;
        if (rows.CellCount > RecordRules.MaxEntries) return Reasons.TooMany("columns", RecordRules.MaxEntries);
        var found = ImmutableArray.CreateBuilder<Column>(rows.CellCount);
        for (var i = 0; i < rows.CellCount; i++)
        {
            var name = rows.Cell(i).Trim();
            if (name.Length > 0 && found.Any(each => each.Name == name)) return $"column '{Printable.Short(name)}' stands twice";
            found.Add(new Column(name, FieldNames.Find(Encoding.UTF8.GetBytes(name)), Json(name)));
        }

        if (!found.Any(each => each.Field is Field.Text or Field.Html)) return "the header has no column 'text'";
        columns = new DelimitedColumns(found.MoveToImmutable());
        return null;
    }

    /// <summary>A text as a JSON string; letters stay as they are.</summary>
    public static string Json(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>A column.</summary>
    /// <param name="Name">As in the header; empty for the unnamed column of row numbers that some tools write.</param>
    /// <param name="Field">What it means.</param>
    /// <param name="JsonName">Its name as JSON.</param>
    public readonly record struct Column(string Name, Field Field, string JsonName);
}
