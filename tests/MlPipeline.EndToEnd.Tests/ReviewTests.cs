using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary>From labels to a queue, from a person's corrections to a new model and to corrected labels.</summary>
public sealed class ReviewTests : IClassFixture<TrainedModels>, IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string labels;

    public ReviewTests(TrainedModels models)
    {
        labels = folder.At("labels.jsonl");
        Command.Run("label", folder.Write("in.jsonl", TinyNews.Lines(TinyNews.Articles(60))), "--model", models.Paragraphs, "--out", labels).Exits(0);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_queue_goes_to_a_person_and_back_into_training_and_into_the_labels()
    {
        var queue = folder.At("queue.csv");
        var picked = Command.Run("review", labels, "--out", queue, "--most", "12").Exits(0);
        Assert.Contains("12 of 240 paragraphs", picked.Errors, StringComparison.Ordinal);
        var lines = File.ReadAllLines(queue);
        Assert.Equal("\uFEFFarticle,n,why,label,also,checked,text,confidence,title", System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(queue)).Split('\n')[0]);

        // Nothing is learned from a queue that nobody has looked at.
        Assert.Contains("there is no labelled text", Command.Run("train", queue, "--out", folder.At("m.mlp")).Exits(3).Errors, StringComparison.Ordinal);
        var corrected = folder.Write("corrected.csv", string.Join('\n', lines.Select(Correct)) + "\n");
        var trained = Command.Run("train", folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(30))), corrected, "--out", folder.At("m.mlp")).Exits(0);
        Assert.Contains("from 132 paragraphs", trained.Errors, StringComparison.Ordinal);

        var applied = Command.Run("review", labels, "--apply", corrected, "--out", folder.At("checked.jsonl")).Exits(0);
        Assert.Contains("12 of 12 checked paragraphs put into the labels", applied.Errors, StringComparison.Ordinal);
        var before = File.ReadAllLines(labels);
        var after = File.ReadAllLines(folder.At("checked.jsonl"));
        Assert.Equal(before.Length, after.Length);
        Assert.Equal(12, before.Zip(after).Count(each => each.First != each.Second));
        Assert.All(JsonRows.Parse(string.Join('\n', after)).Where(row => row.Names().Contains("checked")), row => Assert.Equal("health", row.Text("label")));

        // What is checked is not asked for again.
        Command.Run("review", folder.At("checked.jsonl"), "--out", queue, "--most", "1000").Exits(0);
        Assert.Equal(228, File.ReadAllLines(queue).Count(line => line.Contains(",uncertain,", StringComparison.Ordinal) || line.Contains(",rare topic,", StringComparison.Ordinal) || line.Contains(",neighbours differ,", StringComparison.Ordinal)));
        Command.Run("evaluate", folder.At("checked.jsonl"), "--model", folder.At("m.mlp"), "--json", folder.At("f.json")).Exits(0);
        Assert.Equal(12, JsonRows.Read(folder.At("f.json")).Int("rows"));
    }

    [Fact]
    public void The_table_format_of_label_serves_as_well()
    {
        var table = folder.Write("labels.csv", "article,n,start,end,label,confidence,also,auto,text\na,0,0,1,sport,0.5,,false,Một.\na,1,2,3,energy,0.4,sport,false,Hai.\n");
        Command.Run("review", table, "--out", folder.At("q.csv"), "--most", "1").Exits(0);
        Assert.Equal(["a,0,,sport,,,Một.,0.5,", "a,1,uncertain,energy,sport,,Hai.,0.4,"], File.ReadAllLines(folder.At("q.csv"))[1..]);
        Assert.Contains("JSON Lines", Command.Run("review", table, "--apply", folder.Write("c.csv", "article,n,label,checked,text\na,0,energy,true,Một.\n"), "--out", folder.At("o.jsonl")).Exits(3).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_output_of_label_is_named()
    {
        var result = Command.Run("review", folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(2))), "--out", folder.At("q.csv")).Exits(3);
        Assert.Contains("no paragraph that a model has labelled", result.Errors, StringComparison.Ordinal);
        Command.Run("review", "-", "--out", folder.At("q.csv")).Exits(2);
        Command.Run("review", labels, "--out", folder.At("q.csv"), "--most", "0").Exits(2);
        Assert.Contains("has no checked row", Command.Run("review", labels, "--apply", labels, "--out", folder.At("o.jsonl")).Exits(3).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("q.csv")) || File.Exists(folder.At("o.jsonl")));
    }

    // A person who finds everything healthy.
    private static string Correct(string line)
    {
        var cells = line.Split(',');
        if (cells[2] is not ("uncertain" or "rare topic" or "neighbours differ")) return line;
        (cells[3], cells[4], cells[5]) = ("health", "", "TRUE");
        return string.Join(',', cells);
    }
}
