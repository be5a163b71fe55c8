using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Plain;

namespace MlPipeline.Inference.Api.Tests;

public sealed class ArticleLabelerTests
{
    private readonly ArticleLabeler labeler = new(Samples.Model);

    [Fact]
    public async Task Eight_threads_through_one_model_give_the_bytes_of_one()
    {
        var expected = Samples.Articles.Select(text => Samples.BytesOf(new ArticleLabeler(Samples.Model).LabelText(text))).ToArray();
        using var start = new Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                // Every thread labels every article, each in an order of its own, so that long and short ones meet.
                for (var i = 0; i < Samples.Articles.Length; i++)
                {
                    var article = ((i * 7) + (thread * 25)) % Samples.Articles.Length;
                    Assert.Equal(expected[article], Samples.BytesOf(labeler.LabelText(Samples.Articles[article])));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        await Task.WhenAll(threads);
    }

    [Fact]
    public void Says_what_the_command_says()
    {
        var model = ModelFile.Read(File.ReadAllBytes(Samples.Path));
        var (inner, labels) = (new TopicLabeler(model), new ArticleLabels());
        foreach (var text in Samples.Articles)
        {
            inner.Label(new Article { Id = "a", Text = text, Paragraphs = PlainTextParagraphs.Split(text) }, labels);
            var units = labeler.LabelText(text).Units;
            Assert.Equal(labels.Units, units.Count);
            for (var i = 0; i < units.Count; i++)
            {
                Assert.Equal((model.Labels[labels.LabelOf(i)], labels.ConfidenceOf(i), labels.IsAuto(i)), (units[i].Label, units[i].Confidence, units[i].IsAuto));
                Assert.Equal(labels.Scores(i).ToArray(), units[i].Scores);
                Assert.Equal(labels.AlsoScores(i).ToArray(), units[i].AlsoScores);
                Assert.Equal(labels.Also(i).ToArray().Select(label => model.Labels[label]), units[i].Also);
            }
        }
    }

    [Fact]
    public void Places_index_the_text()
    {
        const string Text = "  Giàn khoan mới.\r\n\r\nBác sĩ ở bệnh viện. \n";
        var article = labeler.LabelText(Text);
        Assert.Equal(Text, article.Text);
        Assert.Equal(["Giàn khoan mới.", "Bác sĩ ở bệnh viện."], article.Units.Select(unit => unit.Text));
        Assert.All(article.Units, unit => Assert.Equal(unit.Text, Text[unit.Start..unit.End]));
    }

    [Fact]
    public void Scores_are_in_the_order_of_the_labels_and_the_label_is_the_largest()
    {
        foreach (var unit in labeler.LabelText(Samples.Articles[39]).Units)
        {
            Assert.Equal(Samples.Model.Labels.Count, unit.Scores.Count);
            Assert.Equal(1, unit.Scores.Sum(), 9);
            Assert.Equal(unit.Scores.Max(), unit.Confidence);
            Assert.Equal(Samples.Model.Labels[unit.Scores.ToList().IndexOf(unit.Confidence)], unit.Label);
        }
    }

    [Fact]
    public void Paragraphs_given_one_by_one_are_labelled_one_by_one()
    {
        string[] paragraphs = ["Giàn khoan mới.\nKhí đốt vào bờ.", "Bác sĩ ở bệnh viện."];
        Assert.Equal(paragraphs, labeler.LabelParagraphs(paragraphs).Units.Select(unit => unit.Text));
        var lines = Samples.Articles[5].Split('\n');
        Assert.Equal(Samples.BytesOf(labeler.LabelText(Samples.Articles[5])), Samples.BytesOf(labeler.LabelParagraphs(lines)));
    }

    [Fact]
    public void Html_is_labelled_by_its_visible_text()
    {
        var article = labeler.LabelHtml("<title>Tin</title><p>Giàn khoan &amp; khí đốt.<script>x</script><p>Bác sĩ.");
        Assert.Equal("Tin", article.Title);
        Assert.Equal(["Giàn khoan & khí đốt.", "Bác sĩ."], article.Units.Select(unit => unit.Text));
    }

    [Fact]
    public void Html_is_labelled_as_the_command_labels_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mlpipeline-api-").FullName, "page.html");
        var menu = string.Concat(Enumerable.Range(0, 12).Select(n => $"<li><a href=\"/{n}\">Mục {n}</a></li>"));
        var html = $"<html><head><title>Tin</title></head><body><nav><ul>{menu}</ul></nav><article><h1>Tin</h1>{string.Concat(Samples.Articles[39].Split('\n').Select(text => $"<p>{text}</p>"))}</article><footer><p>Bản quyền thuộc về tòa soạn.</p></footer></body></html>";
        File.WriteAllText(path, html);
        var (inner, labels) = (new TopicLabeler(ModelFile.Read(File.ReadAllBytes(Samples.Path))), new ArticleLabels());
        inner.Label(ArticleReader.Read([new InputFile(path, "page", InputKind.Html, Gzip: false)], ReadLimits.Default, _ => { }).Single().Article, labels);
        var units = labeler.LabelHtml(html).Units;
        Assert.Equal(Enumerable.Range(0, labels.Units).Select(i => labels.Scores(i).ToArray()), units.Select(unit => unit.Scores.ToArray()));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_whole_text_is_one_unit_when_asked_for()
    {
        var unit = Assert.Single(new ArticleLabeler(Samples.Model, LabelUnit.Text).LabelText(Samples.Articles[39]).Units);
        Assert.Equal((0, Samples.Articles[39].Length), (unit.Start, unit.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B\n")]
    public void Nothing_visible_has_no_units(string text)
    {
        Assert.Empty(labeler.LabelText(text).Units);
        Assert.Empty(new ArticleLabeler(Samples.Model, LabelUnit.Text).LabelText(text).Units);
        Assert.Empty(labeler.LabelHtml(text).Units);
        Assert.Empty(labeler.LabelParagraphs([]).Units);
    }

    [Fact]
    public void Text_that_is_no_text_gets_a_label_and_does_no_harm()
    {
        var expected = Samples.BytesOf(labeler.LabelText(Samples.Articles[3]));
        foreach (var text in (string[])["\uD800", "a\uDC00\uD800b", "\0\u0001\u0002", new string('ạ', 100_000), string.Join('\n', Enumerable.Repeat("x", 20_000))]) Assert.NotEmpty(labeler.LabelText(text).Units);
        Assert.Equal(expected, Samples.BytesOf(labeler.LabelText(Samples.Articles[3])));
    }

    [Fact]
    public void What_is_too_large_is_refused_before_any_work()
    {
        Assert.Throws<ArgumentException>(() => labeler.LabelText(new string('a', ArticleLabeler.MostCharacters + 1)));
        Assert.Throws<ArgumentException>(() => labeler.LabelHtml(new string('a', ArticleLabeler.MostCharacters + 1)));
        Assert.Throws<ArgumentException>(() => labeler.LabelParagraphs([.. Enumerable.Repeat(new string('a', 1 << 20), 10), "b"]));
        Assert.Throws<ArgumentException>(() => labeler.LabelText(string.Join('\n', Enumerable.Repeat("x", ArticleLabeler.MostParagraphs + 1))));
        Assert.Single(new ArticleLabeler(Samples.Model, LabelUnit.Text).LabelText(string.Join('\n', Enumerable.Repeat("x", ArticleLabeler.MostParagraphs + 1))).Units);
    }

    [Fact]
    public void A_blank_paragraph_is_refused_by_its_index()
    {
        var problem = Assert.Throws<ArgumentException>(() => labeler.LabelParagraphs(["Giàn khoan.", " "]));
        Assert.Contains("index 1", problem.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => labeler.LabelParagraphs([null!]));
        Assert.Throws<ArgumentNullException>(() => labeler.LabelText(null!));
        Assert.Throws<ArgumentNullException>(() => new ArticleLabeler(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ArticleLabeler(Samples.Model, (LabelUnit)7));
    }
}
