using System.Collections.Immutable;
using MlPipeline.Text;

namespace MlPipeline.Data.Labelled;

/// <summary>An article with the labels of its paragraphs.</summary>
/// <param name="Article">The article.</param>
/// <param name="Labels">One entry a paragraph; null for a paragraph that is only context.</param>
/// <param name="File">The file that its first paragraph was read from, as messages name it.</param>
/// <param name="Lines">One entry a paragraph: the line of its row, counted from 1.</param>
/// <param name="Standalone">Whether the row named no article: then its whole text is the one paragraph.</param>
public sealed record LabelledArticle(Article Article, ImmutableArray<ParagraphLabel?> Labels, string File, ImmutableArray<long> Lines, bool Standalone)
{
    /// <summary>The article whose text this one repeats as a web page; null where it repeats none. A copy shows how pages are built; what its words say is learned from the article itself.</summary>
    public string? CopyOf { get; init; }

    /// <summary>The folder of the web page that this article is, as messages name it: pages of one design share one. Null where it is no page.</summary>
    public string? PageFolder { get; init; }

    /// <summary>Whether only the page is to be learned from, how it is built, and not what it says. Default false.</summary>
    public bool TeachesPageOnly { get; init; }

    /// <summary>What goes by one name for folds and parts: an article and its copies.</summary>
    public string Family => CopyOf ?? Article.Id;

    /// <summary>Each labelled row as a text of its own, for models that label whole texts.</summary>
    public IEnumerable<LabelledArticle> SplitRows()
    {
        for (var i = 0; i < Labels.Length; i++)
        {
            if (Labels[i] is null) continue;
            var text = Article.TextOf(i).ToString();
            yield return this with
            {
                Article = new Article { Id = Article.Id, Text = text, Paragraphs = [new TextRange(0, text.Length)], Numbers = [Article.NumberOf(i)], Source = Article.Source, Date = Article.Date, Url = Article.Url },
                Labels = [Labels[i]],
                Lines = [Lines[i]],
            };
        }
    }
}
