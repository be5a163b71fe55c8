using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary>Without <c>--model</c> the model beside the program is used, and no other.</summary>
public sealed class ShippedModelTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string Shipped = Path.Combine("models", "vi-news.mlp");

    [Fact]
    public void The_current_folder_is_not_where_the_model_is_looked_for()
    {
        using var folder = new TempFolder();
        folder.Write(Shipped, File.ReadAllBytes(models.Paragraphs));
        var text = folder.Write("a.txt", TinyNews.Sentence("energy", 1));
        foreach (var verb in (string[])["label", "explain"])
        {
            var here = new Command(verb, text) { Folder = folder.Root }.Run();
            var elsewhere = Command.Run(verb, text);
            Assert.Equal((elsewhere.ExitCode, elsewhere.Output), (here.ExitCode, here.Output));
        }
    }

    [Fact]
    public void The_model_beside_the_program_labels_or_its_absence_is_said()
    {
        var expected = File.Exists(Path.Combine(Path.GetDirectoryName(Command.Executable)!, Shipped)) ? 0 : 3;
        var result = Command.RunWithInput(TinyNews.Sentence("energy", 1), "label", "-").Exits(expected);
        if (expected == 0) Assert.NotEmpty(Assert.Single(result.Rows).Text("label"));
        else Assert.Contains("vi-news.mlp", result.Errors, StringComparison.Ordinal);
    }
}
