using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using MlPipeline.Features.Phrases;
using MlPipeline.Models.Learned;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation.Tests.Running;

public sealed class EvaluatorTests
{
    [Fact]
    public void Sets_gold_and_predictions_side_by_side()
    {
        var set = Evaluator.Run(WordModel.Of(TextUnit.Paragraph), [Article("a", ("energy", "giá xăng"), ("sport", "giá xăng"), ("sport", "bóng đá"))], TextUnit.Paragraph, 1);
        Assert.Equal(["energy", "sport"], set.Labels);
        Assert.Equal([(0, 0), (1, 0), (1, 1)], set.Predictions.Select(row => (row.Gold, row.Predicted)));
        Assert.All(set.Predictions, row => Assert.Equal(row.Gold == row.Predicted ? row.Confidence : 1 - row.Confidence, row.GoldProbability, 1e-9));
        Assert.Equal(2 / 3.0, Metrics.Of(set).Accuracy, 1e-12);
    }

    [Fact]
    public void Units_without_a_label_are_context_and_not_counted()
    {
        var model = WordModel.Of(TextUnit.Paragraph);
        var alone = Evaluator.Run(model, [Article("a", ("sport", "kết quả"))], TextUnit.Paragraph, 1);
        var among = Evaluator.Run(model, [Article("a", (null, "bóng đá"), ("sport", "kết quả"), (null, "bóng"))], TextUnit.Paragraph, 1);
        Assert.Equal((1, 1), (alone.Predictions.Count, among.Predictions.Count));
        Assert.False(alone.Predictions[0].IsAccepted);
        Assert.True(among.Predictions[0].IsAccepted);
    }

    [Fact]
    public void As_whole_texts_every_row_stands_alone()
    {
        var set = Evaluator.Run(WordModel.Of(TextUnit.Text), [Article("a", ("energy", "giá xăng"), (null, "bóng"), ("sport", "bóng đá"))], TextUnit.Text, 1);
        Assert.Equal([(0, 0), (1, 1)], set.Predictions.Select(row => (row.Gold, row.Predicted)));
        Assert.Equal([(0, 0, 0), (0, 2, 0)], set.Predictions.Select(row => (row.Group, row.Unit.Place.N, row.Unit.Place.Index)));
    }

    [Fact]
    public void A_gold_label_that_the_model_lacks_has_no_probability()
    {
        var set = Evaluator.Run(WordModel.Of(TextUnit.Paragraph), [Article("a", ("law", "giá xăng"))], TextUnit.Paragraph, 1);
        Assert.Equal(["law"], set.UnknownLabels);
        Assert.Equal(0, set.Predictions[0].GoldProbability);
        Assert.False(set.Predictions[0].IsAccepted);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var articles = Enumerable.Range(0, 200).Select(i => Article($"a{i}", ("energy", i % 3 == 0 ? "bóng" : "giá xăng"), ("sport", i % 5 == 0 ? "xăng" : "bóng đá"))).ToArray();
        var one = Evaluator.Run(WordModel.Of(TextUnit.Paragraph), articles, TextUnit.Paragraph, 1);
        var three = Evaluator.Run(WordModel.Of(TextUnit.Paragraph), articles, TextUnit.Paragraph, 3);
        Assert.Equal(one.Predictions.Select(row => (row.Gold, row.Predicted, row.Confidence)), three.Predictions.Select(row => (row.Gold, row.Predicted, row.Confidence)));
    }

    [Fact]
    public void Units_say_where_they_stand()
    {
        var article = Article("a", ("energy", "giá xăng"), (null, "Giá xăng"), ("sport", "bong da"));
        var places = Evaluator.Label(WordModel.Of(TextUnit.Paragraph), [(article, 7)], TextUnit.Paragraph, 1).Units.Select(unit => unit.Place).ToArray();
        Assert.Equal([(7, "a", 0, 0, 3, 1L), (7, "a", 2, 2, 3, 3L)], places.Select(place => (place.Group, place.Article, place.N, place.Index, place.Total, place.Line)));
        Assert.Equal([("giá xăng", null, "Giá xăng"), ("bong da", "Giá xăng", null)], places.Select(place => (place.Excerpt, place.Before, place.After)));
        Assert.Equal([(2, DiacriticsUse.Most), (2, DiacriticsUse.None)], places.Select(place => (place.Syllables, place.Diacritics)));
    }

    [Fact]
    public void Models_that_are_run_together_say_what_they_say_alone()
    {
        (LabelledArticle, int)[] articles = [.. Enumerable.Range(0, 100).Select(i => (Article($"a{i}", ("energy", i % 3 == 0 ? "bóng" : "giá xăng"), ("sport", "bóng đá")), i))];
        var (one, other) = (WordModel.Of(TextUnit.Paragraph), WordModel.Of(TextUnit.Paragraph) with { Bias = [-5, 0, 0, 0, 0, 0, 0, 0] });
        var together = Evaluator.Label([one, other], articles, TextUnit.Paragraph, 2);
        Assert.Equal(Evaluator.Label(one, articles, TextUnit.Paragraph, 1).Units.Select(unit => unit.Predicted), together[0].Units.Select(unit => unit.Predicted));
        Assert.Equal(Evaluator.Label(other, articles, TextUnit.Paragraph, 1).Units.Select(unit => unit.Predicted), together[1].Units.Select(unit => unit.Predicted));
    }

    [Fact]
    public void The_surest_errors_are_kept_with_their_articles()
    {
        (LabelledArticle, int)[] articles = [.. Enumerable.Range(0, 500).Select(i => (Article($"a{i}", ("sport", i % 2 == 0 ? "giá xăng" : "kết quả"), (null, "khác")), i))];
        var errors = Evaluator.Label(WordModel.Of(TextUnit.Paragraph), articles, TextUnit.Paragraph, 2).Errors;
        Assert.Equal(ConfidentError.Most, errors.Count);
        Assert.Equal(Enumerable.Range(0, ConfidentError.Most).Select(i => $"a{2 * i}"), errors.Select(error => error.Article.Id));
        var explained = ConfidentErrors.Explain(WordModel.Of(TextUnit.Paragraph), TextUnit.Paragraph, errors);
        Assert.Equal(("giá xăng", "energy", "sport"), (explained[0].Text, explained[0].Explanation!.Label, explained[0].Explanation!.Rival));
        Assert.Equal(["khác"], explained[0].After);
        Assert.Empty(explained[0].Before);
    }

    [Fact]
    public void What_the_model_has_learned_from_is_noted()
    {
        const string Long = "Giá xăng tăng mạnh trong kỳ điều hành chiều nay sau khi giá dầu thế giới lên cao nhất từ đầu năm đến nay";
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(Long, tokens);
        var model = WordModel.Of(TextUnit.Paragraph) with { Learned = new LearnedTexts([TextFingerprint.Of(tokens.Tokens)], ["a"]) };
        var article = Article("a", ("energy", Long.ToUpperInvariant() + "!"), ("energy", Long + " và hơn nữa"), ("sport", "bóng đá"));
        var alone = article with { Standalone = true };
        Assert.Equal([LearnedBefore.Exact, LearnedBefore.Near, LearnedBefore.No], Evaluator.Label(model, [(article, 0)], TextUnit.Paragraph, 1).Units.Select(unit => unit.Learned));
        Assert.All(Evaluator.Label(model, [(article, 0)], TextUnit.Paragraph, 1).Units, unit => Assert.True(unit.IsArticleLearned));
        Assert.All(Evaluator.Label(model, [(alone, 0)], TextUnit.Paragraph, 1).Units, unit => Assert.False(unit.IsArticleLearned));
        Assert.All(Evaluator.Label(WordModel.Of(TextUnit.Paragraph), [(article, 0)], TextUnit.Paragraph, 1).Units, unit => Assert.Equal(LearnedBefore.Unknown, unit.Learned));
    }

    [Fact]
    public void Seed_terms_speak_for_topics()
    {
        var model = WordModel.Of(TextUnit.Paragraph) with
        {
            SeedTopics = ["energy", "sport"],
            Seeds = PhraseTable.Of([new("xăng", 0, 0.5f), new("bóng đá", 1, 1), new("bóng", 1, 0.2f)]),
            SeedWeights = new float[4 * 8],
        };
        var units = Evaluator.Label(model.Validated(), [(Article("a", ("energy", "xăng xăng"), ("energy", "bóng đá và xăng"), ("energy", "khác")), 0)], TextUnit.Paragraph, 1).Units;
        Assert.Equal(["energy", "sport", null], units.Select(unit => unit.SeedTopic));
    }

    [Fact]
    public void Nothing_labelled_is_an_empty_set() => Assert.Empty(Evaluator.Run(WordModel.Of(TextUnit.Paragraph), [Article("a", (null, "giá xăng"))], TextUnit.Paragraph, 2).Predictions);

    private static LabelledArticle Article(string id, params (string? Label, string Text)[] rows)
    {
        var ranges = new TextRange[rows.Length];
        var start = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            ranges[i] = new TextRange(start, start + rows[i].Text.Length);
            start += rows[i].Text.Length + 1;
        }

        return new LabelledArticle(
            new Article { Id = id, Text = string.Join('\n', rows.Select(row => row.Text)), Paragraphs = [.. ranges] },
            [.. rows.Select(row => row.Label is null ? null : new ParagraphLabel(row.Label, [], []))],
            "a.jsonl",
            [.. rows.Select((_, i) => i + 1L)],
            Standalone: false);
    }
}
