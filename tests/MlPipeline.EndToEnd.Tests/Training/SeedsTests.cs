using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

public sealed class SeedsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;

    public SeedsTests()
    {
        folder.Write("seeds/topics.json", SeedTopics.Json);
        model = folder.At("m.mlp");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Seed_terms_alone_make_a_model()
    {
        Command.Run("train", "--seeds", folder.At("seeds"), "--out", model).Exits(0);
        Assert.Equal(TinyNews.Topics, Labels("Một giàn khoan mới.\nBác sĩ và bệnh viện.\nĐội tuyển vào trận đấu."));
    }

    [Fact]
    public void Seed_terms_and_data_are_learned_together()
    {
        // The data lacks a topic that the seed terms have.
        var data = TinyNews.Lines(TinyNews.ParagraphRows(30).Where(row => !row.Contains("\"label\":\"sport\"", StringComparison.Ordinal)));
        Command.RunWithInput(data, "train", "-", "--seeds", folder.At("seeds"), "--out", model).Exits(0);
        Assert.Equal(TinyNews.Topics, Labels($"{TinyNews.Sentence("energy", 2)}\n{TinyNews.Sentence("health", 2)}\nĐội tuyển vào trận đấu, ghi bàn và nhận huy chương."));
    }

    [Fact]
    public void Seed_terms_count_within_folds_too()
    {
        var result = Command.RunWithInput(TinyNews.Lines(TinyNews.ParagraphRows(9)), "crossval", "-", "--seeds", folder.At("seeds"), "--folds", "3", "--json", folder.At("f.json")).Exits(0);
        Assert.Empty(result.Errors);
        Assert.InRange(JsonRows.Read(folder.At("f.json")).Number("accuracy"), 0.6, 1);
    }

    private IEnumerable<string> Labels(string text) => Command.RunWithInput(text, "label", "-", "--model", model).Exits(0).Rows.Select(row => row.Text("label"));
}
