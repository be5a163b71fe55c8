using MlPipeline.Learning.Vectors;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Training.Archives;

/// <summary>
/// The terms of articles: every token, and every two in a row within a clause. Figures are left out: they tell when a text was written rather than what about. A text is a
/// paragraph or a title. Not thread-safe.
/// </summary>
internal sealed class ArticleTerms
{
    private readonly TokenBuffer buffer = new();
    private readonly List<FoundTerm> terms = [];

    /// <summary>Adds each text's distinct terms, one text after the other.</summary>
    /// <returns>How much was read.</returns>
    public ArchiveSize AddDistinct(Article article, List<FoundTerm> distinct)
    {
        var size = default(ArchiveSize);
        for (var text = 0; text < TextsIn(article); text++)
        {
            Tokenizer.Tokenize(TextOf(article, text), buffer);
            terms.Clear();
            for (var i = 0; i < buffer.Count; i++)
            {
                if (IsFigure(i)) continue;
                terms.Add(new FoundTerm(buffer.Tokens[i].Key, 0, 0));
                if (IsPair(i)) terms.Add(new FoundTerm(PairAt(i), buffer.Tokens[i].Key, buffer.Tokens[i + 1].Key));
            }

            terms.Sort((one, other) => one.Hash.CompareTo(other.Hash));
            for (var i = 0; i < terms.Count; i++)
            {
                if (i == 0 || terms[i].Hash != terms[i - 1].Hash) distinct.Add(terms[i]);
            }

            size += new ArchiveSize(text == 0 ? 1 : 0, 1, buffer.Count);
        }

        return size;
    }

    /// <summary>Adds the texts as numbers of a vocabulary.</summary>
    /// <returns>How much was read.</returns>
    public ArchiveSize AddNumbered(Article article, TermVocabulary vocabulary, TermTexts texts)
    {
        var size = default(ArchiveSize);
        for (var text = 0; text < TextsIn(article); text++)
        {
            Tokenizer.Tokenize(TextOf(article, text), buffer);
            for (var i = 0; i < buffer.Count; i++)
            {
                texts.Add(
                    IsFigure(i) ? TermTexts.None : vocabulary.Find(buffer.Tokens[i].Key),
                    IsPair(i) ? vocabulary.Find(PairAt(i)) : TermTexts.None);
            }

            texts.EndText();
            size += new ArchiveSize(text == 0 ? 1 : 0, 1, buffer.Count);
        }

        return size;
    }

    private static int TextsIn(Article article) => article.Paragraphs.Length + (article.Title is null ? 0 : 1);

    private static ReadOnlySpan<char> TextOf(Article article, int text) => text < article.Paragraphs.Length ? article.TextOf(text) : article.Title;

    private bool IsFigure(int i) => (buffer.Tokens[i].Shape & TokenShapes.Number) != 0;

    private bool IsPair(int i) => i + 1 < buffer.Count && (buffer.Tokens[i + 1].Shape & TokenShapes.StartsClause) == 0 && !IsFigure(i) && !IsFigure(i + 1);

    private ulong PairAt(int i) => FrozenHash.Append(buffer.Tokens[i].Key, buffer.Tokens[i + 1].Key);
}

/// <summary>A term of a text: a token, or two in a row.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="First">The first token's hash; 0 for a token alone.</param>
/// <param name="Second">The second token's hash; 0 for a token alone.</param>
internal readonly record struct FoundTerm(ulong Hash, ulong First, ulong Second);

/// <summary>How much text there is.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Texts">Their paragraphs and titles.</param>
/// <param name="Tokens">Their tokens.</param>
public readonly record struct ArchiveSize(long Articles, long Texts, long Tokens)
{
    /// <summary>The sum of both.</summary>
    public static ArchiveSize operator +(ArchiveSize one, ArchiveSize other) => Add(one, other);

    /// <summary>The sum of both.</summary>
    public static ArchiveSize Add(ArchiveSize left, ArchiveSize right) => new(left.Articles + right.Articles, left.Texts + right.Texts, left.Tokens + right.Tokens);
}
