using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

public sealed class FailureTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    [Fact]
    public void A_training_that_fails_leaves_the_model_that_was_there()
    {
        using var folder = new TempFolder();
        var kept = File.ReadAllBytes(models.Paragraphs);
        var model = folder.Write("kept.mlp", kept);
        folder.Write("broken.jsonl", "{\"text\": ");
        folder.Write("seeds/topics.json", "{}");
        var before = folder.Files;
        string[][] failures =
        [
            ["train", folder.At("broken.jsonl"), "--out", model],
            ["train", folder.At("gone.jsonl"), "--out", model],
            ["train", folder.At("gone"), "--out", model],
            ["train", "--seeds", folder.At("seeds"), "--out", model],
            ["train", "--seeds", folder.At("gone"), "--out", model],
            ["train", "-", "--out", model],
        ];
        foreach (var arguments in failures)
        {
            Assert.Empty(Command.Run(arguments).Exits(3).OutputBytes);
            Assert.Equal(before, folder.Files);
            Assert.Equal(kept, File.ReadAllBytes(model));
        }
    }

    [Fact]
    public void A_training_that_succeeds_replaces_the_model()
    {
        using var folder = new TempFolder();
        var model = folder.Write("m.mlp", "cũ");
        Command.RunWithInput(TinyNews.Lines(TinyNews.ParagraphRows(30)), "train", "-", "--out", model).Exits(0);
        Assert.Equal(File.ReadAllBytes(models.Paragraphs), File.ReadAllBytes(model));
        Assert.Equal(["m.mlp"], folder.Files);
    }
}
