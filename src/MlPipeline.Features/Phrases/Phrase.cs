namespace MlPipeline.Features.Phrases;

/// <summary>A phrase that speaks for a category, found in a text.</summary>
/// <param name="Category">Index of the category.</param>
/// <param name="Weight">How strongly it speaks, over 0.</param>
/// <param name="FirstToken">Index of the first token of the match.</param>
/// <param name="Tokens">Number of tokens matched.</param>
public readonly record struct PhraseHit(int Category, float Weight, int FirstToken, int Tokens);

/// <summary>A phrase to look for.</summary>
/// <param name="Text">1 to <see cref="PhraseTable.MaxTokens"/> tokens.</param>
/// <param name="Category">Index of the category that it speaks for.</param>
/// <param name="Weight">How strongly, over 0.</param>
public readonly record struct Phrase(string Text, int Category, float Weight);
