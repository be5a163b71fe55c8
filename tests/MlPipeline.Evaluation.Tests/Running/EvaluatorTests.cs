using MlPipeline.Data.Labelled;
using MlPipeline.Features;
using MlPipeline.Text;

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
