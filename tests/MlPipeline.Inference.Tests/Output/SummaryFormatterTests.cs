using System.Text;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Runs;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Output;

public sealed class SummaryFormatterTests
{
    private static readonly string[] Labels = ["boilerplate", "energy", "sport"];

    [Fact]
    public void A_row_an_article_with_the_share_of_each_topic()
    {
        var article = new Article { Id = "a1", Text = "x", Paragraphs = [new TextRange(0, 1)], Source = "=báo, \"mới\"", Date = "2024-05-01", Url = "https://a.vn" };
        Assert.Equal(
            "\uFEFFid,source,date,url,paragraphs,share:boilerplate,share:energy,share:sport,leading\na1,\"'=báo, \"\"mới\"\"\",2024-05-01,https://a.vn,3,0.3333,0,0.6667,sport\n",
            Write(article, 0, 2, 2));
    }

    [Theory]
    [InlineData("sport", 0, 0, 0, 2)]
    [InlineData("boilerplate", 0, 0)]
    [InlineData("energy", 1, 1, 2)]
    [InlineData("sport", 1, 2)]
    public void Boilerplate_leads_only_where_there_is_nothing_else(string leading, params int[] labels) =>
        Assert.EndsWith($",{leading}\n", Write(Samples.Of("a", "x"), labels), StringComparison.Ordinal);

    [Fact]
    public void No_two_labels_give_one_file()
    {
        Assert.Equal("/x/labels.energy.jsonl", TopicFileNames.Of("/x/labels.jsonl", "energy"));
        Assert.Equal("/x/labels.thể thao", TopicFileNames.Of("/x/labels", "thể thao"));
        string[] labels = ["a/b", "a%2Fb", "a\\b", "../x", "a:b", "ab"];
        var names = labels.Select(label => TopicFileNames.Of("o.csv", label)).ToArray();
        Assert.Equal(labels.Length, names.Distinct().Count());
        Assert.All(names, name => Assert.Equal(name, Path.GetFileName(name)));
    }

    // The later the label, the surer.
    private static string Write(Article article, params int[] labels) => Encoding.UTF8.GetString(Samples.Write(
        new SummaryFormatter(Labels), Samples.Input(article), Samples.Labelled([.. labels.Select(label => (label, true, new[] { 0.1, 0.3, 0.6 }, new[] { 0.1, 0.3, 0.6 }, Array.Empty<int>()))])));
}
