using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Shape;

/// <summary>Whether a paragraph calls itself a caption: "Ảnh:", "(Photo: …)".</summary>
public static class CaptionMarks
{
    /// <summary>Looks for a caption's or a credit's mark in a paragraph.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        var shape = new ParagraphShape();
        shape.Read(text, tokens.Tokens, []);
        return ((shape.MarkersAtStart | shape.MarkersInside) & (1 << (int)MarkerKind.Caption)) != 0;
    }
}
