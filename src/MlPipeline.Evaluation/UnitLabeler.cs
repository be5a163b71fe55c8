using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation;

/// <summary>Labels one article after the other and notes where each labelled unit stands. One a thread.</summary>
internal sealed class UnitLabeler(TopicModel model, TextUnit unit)
{
    private const int LongestNeighbour = 160;
    private readonly TopicLabeler labeler = new(model, unit);
    private readonly ArticleLabels labels = new();
    private readonly TokenBuffer tokens = new();

    public (Article Article, List<LabelledUnit> Rows) Label(LabelledArticle article, int group)
    {
        labeler.Label(article.Article, labels);
        var rows = new List<LabelledUnit>();
        for (var index = 0; index < labels.Units; index++)
        {
            if (article.Labels[index] is { } gold) rows.Add(Row(article, group, index, gold));
        }

        return (article.Article, rows);
    }

    private LabelledUnit Row(LabelledArticle article, int group, int index, ParagraphLabel gold)
    {
        var text = TextOf(article.Article, index);
        Tokenizer.Tokenize(text, tokens);
        return new LabelledUnit
        {
            Place = PlaceOf(article, group, index, text),
            Gold = gold,
            Predicted = model.Labels[labels.LabelOf(index)],
            PredictedAlso = [.. labels.Also(index).ToArray().Select(label => model.Labels[label])],
            ModelLabels = model.Labels,
            Scores = labels.Scores(index).ToArray(),
            AlsoScores = labels.AlsoScores(index).ToArray(),
            Auto = labels.IsAuto(index),
            Learned = LearnedBefore.Unknown,
            IsArticleLearned = false,
            SeedTopic = null,
        };
    }

    private UnitPlace PlaceOf(LabelledArticle article, int group, int index, ReadOnlySpan<char> text) => new()
    {
        Group = group,
        Article = article.Article.Id,
        N = unit == TextUnit.Text ? 0 : article.Article.NumberOf(index),
        Index = index,
        Total = labels.Units,
        File = article.File,
        Line = article.Lines[index],
        Source = article.Article.Source,
        Date = article.Article.Date,
        Year = TextLooks.YearOf(article.Article.Date),
        Excerpt = Excerpt.Line(text, UnitPlace.LongestExcerpt),
        Before = index == 0 ? null : Excerpt.Line(TextOf(article.Article, index - 1), LongestNeighbour),
        After = index == labels.Units - 1 ? null : Excerpt.Line(TextOf(article.Article, index + 1), LongestNeighbour),
        Syllables = tokens.Count,
        Repair = TextLooks.RepairOf(text),
        Diacritics = TextLooks.DiacriticsOf(tokens.Tokens),
    };

    private ReadOnlySpan<char> TextOf(Article article, int index) => unit == TextUnit.Text ? article.Text : article.TextOf(index);
}
