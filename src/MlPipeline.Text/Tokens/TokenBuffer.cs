using System.Runtime.CompilerServices;

namespace MlPipeline.Text.Tokens;

/// <summary>Tokens of one text after the other in memory that is used again: nothing is allocated once it has grown to the longest text. Not thread-safe.</summary>
public sealed class TokenBuffer
{
    private readonly WordMemo written = new(bare: false);
    private WordMemo? bare;
    private readonly int[] bounds = new int[WordRuns.Stretch + 1];
    private Token[] tokens = new Token[256];

    /// <summary>Number of tokens held.</summary>
    public int Count { get; internal set; }

    /// <summary>The tokens in reading order; valid until the buffer is filled anew.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    /// <summary>Room for what <see cref="WordRuns"/> finds in one stretch.</summary>
    internal Span<int> Bounds => bounds;

    /// <summary>All the room there is, to be filled from the beginning.</summary>
    internal Span<Token> Room => tokens;

    /// <summary>The words seen before, as written or as if typed without Vietnamese diacritics.</summary>
    internal WordMemo MemoFor(bool isBare) => isBare ? bare ??= new WordMemo(bare: true) : written;

    /// <summary>Makes more room.</summary>
    /// <returns>All the room there is then; what was in it is still there.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal Span<Token> Grow()
    {
        Array.Resize(ref tokens, tokens.Length * 2);
        return tokens;
    }
}
