using System.Globalization;

namespace MlPipeline.Features.Style;

/// <summary>The lengths of a text's lines and words, gathered character by character. Blank lines count for nothing.</summary>
internal struct StyleLines
{
    private int length;
    private char lastMark;
    private bool isVisible;

    /// <summary>Lines that are not blank.</summary>
    public int Count { get; private set; }

    /// <summary>Characters of all lines.</summary>
    public int Characters { get; private set; }

    /// <summary>Characters of the longest line.</summary>
    public int Longest { get; private set; }

    /// <summary>Characters of the first line.</summary>
    public int First { get; private set; }

    /// <summary>Characters of the last line.</summary>
    public int Last { get; private set; }

    /// <summary>Whether the first line ends like a sentence.</summary>
    public bool FirstEndsSentence { get; private set; }

    /// <summary>Whether the last line ends like a sentence.</summary>
    public bool LastEndsSentence { get; private set; }

    /// <summary>Letters and digits of all words.</summary>
    public int Letters { get; set; }

    /// <summary>Words: runs of letters and digits.</summary>
    public int Words { get; set; }

    /// <summary>Capitals before the first small letter.</summary>
    public int LeadingCapitals { get; set; }

    /// <summary>Whether there is a small letter.</summary>
    public bool HasSmallLetter { get; set; }

    /// <summary>Takes in a character of the line.</summary>
    public void Add(char character)
    {
        length++;
        if (!char.IsWhiteSpace(character)) (lastMark, isVisible) = (character, true);
    }

    /// <summary>Ends the line, and the text at its end.</summary>
    public void EndLine()
    {
        if (!isVisible)
        {
            length = 0;
            return;
        }

        var endsSentence = lastMark is '.' or '!' or '?' or '…' or '"' || char.GetUnicodeCategory(lastMark) == UnicodeCategory.FinalQuotePunctuation;
        if (Count++ == 0) (First, FirstEndsSentence) = (length, endsSentence);
        (Last, LastEndsSentence) = (length, endsSentence);
        Characters += length;
        Longest = Math.Max(Longest, length);
        (length, isVisible) = (0, false);
    }
}
