using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Records;

/// <summary>
/// Hands out a stream's lines as bytes without copying them and without holding more than one. Lines end with <c>\n</c> or <c>\r\n</c>; blank ones and a
/// byte-order mark at the beginning are passed over. A line beyond the limit is rejected and skipped in constant memory; damage in the stream is rejected where
/// it occurs, behind all complete lines.
/// </summary>
public sealed class LineReader : IDisposable
{
    private readonly ByteWindow window;
    private readonly string file;
    private readonly int maxLineBytes;
    private readonly Action<Rejection> reject;
    private int used;
    private int length;
    private bool started;
    private bool ended;

    /// <summary>Reads lines from a stream, which is disposed of together with the reader.</summary>
    /// <param name="stream">The bytes; wants no buffer of its own.</param>
    /// <param name="file">The stream's name in rejections.</param>
    /// <param name="maxLineBytes">Longest line in bytes without its line break; 1 to <see cref="ReadLimits.Largest"/>.</param>
    /// <param name="reject">Receives what cannot be read.</param>
    public LineReader(Stream stream, string file, int maxLineBytes, Action<Rejection> reject)
        : this(new ByteWindow(stream, leaveOpen: false), file, maxLineBytes, reject)
    {
    }

    internal LineReader(ByteWindow window, string file, int maxLineBytes, Action<Rejection> reject)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLineBytes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLineBytes, ReadLimits.Largest);
        this.window = window;
        this.file = file;
        this.maxLineBytes = maxLineBytes;
        this.reject = reject;
    }

    /// <summary>The line's bytes without its line break; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<byte> Line => window.Unread[..length];

    /// <summary>The line's number, counted from 1, blank and rejected lines included.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next line.</summary>
    /// <returns>False behind the last one.</returns>
    public bool Read()
    {
        if (!started) Start();
        while (!ended && Next())
        {
            if (length > maxLineBytes) RejectLength();
            else if (!IsBlank(Line)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => window.Dispose();

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;

    private void Start()
    {
        started = true;
        if (window.SkipByteOrderMark()) return;
        reject(new Rejection(file, 0, Reasons.Utf16));
        ended = true;
    }

    private bool Next()
    {
        window.Advance(used);
        (used, length) = (0, 0);
        var searched = 0;
        while (true)
        {
            var lineBreak = window.Unread[searched..].IndexOf((byte)'\n');
            if (lineBreak >= 0) return Take(searched + lineBreak, 1);
            searched = window.Length;
            // One byte more than the limit may still be the \r of a line that keeps it.
            if (searched > maxLineBytes + 1)
            {
                Number++;
                RejectLength();
                window.SkipLine();
                searched = 0;
            }
            else if (!window.Fill(maxLineBytes + 1))
            {
                return End();
            }
        }
    }

    private bool Take(int lineLength, int breakLength)
    {
        Number++;
        used = lineLength + breakLength;
        length = lineLength > 0 && window.Unread[lineLength - 1] == '\r' ? lineLength - 1 : lineLength;
        return true;
    }

    private bool End()
    {
        if (window.Damage is null && window.Length > 0) return Take(window.Length, 0);
        if (window.Damage is { } damage) reject(new Rejection(file, Number + 1, damage));
        ended = true;
        return false;
    }

    private void RejectLength() => reject(new Rejection(file, Number, Reasons.TooLarge("line", maxLineBytes)));
}
