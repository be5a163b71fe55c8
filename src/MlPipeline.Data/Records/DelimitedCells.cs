using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MlPipeline.Data.Records;

/// <summary>Turns the text of a cell into the value of a field.</summary>
internal static class DelimitedCells
{
    /// <summary>Sets a field.</summary>
    /// <returns>Why the cell is no value of it; null when it is.</returns>
    public static string? Set(Record record, Field field, string cell, StringCache cache)
    {
        switch (field)
        {
            case Field.N:
                if (!int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return Reasons.WrongNumber;
                record.N = n;
                return null;
            case Field.Confidence:
                if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence))
                    return Reasons.WrongType("confidence", "a number");
                record.Confidence = confidence;
                return null;
            case Field.Checked:
                // Spreadsheets write TRUE, Python writes True.
                if (!bool.TryParse(cell, out var isChecked)) return Reasons.WrongType("checked", "true or false");
                record.Checked = isChecked;
                return null;
            case Field.Also or Field.Accept:
                if (List(cell, field, cache, out var values) is { } problem) return problem;
                record.Set(field, values);
                return null;
            default:
                record.Set(field, cell);
                return null;
        }
    }

    private static string? List(string cell, Field field, StringCache cache, out ImmutableArray<string> values)
    {
        if (cell.StartsWith('[')) return JsonStrings.Read(Encoding.UTF8.GetBytes(cell), field, cache, out values);
        values = [.. cell.Split(';', RecordRules.MaxEntries + 1, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return values.Length > RecordRules.MaxEntries ? Reasons.TooMany($"entries in '{FieldNames.Of(field)}'", RecordRules.MaxEntries) : null;
    }
}
