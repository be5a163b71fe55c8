using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Learned;

/// <summary>What is kept of a text that was learned from.</summary>
/// <param name="Hash">Hash of its tokens in order: case, punctuation, composition and the place of tone marks do not count.</param>
/// <param name="Sketch">What texts that are nearly the same have in common.</param>
public readonly record struct TextFingerprint(ulong Hash, TextSketch Sketch)
{
    /// <summary>The fingerprint of a text.</summary>
    /// <param name="tokens">Its tokens, at least one.</param>
    public static TextFingerprint Of(ReadOnlySpan<Token> tokens) => new(TokenWindows.HashOf(tokens), TextSketch.Of(tokens));
}
