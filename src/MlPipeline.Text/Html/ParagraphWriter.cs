using System.Collections.Immutable;
using System.Text;
using MlPipeline.Text.Plain;

namespace MlPipeline.Text.Html;

/// <summary>Writes paragraphs one behind the other: white space collapsed to one space, none around a paragraph or a line break, no empty paragraphs.</summary>
/// <param name="recorder">Told of each paragraph; null for nobody.</param>
internal sealed class ParagraphWriter(BlockRecorder? recorder = null)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextRange>.Builder _paragraphs = ImmutableArray.CreateBuilder<TextRange>();
    private int _start = -1;
    private bool _space;
    private bool _break;

    /// <summary>Adds text to the open paragraph, or opens one.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepsLines">Whether a line feed in it breaks the line, as in <c>pre</c>.</param>
    internal void Append(ReadOnlySpan<char> text, bool keepsLines)
    {
        foreach (var character in text)
        {
            if (keepsLines && character == '\n')
                BreakLine();
            else if (char.IsWhiteSpace(character))
                _space = true;
            else if (!BlankCharacter.IsZeroWidth(character) || (_start >= 0 && !_space && !_break))
                Append(character);
        }
    }

    /// <summary>Breaks the line; a second break with nothing between them ends the paragraph.</summary>
    internal void BreakLine()
    {
        if (_break)
            EndParagraph();
        else
            _break = _start >= 0;
        _space = false;
    }

    /// <summary>Ends the open paragraph.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool EndParagraph()
    {
        _space = false;
        _break = false;
        if (_start < 0)
            return false;

        while (BlankCharacter.IsZeroWidth(_text[^1]))
            _text.Length--;

        _paragraphs.Add(new TextRange(_start, _text.Length));
        recorder?.End();
        _start = -1;
        return true;
    }

    /// <summary>The text of the paragraph ended last.</summary>
    internal string LastParagraph() => _text.ToString(_paragraphs[^1].Start, _paragraphs[^1].Length);

    /// <summary>The text so far, and where its paragraphs stand in it.</summary>
    internal (string Text, ImmutableArray<TextRange> Paragraphs) Finish() => (_text.ToString(), _paragraphs.DrainToImmutable());

    private void Append(char character)
    {
        if (_start < 0)
        {
            if (_text.Length > 0)
                _text.Append('\n');
            _start = _text.Length;
            recorder?.Begin();
        }
        else if (_break)
        {
            _text.Append('\n');
        }
        else if (_space)
        {
            _text.Append(' ');
        }

        _space = false;
        _break = false;
        _text.Append(character);
        recorder?.Count();
    }
}
