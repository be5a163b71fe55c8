using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>Small models that the command itself has trained, once for the tests of a class.</summary>
public sealed class TrainedModels : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Lazy<string> paragraphs;
    private readonly Lazy<string> texts;
    private readonly Lazy<string> papers;

    public TrainedModels()
    {
        paragraphs = new Lazy<string>(() => Train("paragraphs", TinyNews.ParagraphRows(30)));
        texts = new Lazy<string>(() => Train("texts", TinyNews.TextRows(60)));
        papers = new Lazy<string>(() => Train("papers", TinyNews.PaperRows(480), """{"version": 1, "textStage": "typing"}"""));
    }

    /// <summary>A model of paragraphs in their articles.</summary>
    public string Paragraphs => paragraphs.Value;

    /// <summary>A model of whole texts.</summary>
    public string Texts => texts.Value;

    /// <summary>A model of whole texts with trees that look at their typing.</summary>
    public string Papers => papers.Value;

    public void Dispose() => folder.Dispose();

    private string Train(string name, IEnumerable<string> rows, string options = """{"version": 1}""")
    {
        var model = folder.At(name + ".mlp");
        Command.Run("train", folder.Write(name + ".jsonl", TinyNews.Lines(rows)), "--options", folder.Write(name + ".json", options), "--out", model).Exits(0);
        return model;
    }
}
