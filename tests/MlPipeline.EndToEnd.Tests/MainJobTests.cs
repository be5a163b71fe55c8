using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary>The main job on the two real articles that the mission starts from: content is kept, boilerplate is found, the box at the end goes as a whole.</summary>
public sealed class MainJobTests
{
    private const string BoxHeading = "Có thể bạn quan tâm";

    [SharedFact]
    public void Real_articles_keep_their_content_and_lose_their_boilerplate()
    {
        var gold = JsonRows.Parse(File.ReadAllText(Path.Combine(SharedFiles.Folder!, "gold", "dev.jsonl"))).Where(row => row.Text("article").StartsWith("seed-", StringComparison.Ordinal)).ToArray();
        var labelled = Command.Run("label", Path.Combine(SharedFiles.Folder!, "seeds", "*.txt")).Exits(0).Rows;
        Assert.Equal(gold.Length, labelled.Length);

        var pairs = gold.Zip(labelled).ToArray();
        Assert.DoesNotContain(pairs, pair => !IsBoilerplate(pair.First) && IsBoilerplate(pair.Second));
        var boilerplate = pairs.Where(pair => IsBoilerplate(pair.First)).ToArray();
        Assert.InRange(boilerplate.Count(pair => IsBoilerplate(pair.Second)) / (double)boilerplate.Length, 0.85, 1);

        var article = pairs.First(pair => pair.First.Text("text").Trim() == BoxHeading).First.Text("article");
        var box = pairs.Where(pair => pair.First.Text("article") == article).SkipWhile(pair => pair.First.Text("text").Trim() != BoxHeading).ToArray();
        Assert.True(box.Length > 20);
        Assert.All(box, pair => Assert.True(IsBoilerplate(pair.Second), pair.Second.Text("text")));
    }

    private static bool IsBoilerplate(JsonElement row) => row.Text("label") == "boilerplate";
}
