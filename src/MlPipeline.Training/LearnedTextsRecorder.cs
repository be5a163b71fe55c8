using MlPipeline.Data.Labelled;
using MlPipeline.Models.Learned;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Training;

/// <summary>Keeps fingerprints of the labelled units that pass by on their way into a training.</summary>
internal sealed class LearnedTextsRecorder
{
    private readonly List<TextFingerprint> texts = [];
    private readonly HashSet<string> articles = new(StringComparer.Ordinal);
    private readonly TokenBuffer tokens = new();

    /// <summary>Hands the articles on.</summary>
    public IEnumerable<LabelledArticle> Record(IEnumerable<LabelledArticle> source)
    {
        foreach (var article in source)
        {
            Add(article);
            yield return article;
        }
    }

    /// <summary>The fingerprints so far.</summary>
    public LearnedTexts ToLearnedTexts() => new(texts, articles);

    private void Add(LabelledArticle article)
    {
        for (var unit = 0; unit < article.Labels.Length; unit++)
        {
            if (article.Labels[unit] is null) continue;
            Tokenizer.Tokenize(article.Article.TextOf(unit), tokens);
            if (tokens.Count > 0) texts.Add(TextFingerprint.Of(tokens.Tokens));

            // A row that stands alone is named after its place in a file.
            if (!article.Standalone) articles.Add(article.Article.Id);
        }
    }
}
