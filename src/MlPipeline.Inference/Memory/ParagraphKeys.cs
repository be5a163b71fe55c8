using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Memory;

/// <summary>Names articles and paragraphs of a source by hashes. Case, spacing, punctuation and the way Vietnamese is encoded do not matter for a paragraph. Not thread-safe.</summary>
internal sealed class ParagraphKeys
{
    private readonly TokenBuffer tokens = new();

    /// <summary>The source that an article belongs to: what it names, or else the host of its address; null without either, for then nothing says whose furniture a paragraph could be.</summary>
    public static string? SourceOf(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Source)) return article.Source.Trim();
        return Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null;
    }

    /// <summary>The article's key.</summary>
    public static ulong OfArticle(string source, string id) => Hash(Hash(1, source), id);

    /// <summary>The key of one paragraph; null when it has no words.</summary>
    public ulong? OfParagraph(string source, ReadOnlySpan<char> paragraph)
    {
        Tokenizer.Tokenize(paragraph, tokens);
        if (tokens.Count == 0) return null;
        var hash = Hash(2, source);
        foreach (var token in tokens.Tokens) hash = FrozenHash.Append(hash, token.Key);
        return hash;
    }

    private static ulong Hash(ulong start, string text) => text.Aggregate(FrozenHash.Append(start, (ulong)text.Length), (hash, letter) => FrozenHash.Append(hash, letter));
}
