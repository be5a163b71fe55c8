using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Records;

/// <summary>A record and the line where it begins, counted from 1.</summary>
internal readonly record struct NumberedRecord(Record Record, long Line);

/// <summary>The records of a file, whichever way it holds them.</summary>
internal static class RecordFile
{
    /// <summary>Reads the records one by one; the window is disposed of at the end.</summary>
    public static IEnumerable<NumberedRecord> Read(ByteWindow window, string file, InputKind kind, ReadLimits limits, Action<Rejection> reject)
    {
        var isEmpty = true;
        void Report(Rejection rejection)
        {
            isEmpty = false;
            reject(rejection);
        }

        foreach (var record in kind == InputKind.JsonLines ? ReadLines(window, file, limits, Report) : ReadRows(window, file, kind, limits, Report))
        {
            isEmpty = false;
            yield return record;
        }

        if (isEmpty) reject(new Rejection(file, 0, Reasons.NoRows));
    }

    private static IEnumerable<NumberedRecord> ReadLines(ByteWindow window, string file, ReadLimits limits, Action<Rejection> reject)
    {
        using var lines = new LineReader(window, file, limits.MaxLineBytes, reject);
        var json = new JsonRecordReader(limits.MaxArticleBytes);
        while (lines.Read())
        {
            if (json.TryRead(lines.Line, out var record, out var reason)) yield return new NumberedRecord(record, lines.Number);
            else reject(new Rejection(file, lines.Number, reason));
        }
    }

    private static IEnumerable<NumberedRecord> ReadRows(ByteWindow window, string file, InputKind kind, ReadLimits limits, Action<Rejection> reject)
    {
        using var rows = new DelimitedRecordReader(window, file, kind, limits, reject);
        while (rows.Read()) yield return new NumberedRecord(rows.Record, rows.Line);
    }
}
