using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Articles;

/// <summary>Reads the articles to be labelled: one by one, never holding more than one.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads files in their order. A plain or HTML file is an article; a record file has a record an article, or a record a paragraph, where neighbouring
    /// records with the same <c>article</c> make one. Standard input is told by its first character: <c>{</c> is JSON Lines, <c>&lt;</c> HTML, anything else
    /// plain text. What cannot be read is rejected, never thrown.
    /// </summary>
    /// <param name="files">What to read.</param>
    /// <param name="limits">How much of it at a time.</param>
    /// <param name="reject">Receives what cannot be used, in the order of reading.</param>
    /// <param name="standardInput">What to read for standard input; null is the process's own. It is left open.</param>
    /// <param name="counter">Told of the bytes read.</param>
    public static IEnumerable<InputArticle> Read(IEnumerable<InputFile> files, ReadLimits limits, Action<Rejection> reject, Stream? standardInput = null, ReadCounter? counter = null)
    {
        foreach (var file in files)
        {
            using var window = InputStreams.Open(file, standardInput, counter, reject);
            if (window is null) continue;
            var known = file.Kind == InputKind.Detected ? file with { Kind = InputSniffer.KindOf(window) } : file;
            if (known.Kind is InputKind.PlainText or InputKind.Html)
            {
                if (WholeFile.Read(window, known, limits, reject) is { } article) yield return article;
            }
            else
            {
                foreach (var article in RecordArticles.Read(window, known, limits, reject)) yield return article;
            }
        }
    }
}
