using MlPipeline.Text.Pages;

namespace MlPipeline.Features.Pages;

/// <summary>Sums over the paragraphs of an element or a group.</summary>
internal sealed class ElementFigures
{
    private long letters;
    private long linkLetters;
    private int sentences;

    /// <summary>Paragraphs.</summary>
    public int Blocks { get; private set; }

    /// <summary>Length in syllables.</summary>
    public long Tokens { get; private set; }

    /// <summary>Length of sentences that are not links.</summary>
    public long Prose { get; private set; }

    /// <summary>The first of the paragraphs.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Behind the last of the paragraphs.</summary>
    public int End { get; private set; }

    /// <summary>Share of the characters that are part of a link, 0–1.</summary>
    public float LinkDensity => letters == 0 ? 0 : (float)linkLetters / letters;

    /// <summary>Share of the paragraphs that are sentences, 0–1.</summary>
    public float Sentences => Blocks == 0 ? 0 : (float)sentences / Blocks;

    /// <summary>Length of a paragraph.</summary>
    public float MeanTokens => Blocks == 0 ? 0 : (float)Tokens / Blocks;

    /// <summary>Share of the length that is prose, 0–1.</summary>
    public float ProseShare => Tokens == 0 ? 0 : (float)Prose / Tokens;

    public void Add(PageBlock block, BlockFigures figures, int index)
    {
        Blocks++;
        letters += block.Letters;
        linkLetters += block.LinkLetters;
        Tokens += figures.Tokens;
        Prose += figures.Prose;
        sentences += figures.IsSentence ? 1 : 0;
        First = Math.Min(First, index);
        End = Math.Max(End, index + 1);
    }

    public void Add(ElementFigures other)
    {
        Blocks += other.Blocks;
        letters += other.letters;
        linkLetters += other.linkLetters;
        Tokens += other.Tokens;
        Prose += other.Prose;
        sentences += other.sentences;
        First = Math.Min(First, other.First);
        End = Math.Max(End, other.End);
    }
}
