using System.Text;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Records;

/// <summary>What <see cref="DelimitedRows.Read"/> has found.</summary>
internal enum RowResult
{
    /// <summary>A row with its cells.</summary>
    Row,

    /// <summary>Something that is no row; reading goes on behind it.</summary>
    Fault,

    /// <summary>Nothing more.</summary>
    End,
}

/// <summary>
/// Goes from row to row of CSV or TSV. Behind a row whose quotes go wrong it goes on with the next line: the lines that the open quote had swallowed are read
/// again, each as a row of its own, up to the line where the mistake showed. So one stray quote costs one row, and no line is read more than three times
/// whatever the input.
/// </summary>
internal sealed class DelimitedRows(ByteWindow window, byte separator, int maxRowBytes)
{
    private readonly RowScanner scanner = new(window, separator, maxRowBytes);
    private long nextLine = 1;
    private long singleLinesUntil;
    private int used;

    /// <summary>The line where the row or the fault begins, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong, after <see cref="RowResult.Fault"/>.</summary>
    public string Fault => scanner.Fault;

    /// <summary>Number of cells in the row.</summary>
    public int CellCount => scanner.CellCount;

    /// <summary>The row's bytes.</summary>
    public ReadOnlySpan<byte> Bytes => window.Unread[..used];

    /// <summary>A cell's text.</summary>
    /// <param name="index">Less than <see cref="CellCount"/> and <see cref="RecordRules.MaxEntries"/>.</param>
    public string Cell(int index)
    {
        var cell = scanner[index];
        if (cell.Length == 0) return "";
        var text = Encoding.UTF8.GetString(window.Unread.Slice(cell.Start, cell.Length));
        return FormulaCells.Restore(cell.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
    }

    /// <summary>Goes to the next row that is not blank.</summary>
    public RowResult Read()
    {
        while (true)
        {
            nextLine += Bytes.Count((byte)'\n');
            window.Advance(used);
            used = 0;
            Line = nextLine;
            if (window.Length == 0 && !window.Fill(maxRowBytes)) return RowResult.End;
            if (!scanner.Scan(window.Position < singleLinesUntil ? window.Unread.IndexOf((byte)'\n') : int.MaxValue))
            {
                SkipFault();
                return RowResult.Fault;
            }

            used = RowEnd(scanner.Length);
            if (window.Damage is not null && window.Unread[used - 1] != '\n') return RowResult.End;
            if (CellCount > 1 || Bytes.IndexOfAnyExcept(" \t\r\n"u8) >= 0) return RowResult.Row;
        }
    }

    private int RowEnd(int length)
    {
        var rest = window.Unread[length..];
        return length + (rest.StartsWith("\r\n"u8) ? 2 : Math.Min(rest.Length, 1));
    }

    private void SkipFault()
    {
        var faultLine = window.Unread[..scanner.FaultAt].LastIndexOf((byte)'\n') + 1;
        singleLinesUntil = Math.Max(singleLinesUntil, window.Position + faultLine);
        window.SkipLine();
        nextLine++;
    }
}
