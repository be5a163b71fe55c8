using System.Globalization;
using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation.Audit;

/// <summary>A labelled paragraph that is content: boilerplate may repeat, and the same words may be a headline here and a teaser there.</summary>
internal sealed class ContentParagraph
{
    private ContentParagraph(LabelledArticle article, int index, string label, ulong[] tokens) => (Article, Index, Label, Tokens) = (article, index, label, tokens);

    /// <summary>The article that it stands in.</summary>
    public LabelledArticle Article { get; }

    /// <summary>Its index in the article.</summary>
    public int Index { get; }

    /// <summary>Its primary label.</summary>
    public string Label { get; }

    /// <summary>The keys of its tokens.</summary>
    public ulong[] Tokens { get; }

    /// <summary>Where it stands, for the middle of a message.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Article.File}:{Article.Lines[Index]}");

    /// <summary>Its text as messages quote it.</summary>
    public string Quoted => Excerpt.Of(Article.Article.TextOf(Index));

    /// <summary>The paragraphs of all articles, in order.</summary>
    public static List<ContentParagraph> Of(IEnumerable<LabelledArticle> articles)
    {
        var buffer = new TokenBuffer();
        var result = new List<ContentParagraph>();
        foreach (var article in articles)
        {
            for (var i = 0; i < article.Labels.Length; i++)
            {
                if (article.Labels[i]?.Primary is not { } label || label == TopicModel.Boilerplate) continue;
                Tokenizer.Tokenize(article.Article.TextOf(i), buffer);
                result.Add(new ContentParagraph(article, i, label, Array.ConvertAll(buffer.Tokens.ToArray(), token => token.Key)));
            }
        }

        return result;
    }

    /// <summary>A finding at this paragraph.</summary>
    public AuditFinding Finding(FindingKind kind, string message) => new(kind, Article.File, Article.Lines[Index], message);
}
