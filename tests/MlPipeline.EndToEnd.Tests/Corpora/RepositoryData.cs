using System.Text.Json;

namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>The articles of the repository's own corpus.</summary>
internal static class RepositoryData
{
    /// <summary>Texts of articles, the paragraphs a line each, from all files in turn.</summary>
    public static string[] Texts(int count)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MlPipeline.sln"))) folder = folder.Parent;
        var files = Directory.GetFiles(Path.Combine(folder.FullName, "data"), "*.jsonl").Order(StringComparer.Ordinal);
        var byFile = files.Select(file => File.ReadLines(file).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).GroupBy(row => row.GetProperty("article").GetString()).ToArray()).ToArray();
        return [.. Enumerable.Range(0, byFile.Max(articles => articles.Length))
            .SelectMany(i => byFile.Where(articles => i < articles.Length).Select(articles => string.Join('\n', articles[i].Select(row => row.GetProperty("text").GetString()))))
            .Take(count)];
    }
}
