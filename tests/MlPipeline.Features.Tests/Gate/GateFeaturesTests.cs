using MlPipeline.Features.Gate;

namespace MlPipeline.Features.Tests.Gate;

public sealed class GateFeaturesTests
{
    private const int Boilerplate = 1;
    private const string Sentence = "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền.";

    [Fact]
    public void Every_feature_has_a_name_of_its_own()
    {
        var names = Enumerable.Range(0, GateFeatures.Count).Select(GateFeatures.NameOf).ToArray();
        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
        Assert.Equal("in a closing box", GateFeatures.NameOf(GateFeatures.ClosingBox));
    }

    [Theory]
    [InlineData(Sentence)]
    [InlineData("")]
    [InlineData("Tin liên quan")]
    public void Every_feature_of_an_article_of_one_unit_is_a_number(string paragraph)
    {
        var row = Rows([[0.5f, -2, 1]], paragraph)[0];
        Assert.All(row, value => Assert.True(float.IsFinite(value)));
        Assert.Equal(-2, Feature(row, "boilerplate score"));
        Assert.Equal(1, Feature(row, "best topic score"));
        Assert.Equal(-3, Feature(row, "boilerplate against best topic"));
        foreach (var name in (string[])["boilerplate 1 before", "boilerplate 3 after", "boilerplate up to 6 before", "boilerplate up to 6 after", "boilerplate from here to the end", "boilerplate since the related heading"])
            Assert.Equal(-1, Feature(row, name));
        foreach (var name in (string[])["topics agree with the article", "topics agree with the lead", "boilerplate in the article", "boilerplate terms", "most terms of a topic"])
            Assert.Equal(0, Feature(row, name));
    }

    [Fact]
    public void Neighbours_are_seen_where_they_stand()
    {
        // The second of four units is boilerplate for sure.
        var rows = Rows([[9, 0, 0], [0, 40, 0], [9, 0, 0], [0, 0, 9]], Sentence, "Tin liên quan", Sentence, Sentence);
        Assert.Equal(1, Feature(rows[0], "boilerplate 1 after"), 1e-3);
        Assert.Equal(1, Feature(rows[2], "boilerplate 1 before"), 1e-3);
        Assert.Equal(1, Feature(rows[3], "boilerplate 2 before"), 1e-3);
        Assert.Equal(0, Feature(rows[1], "boilerplate 1 after"), 1e-3);
        Assert.Equal(1 / 3.0, Feature(rows[0], "boilerplate from here to the end"), 1e-3);
        Assert.Equal(0, Feature(rows[1], "boilerplate in the article"), 1e-3);
        Assert.Equal(0.5, Feature(rows[3], "boilerplate since the related heading"), 1e-3);
        Assert.True(Feature(rows[0], "topics agree with the article") > Feature(rows[3], "topics agree with the article"));
    }

    [Fact]
    public void An_article_leaves_nothing_behind_for_the_next_one()
    {
        var scores = new ArticleScores();
        float[][] one = [[1, 2, 3], [0, -1, 0.5f]];
        var expected = Rows(one, Sentence, Sentence);
        Rows(scores, [.. Enumerable.Range(0, 9).Select(i => new float[] { i, 5 - i, 1 })], [.. Enumerable.Repeat(Sentence, 9)]);
        Assert.Equal(expected, Rows(scores, one, Sentence, Sentence));
    }

    [Fact]
    public void Seed_scores_are_parted_into_boilerplate_and_the_best_topic()
    {
        var scores = Finished(new ArticleScores(), [[0, 0, 0]]);
        var row = new float[GateFeatures.Count];
        GateFeatures.Write(scores, 0, Boilerplate, [0.25f, 0.75f, 0.5f], 1, Articles.Encode(Articles.Titled("Nhan đề", Sentence)).Shape(0), row);
        Assert.Equal((0.75f, 0.5f), (Feature(row, "boilerplate terms"), Feature(row, "most terms of a topic")));
        GateFeatures.Write(scores, 0, Boilerplate, [0.25f, 0.75f, 0.5f], -1, Articles.Encode(Articles.Titled("Nhan đề", Sentence)).Shape(0), row);
        Assert.Equal((0f, 0.75f), (Feature(row, "boilerplate terms"), Feature(row, "most terms of a topic")));
    }

    private static float[][] Rows(float[][] raw, params string[] paragraphs) => Rows(new ArticleScores(), raw, paragraphs);

    private static float[][] Rows(ArticleScores scores, float[][] raw, params string[] paragraphs)
    {
        Finished(scores, raw);
        var encoded = Articles.Encode(Articles.Titled("Nhan đề", paragraphs));
        return [.. raw.Select((_, unit) =>
        {
            var row = new float[GateFeatures.Count];
            GateFeatures.Write(scores, unit, Boilerplate, [], -1, encoded.Shape(unit), row);
            return row;
        })];
    }

    private static ArticleScores Finished(ArticleScores scores, float[][] raw)
    {
        scores.Begin(raw.Length, 3);
        for (var unit = 0; unit < raw.Length; unit++) raw[unit].CopyTo(scores.Raw(unit));
        scores.Finish(1, Boilerplate);
        return scores;
    }

    private static float Feature(float[] row, string name) => row[Enumerable.Range(0, row.Length).Single(feature => GateFeatures.NameOf(feature) == name)];
}
