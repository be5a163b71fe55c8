using MlPipeline.Data.Labelled;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests;

public sealed class HeldOutProbabilitiesTests
{
    [Fact]
    public void Every_labelled_paragraph_is_predicted_at_its_place()
    {
        var articles = Enumerable.Range(0, 12).Select(i => Article(
            $"a{i}",
            (null, "mở bài"),
            ("sport", $"đội bóng đá thắng trận {i}"),
            (null, "chuyển ý"),
            ("law", $"tòa án tuyên phạt bị cáo {i} năm tù"))).ToArray();
        var heldOut = HeldOutProbabilities.Predict(articles, SeedLexicon.Empty, new TrainingOptions(), folds: 4);

        Assert.Equal(["law", "sport"], heldOut.Labels);
        Assert.Equal(Enumerable.Range(0, 12).SelectMany(i => new[] { (i, 1), (i, 3) }), heldOut.Rows.Select(row => (row.Article, row.Paragraph)));
        Assert.All(heldOut.Rows, row => Assert.Equal(1, row.Probabilities.Sum(), precision: 9));
        Assert.All(heldOut.Rows, row => Assert.True(row.Probabilities[row.Paragraph == 1 ? 1 : 0] > 0.5));
    }

    [Fact]
    public void One_article_or_one_label_is_too_little()
    {
        LabelledArticle[][] tooLittle =
        [
            [],
            [Article("a", ("law", "một"), ("sport", "hai"))],
            [Article("a", ("law", "một")), Article("b", (null, "hai"))],
            [Article("a", ("law", "một")), Article("b", ("law", "hai"))],
        ];
        Assert.All(tooLittle, articles => Assert.False(HeldOutProbabilities.CanPredict(articles)));
        Assert.All(tooLittle, articles => Assert.Throws<TrainingException>(() => HeldOutProbabilities.Predict(articles, SeedLexicon.Empty, new TrainingOptions(), folds: 2)));
        Assert.True(HeldOutProbabilities.CanPredict([Article("a", ("law", "một")), Article("b", ("sport", "hai"))]));
    }
}
