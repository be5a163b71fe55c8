using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Records;

/// <summary>
/// Finds the cells of the row at the beginning of a window by RFC 4180. A quote inside a cell that does not begin with one is an ordinary character, as
/// tab-separated files without quoting have them.
/// </summary>
internal sealed class RowScanner(ByteWindow window, byte separator, int maxRowBytes)
{
    private readonly List<Cell> cells = [];

    /// <summary>The row's length in bytes without its line break, after success.</summary>
    public int Length { get; private set; }

    /// <summary>Number of cells in the row.</summary>
    public int CellCount { get; private set; }

    /// <summary>What is wrong, after failure.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>The place in the window where it went wrong, after failure.</summary>
    public int FaultAt { get; private set; }

    /// <summary>A cell; only the first <see cref="RecordRules.MaxEntries"/> are kept.</summary>
    public Cell this[int index] => cells[index];

    /// <summary>Finds the cells.</summary>
    /// <param name="end">Where the row ends at the latest; <see cref="int.MaxValue"/> when quoted cells may run over line breaks.</param>
    /// <returns>Whether this is a row.</returns>
    public bool Scan(int end)
    {
        cells.Clear();
        CellCount = 0;
        var at = -1;
        do
        {
            at++;
            at = ByteAt(at, end) == '"' ? QuotedCell(at, end) : PlainCell(at, end);
            if (at < 0) return false;
        }
        while (ByteAt(at, end) == separator);

        Length = at;
        return Length <= maxRowBytes || Fail(at, Reasons.TooLarge("row", maxRowBytes)) >= 0;
    }

    private int PlainCell(int start, int end)
    {
        var at = start;
        int stop;
        do
        {
            var rest = window.Unread[at..Math.Min(end, window.Length)];
            stop = rest.IndexOfAny(separator, (byte)'\n');
            at += stop < 0 ? rest.Length : stop;
        }
        while (stop < 0 && ByteAt(at, end) >= 0);

        if (at > start && window.Unread[at - 1] == '\r' && ByteAt(at, end) != separator) at--;
        Add(new Cell(start, at - start, HasDoubledQuotes: false));
        return at;
    }

    private int QuotedCell(int start, int end)
    {
        var at = start + 1;
        var doubled = false;
        while (true)
        {
            var rest = window.Unread[at..Math.Min(end, window.Length)];
            var quote = rest.IndexOf((byte)'"');
            at += quote < 0 ? rest.Length : quote + 1;
            if (quote < 0)
            {
                if (ByteAt(at, end) >= 0) continue;
                return Fail(at, at > maxRowBytes ? Reasons.TooLarge("row", maxRowBytes) : "a quote is opened and not closed");
            }

            if (ByteAt(at, end) != '"') break;
            doubled = true;
            at++;
        }

        Add(new Cell(start + 1, at - start - 2, doubled));
        var behind = ByteAt(at, end);
        var isEnd = behind is -1 or '\n' || behind == separator || (behind == '\r' && ByteAt(at + 1, end) is -1 or '\n');
        return isEnd ? at : Fail(at, "something stands behind a closing quote");
    }

    private void Add(Cell cell)
    {
        if (CellCount++ < RecordRules.MaxEntries) cells.Add(cell);
    }

    private int Fail(int at, string fault)
    {
        Fault = fault;
        FaultAt = at;
        return -1;
    }

    private int ByteAt(int index, int end)
    {
        if (index >= end) return -1;
        while (index >= window.Length)
        {
            // Two bytes more than a row may have: its line break.
            if (!window.Fill(maxRowBytes + 1)) return -1;
        }

        return window.Unread[index];
    }

    /// <summary>Where a cell's content stands in the window.</summary>
    /// <param name="Start">Its first byte.</param>
    /// <param name="Length">Number of bytes.</param>
    /// <param name="HasDoubledQuotes">Whether it holds quotes that are written twice.</param>
    public readonly record struct Cell(int Start, int Length, bool HasDoubledQuotes);
}
