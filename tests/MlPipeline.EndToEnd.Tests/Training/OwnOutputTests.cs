using System.Text.Json.Nodes;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary>What <c>label</c> wrote can go back into training, but a model never learns from guesses that nobody has checked.</summary>
public sealed class OwnOutputTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string model;
    private readonly string[] labelled;

    public OwnOutputTests(TrainedModels models)
    {
        model = models.Paragraphs;
        labelled = Command.RunWithInput(TinyNews.Lines(TinyNews.Articles(12)), "label", "-", "--model", model).Exits(0).Lines;
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Guesses_alone_are_nothing_to_learn_from()
    {
        Command.RunWithInput(TinyNews.Lines(labelled), "train", "-", "--out", folder.At("new.mlp")).Exits(3);
        Command.RunWithInput(TinyNews.Lines(labelled), "evaluate", "-", "--model", model).Exits(3);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Guesses_in_a_table_are_nothing_to_learn_from_either()
    {
        var table = Command.RunWithInput(TinyNews.Lines(TinyNews.Articles(12)), "label", "-", "--model", model, "--format", "csv").Exits(0);
        Command.Run("train", folder.Write("labels.csv", table.OutputBytes), "--out", folder.At("new.mlp")).Exits(3);
    }

    [Fact]
    public void Only_checked_rows_are_learned()
    {
        var rows = labelled.Select(line => Checked(line, row => (string)row["label"]! != "sport"));
        Command.RunWithInput(TinyNews.Lines(rows), "train", "-", "--out", folder.At("new.mlp")).Exits(0);
        var row = Command.RunWithInput("Trận đấu.", "label", "-", "--model", folder.At("new.mlp")).Exits(0).Rows.Single();
        Assert.Equal(["energy", "health"], row.GetProperty("scores").Names());
    }

    [Fact]
    public void A_label_that_a_person_corrected_is_the_one_that_counts()
    {
        var rows = labelled.Select(line => Checked(line, row =>
        {
            if ((string)row["label"]! == "sport") row["label"] = "football";
            row["also"] = new JsonArray();
            return true;
        })).ToArray();
        Command.RunWithInput(TinyNews.Lines(rows), "train", "-", "--out", folder.At("new.mlp")).Exits(0);
        Command.RunWithInput(TinyNews.Lines(rows), "evaluate", "-", "--model", folder.At("new.mlp"), "--json", folder.At("f.json")).Exits(0);
        Assert.Equal(["energy", "football", "health"], JsonRows.Read(folder.At("f.json")).GetProperty("topics").Names());
        Assert.Equal(labelled.Length, JsonRows.Read(folder.At("f.json")).Int("rows"));
    }

    [Fact]
    public void Labelling_again_gives_the_same_bytes()
    {
        var again = Command.RunWithInput(TinyNews.Lines(labelled), "label", "-", "--model", model).Exits(0);
        Assert.Equal(labelled, again.Lines);
    }

    private static string Checked(string line, Func<JsonNode, bool> check)
    {
        var row = JsonNode.Parse(line)!;
        if (check(row)) row["checked"] = true;
        return row.ToJsonString();
    }
}
