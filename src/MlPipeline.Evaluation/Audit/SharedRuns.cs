using System.Globalization;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Labelled;
using MlPipeline.Models.Learned;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation.Audit;

/// <summary>
/// Finds runs of 14 or more syllables that data shares with texts it must have nothing in common with, such as those that models are measured on. Every window of 14 tokens of
/// those texts is hashed, so no run is missed; runs go across paragraphs, and titles count too.
/// </summary>
public sealed class SharedRuns
{
    /// <summary>Syllables in the shortest run that counts.</summary>
    public const int Syllables = 14;

    private readonly OfficialNames names;
    private readonly List<InputArticle> others = [];
    private readonly Dictionary<ulong, (int Other, int Offset)> windows = [];
    private readonly TokenBuffer buffer = new();

    /// <summary>Begins with no other texts.</summary>
    /// <param name="names">What may be shared: a window of 14 syllables is excused when it lies inside one of these names.</param>
    public SharedRuns(OfficialNames names) => this.names = names;

    /// <summary>Number of other texts.</summary>
    public int OtherCount => others.Count;

    /// <summary>Number of official names.</summary>
    public int NameCount => names.Count;

    /// <summary>Adds a text that the data must share nothing with.</summary>
    public void Add(InputArticle other)
    {
        foreach (var (text, offset) in Texts(other.Article))
        {
            var hashes = Windows(text);
            for (var i = 0; i < hashes.Length; i++) windows.TryAdd(hashes[i], (others.Count, offset < 0 ? offset : buffer.Tokens[i].Start));
        }

        others.Add(other);
    }

    /// <summary>One finding for every run of an article that is shared and not only a name.</summary>
    internal IEnumerable<AuditFinding> Find(LabelledArticle article)
    {
        foreach (var (text, offset) in Texts(article.Article))
        {
            var hashes = Windows(text);
            for (var i = 0; i < hashes.Length; i++)
            {
                (int, int)? place = null;
                var first = i;
                for (; i < hashes.Length && windows.TryGetValue(hashes[i], out var found); i++) place ??= names.Cover(hashes[i]) ? null : found;
                if (place is not { } other) continue;
                var (start, end) = (buffer.Tokens[first].Start, buffer.Tokens[i + Syllables - 2].End);
                var line = article.Lines[offset < 0 ? 0 : ParagraphAt(article.Article, start)];
                yield return new AuditFinding(FindingKind.SharedRun, article.File, line, string.Create(
                    CultureInfo.InvariantCulture, $"{i - first + Syllables - 1} syllables shared with {Place(other)}: {Excerpt.Of(text.AsSpan()[start..end])}"));
            }
        }
    }

    // The title is no part of the text; −1 marks it.
    private static IEnumerable<(string Text, int Offset)> Texts(Article article) => article.Title is null ? [(article.Text, 0)] : [(article.Title, -1), (article.Text, 0)];

    private static int ParagraphAt(Article article, int offset)
    {
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            if (offset < article.Paragraphs[i].End) return i;
        }

        return article.Paragraphs.Length - 1;
    }

    private ulong[] Windows(string text)
    {
        Tokenizer.Tokenize(text, buffer);
        return TokenWindows.Of(Array.ConvertAll(buffer.Tokens.ToArray(), token => token.Key), Syllables);
    }

    private string Place((int Other, int Offset) place)
    {
        var (article, file, _, _) = others[place.Other];
        var part = place.Offset < 0 ? "title" : string.Create(CultureInfo.InvariantCulture, $"paragraph {article.NumberOf(ParagraphAt(article, place.Offset))}");
        return $"{file} ({part} of {article.Id})";
    }
}
