using System.Buffers;
using System.Globalization;
using MlPipeline.Features.Phrases;
using MlPipeline.Text.Canonical;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Shape;

/// <summary>What one paragraph looks like by itself, whatever it says.</summary>
internal sealed class ParagraphShape
{
    private static readonly SearchValues<string> Addresses = SearchValues.Create(["@", "http", "www."], StringComparison.OrdinalIgnoreCase);

    /// <summary>Number of tokens.</summary>
    public int Tokens { get; private set; }

    /// <summary>Share of tokens that begin with a capital, 0–1.</summary>
    public float Capitals { get; private set; }

    /// <summary>Share of tokens in capitals throughout, 0–1.</summary>
    public float AllCapitals { get; private set; }

    /// <summary>Share of tokens with a digit, 0–1.</summary>
    public float Digits { get; private set; }

    /// <summary>The last visible character; a space for an empty paragraph.</summary>
    public char Last { get; private set; }

    /// <summary>The first visible character; a space for an empty paragraph.</summary>
    public char First { get; private set; }

    /// <summary>Whether it holds an address of the web or of a mailbox.</summary>
    public bool HasAddress { get; private set; }

    /// <summary>Kinds of markers within the first three tokens, one bit each.</summary>
    public int MarkersAtStart { get; private set; }

    /// <summary>Kinds of markers further on, one bit each.</summary>
    public int MarkersInside { get; private set; }

    /// <summary>Hash of the whole sequence of tokens, for finding repeated paragraphs.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>Whether it reads like a sentence: long enough, and ended like one.</summary>
    public bool IsSentence => Tokens >= 8 && Last is '.' or '!' or '?' or '…' or '"' or '”' or ';';

    /// <summary>Whether it is a sentence, or several, of the length that articles are made of.</summary>
    public bool IsRunningText => IsSentence && Tokens >= 30;

    /// <summary>Whether it announces links to other articles.</summary>
    public bool IsRelatedHeading => Tokens <= 12 && (MarkersAtStart & (1 << (int)MarkerKind.Related)) != 0;

    /// <summary>Looks at one paragraph; what was held of another one is dropped.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="hits">Scratch list.</param>
    public void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<PhraseHit> hits)
    {
        int capitals = 0, allCapitals = 0, digits = 0;
        var fingerprint = (ulong)tokens.Length;
        foreach (var token in tokens)
        {
            capitals += One(token.Shape, TokenShapes.Capitalised);
            allCapitals += One(token.Shape, TokenShapes.AllCapitals);
            digits += One(token.Shape, TokenShapes.HasDigit);
            fingerprint = (fingerprint * TokenWindows.Base) + token.Key;
        }

        var count = Math.Max(1, tokens.Length);
        (MarkersAtStart, MarkersInside) = FindMarkers(text, tokens, hits);
        (Tokens, Fingerprint) = (tokens.Length, fingerprint);
        (Capitals, AllCapitals, Digits) = ((float)capitals / count, (float)allCapitals / count, (float)digits / count);
        (First, Last) = (FirstVisible(text), LastVisible(text));
        HasAddress = text.ContainsAny(Addresses);
    }

    private static int One(TokenShapes shape, TokenShapes flag) => (int)(shape & flag) / (int)flag;

    private static char FirstVisible(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (IsVisible(character)) return character;
        }

        return ' ';
    }

    private static char LastVisible(ReadOnlySpan<char> text)
    {
        for (var last = text.Length - 1; last >= 0; last--)
        {
            if (IsVisible(text[last])) return text[last];
        }

        return ' ';
    }

    // A decomposed letter ends in its marks: its letter is what is seen.
    private static bool IsVisible(char character) =>
        !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && (CharacterRule.Apply(character) != CharacterRule.Dropped || character == CharacterRule.Dropped);

    private static (int Start, int Inside) FindMarkers(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, List<PhraseHit> hits)
    {
        int start = 0, inside = 0;
        hits.Clear();
        Markers.WithPunctuation.Find(tokens, hits);
        for (var i = hits.Count - 1; i >= 0; i--)
        {
            var hit = hits[i];
            var next = hit.FirstToken + hit.Tokens;
            if (!IsSetOff(text, tokens[hit.FirstToken].Start, tokens[next - 1].End, next < tokens.Length && tokens[next].Shape.HasFlag(TokenShapes.Number))) hits.RemoveAt(i);
        }

        Markers.Anywhere.Find(tokens, hits);
        foreach (var hit in hits)
        {
            if (hit.FirstToken < 3) start |= 1 << hit.Category;
            else inside |= 1 << hit.Category;
        }

        return (start, inside);
    }

    private static bool IsSetOff(ReadOnlySpan<char> text, int start, int end, bool numberFollows)
    {
        var before = text[..start].TrimEnd();
        var after = text[end..].TrimStart();
        return numberFollows || (!after.IsEmpty && after[0] is ':' or '/') || (!before.IsEmpty && before[^1] is '(' or '[' or '/' or '|');
    }
}
