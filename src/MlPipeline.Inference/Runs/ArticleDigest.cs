using System.Runtime.InteropServices;
using MlPipeline.Data.Articles;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Runs;

/// <summary>A number that stands for everything about an article that output can depend on. It tells changed input from unchanged, not honest from forged.</summary>
internal static class ArticleDigest
{
    /// <summary>The digest of one article.</summary>
    public static ulong Of(InputArticle input)
    {
        var article = input.Article;
        var hash = Add(0, article.Id);
        hash = Add(hash, article.Text);
        hash = Add(hash, MemoryMarshal.Cast<Text.TextRange, char>(article.Paragraphs.AsSpan()));
        hash = Add(hash, MemoryMarshal.Cast<int, char>(article.Numbers.AsSpan()));
        hash = Add(hash, article.Title);
        hash = Add(hash, article.Source);
        hash = Add(hash, article.Date);
        hash = Add(hash, article.Url);
        foreach (var meta in input.Meta) hash = Add(hash, meta);
        return hash;
    }

    /// <summary>The digest of a row of articles and one more.</summary>
    public static ulong Append(ulong before, ulong article) => FrozenHash.Append(before, article);

    private static ulong Add(ulong hash, string? text) => text is null ? FrozenHash.Append(hash, ulong.MaxValue) : Add(hash, text.AsSpan());

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        hash = FrozenHash.Append(hash, (ulong)text.Length);
        var words = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var word in words) hash = FrozenHash.Append(hash, word);
        foreach (var c in text[(words.Length * 4)..]) hash = FrozenHash.Append(hash, c);
        return hash;
    }
}
