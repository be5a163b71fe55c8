using System.Globalization;
using System.Text.Unicode;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Records;

/// <summary>
/// Reads CSV (RFC 4180) or TSV with a header row as records; the columns are named like the fields of JSON Lines, and other columns become <see
/// cref="Record.Meta"/>. A row that cannot be used is rejected by the line where it begins. Without a usable header the file is rejected.
/// </summary>
public sealed class DelimitedRecordReader : IDisposable
{
    private readonly ByteWindow window;
    private readonly string file;
    private readonly int maxArticleBytes;
    private readonly Action<Rejection> reject;
    private readonly DelimitedRows rows;
    private readonly StringCache cache = new();
    private DelimitedColumns? columns;
    private bool started;

    /// <summary>Reads rows from a stream, which is disposed of together with the reader.</summary>
    /// <param name="stream">The bytes; wants no buffer of its own.</param>
    /// <param name="file">The stream's name in rejections.</param>
    /// <param name="kind"><see cref="InputKind.Csv"/> or <see cref="InputKind.Tsv"/>.</param>
    /// <param name="limits">How long a row and an article may be.</param>
    /// <param name="reject">Receives what cannot be read.</param>
    public DelimitedRecordReader(Stream stream, string file, InputKind kind, ReadLimits limits, Action<Rejection> reject)
        : this(new ByteWindow(stream, leaveOpen: false), file, kind, limits, reject)
    {
    }

    internal DelimitedRecordReader(ByteWindow window, string file, InputKind kind, ReadLimits limits, Action<Rejection> reject)
    {
        if (kind is not (InputKind.Csv or InputKind.Tsv)) throw new ArgumentOutOfRangeException(nameof(kind), kind, "neither CSV nor TSV");
        this.window = window;
        this.file = file;
        this.reject = reject;
        maxArticleBytes = limits.MaxArticleBytes;
        rows = new DelimitedRows(window, kind == InputKind.Csv ? (byte)',' : (byte)'\t', limits.MaxLineBytes);
        Record = new Record();
    }

    /// <summary>The record that <see cref="Read"/> has found.</summary>
    public Record Record { get; private set; }

    /// <summary>The line where its row begins, counted from 1.</summary>
    public long Line => rows.Line;

    /// <summary>Goes to the next record.</summary>
    /// <returns>False behind the last one.</returns>
    public bool Read()
    {
        if (!started) Start();
        while (columns is not null)
        {
            switch (rows.Read())
            {
                case RowResult.Row when Parse(columns) is { } problem:
                    Reject(problem);
                    break;
                case RowResult.Row:
                    return true;
                case RowResult.Fault:
                    Reject(rows.Fault);
                    break;
                default:
                    End();
                    break;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => window.Dispose();

    private void Start()
    {
        started = true;
        if (!window.SkipByteOrderMark())
        {
            reject(new Rejection(file, 0, Reasons.Utf16));
            return;
        }

        switch (rows.Read())
        {
            case RowResult.End:
                End();
                break;
            case RowResult.Fault:
                Reject(rows.Fault);
                break;
            default:
                if ((Utf8.IsValid(rows.Bytes) ? DelimitedColumns.Read(rows, out columns) : Reasons.NotUtf8) is { } problem) Reject(problem);
                break;
        }
    }

    private void End()
    {
        columns = null;
        if (window.Damage is { } damage) Reject(damage);
    }

    private void Reject(string reason) => reject(new Rejection(file, rows.Line, reason));

    private string? Parse(DelimitedColumns known)
    {
        if (!Utf8.IsValid(rows.Bytes)) return Reasons.NotUtf8;
        if (rows.CellCount != known.Count)
            return string.Create(CultureInfo.InvariantCulture, $"{rows.CellCount} cells instead of {known.Count}");
        Record = new Record();
        MetaFields? meta = null;
        for (var i = 0; i < known.Count; i++)
        {
            var column = known[i];
            var cell = rows.Cell(i);
            if (cell.Length == 0 || column.Name.Length == 0) continue;
            if (column.Field is Field.Unknown or Field.Meta) (meta ??= new MetaFields()).TryAdd(column.Name, column.JsonName, DelimitedColumns.Json(cell));
            else if (DelimitedCells.Set(Record, column.Field, cell, cache) is { } problem) return problem;
        }

        Record.Meta = meta?.ToJson(Record.Confidence is not null);
        return RecordRules.Problem(Record, maxArticleBytes);
    }
}
