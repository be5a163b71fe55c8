using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Inference;
using MlPipeline.Models;
using MlPipeline.Models.Learned;
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
    private readonly List<PhraseHit> hits = [];
    private readonly double[] seedWeights = new double[model.SeedTopics.Length];

    public List<LabelledUnit> Label(LabelledArticle article, int group)
    {
        labeler.Label(article.Article, labels);
        var rows = new List<LabelledUnit>();
        for (var index = 0; index < labels.Units; index++)
        {
            if (article.Labels[index] is { } gold) rows.Add(Row(article, group, index, gold));
        }

        return rows;
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
            Learned = LearnedOf(tokens.Tokens),
            IsArticleLearned = !article.Standalone && model.Learned?.HasArticle(article.Article.Id) == true,
            SeedTopic = SeedTopicOf(tokens.Tokens),
        };
    }

    private UnitPlace PlaceOf(LabelledArticle article, int group, int index, ReadOnlySpan<char> text) => new()
    {
        Group = group,
        Article = article.Article.Id,
        N = article.Article.NumberOf(index),
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

    private LearnedBefore LearnedOf(ReadOnlySpan<Token> text)
    {
        if (model.Learned is null) return LearnedBefore.Unknown;
        return text.IsEmpty ? LearnedBefore.No : model.Learned.Find(TextFingerprint.Of(text)) switch
        {
            TextMatch.Exact => LearnedBefore.Exact,
            TextMatch.Near => LearnedBefore.Near,
            _ => LearnedBefore.No,
        };
    }

    private string? SeedTopicOf(ReadOnlySpan<Token> text)
    {
        hits.Clear();
        model.Seeds.Find(text, hits);
        if (hits.Count == 0) return null;
        Array.Clear(seedWeights);
        foreach (var hit in hits) seedWeights[hit.Category] += hit.Weight;
        return model.SeedTopics[Array.IndexOf(seedWeights, seedWeights.Max())];
    }

    private ReadOnlySpan<char> TextOf(Article article, int index) => unit == TextUnit.Text ? article.Text : article.TextOf(index);
}
