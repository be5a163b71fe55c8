using System.Runtime.CompilerServices;

namespace MlPipeline.Text.Tokens;

/// <summary>Tokens of one text after the other in memory that is used again: nothing is allocated once it has grown to the longest text. Not thread-safe.</summary>
public sealed class TokenBuffer
{
    private Token[] tokens = new Token[256];

    /// <summary>Number of tokens held.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens in reading order; valid until the buffer is filled anew.</summary>
    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(Token token)
    {
        if (Count == tokens.Length) Grow();
        tokens[Count++] = token;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Array.Resize(ref tokens, Count * 2);
}
