using System.Numerics;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Shape;

/// <summary>Numbers that stand for the runs of a few tokens in an article, each taken from the one before it (rolling hash: Karp and Rabin 1987), and which paragraph each is kept for. Memory is used again. Not thread-safe.</summary>
internal sealed class TokenWindows
{
    /// <summary>What a hash of tokens is multiplied by before the next one is added.</summary>
    internal const ulong Base = 0x9E3779B97F4A7C15UL;

    private readonly int length;
    private readonly ulong leaving = 1;
    private Slot[] slots = new Slot[1024];
    private int stamp;
    private int shift;

    /// <param name="length">Tokens a window, at least 1.</param>
    public TokenWindows(int length)
    {
        this.length = length;
        for (var i = 1; i < length; i++) leaving *= Base;
    }

    /// <summary>Forgets all windows and makes room.</summary>
    /// <param name="most">Windows that may come.</param>
    public void Begin(int most)
    {
        if (slots.Length < 2 * most)
        {
            slots = new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)most) * 2];
            stamp = 0;
        }

        shift = 64 - BitOperations.Log2((uint)slots.Length);

        // A slot counts as empty unless it bears this article's stamp, so the table need not be cleared.
        if (++stamp != int.MaxValue) return;
        Array.Clear(slots);
        stamp = 1;
    }

    /// <summary>Writes the windows of one paragraph.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="windows">Receives one number a window: room for <see cref="CountIn"/> of them.</param>
    public void Write(ReadOnlySpan<Token> tokens, Span<ulong> windows)
    {
        if (tokens.Length < length) return;
        var hash = 0UL;
        for (var i = 0; i < length; i++) hash = (hash * Base) + tokens[i].Key;
        windows[0] = hash;
        for (var i = length; i < tokens.Length; i++)
        {
            hash = ((hash - (tokens[i - length].Key * leaving)) * Base) + tokens[i].Key;
            windows[i - length + 1] = hash;
        }
    }

    /// <summary>Number of windows in so many tokens.</summary>
    public int CountIn(int tokens) => Math.Max(0, tokens - length + 1);

    /// <summary>The paragraph that a window is kept for; the window is put down, with −1, if it is new.</summary>
    public ref int HolderOf(ulong window)
    {
        var mask = slots.Length - 1;
        for (var i = (int)((window * Base) >> shift); ; i = (i + 1) & mask)
        {
            ref var slot = ref slots[i];
            if (slot.Stamp != stamp) slot = new Slot { Window = window, Holder = -1, Stamp = stamp };
            if (slot.Window == window) return ref slot.Holder;
        }
    }

    private struct Slot
    {
        public ulong Window;
        public int Holder;
        public int Stamp;
    }
}
