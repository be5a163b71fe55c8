using MlPipeline.Data;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Benchmarks;

/// <summary>What is measured with: a model, and texts that are already in memory.</summary>
internal static class Material
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public static TopicModel Model(string path) => ModelFile.Read(File.ReadAllBytes(path));

    public static Article[] Articles(params IEnumerable<string> data)
    {
        var reader = new LabelledDataReader(ReadLimits.Default, rejection => Console.Error.WriteLine(rejection));
        return [.. reader.Read(InputExpander.Expand(data, InputEndings.Data).Files).Select(each => each.Article)];
    }

    /// <summary>So many of the articles, evenly from all of them: the files are ordered by topic.</summary>
    public static Article[] Spread(Article[] articles, int count) => [.. Enumerable.Range(0, count).Select(i => articles[(int)((long)i * articles.Length / count)])];

    /// <summary>So many of the paragraphs, evenly from all of them, each as an article of its own.</summary>
    public static Article[] SpreadParagraphs(Article[] articles, int count) =>
        Spread([.. articles.SelectMany(article => Enumerable.Range(0, article.Paragraphs.Length).Select(n => Alone(article, n)))], count);

    private static Article Alone(Article article, int paragraph)
    {
        var text = article.TextOf(paragraph).ToString();
        return new Article { Id = article.Id, Text = text, Paragraphs = [new TextRange(0, text.Length)] };
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MlPipeline.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("the benchmarks run from within the repository");
        return folder.FullName;
    }
}
