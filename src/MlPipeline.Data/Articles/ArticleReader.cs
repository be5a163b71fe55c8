using MlPipeline.Data.Inputs;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Data.Articles;

/// <summary>Reads the articles to be labelled: one by one, never holding more than one.</summary>
public static class ArticleReader
{
    /// <summary>
    /// Reads files in their order. A plain or HTML file is an article; a record file has a record an article, or a record a paragraph, where neighbouring
    /// records with the same <c>article</c> make one; an archive is read as a folder of such files. Standard input is told by its first character: <c>{</c> is JSON Lines,
    /// <c>&lt;</c> HTML, anything else plain text. What cannot be read is rejected, never thrown.
    /// </summary>
    /// <param name="files">What to read.</param>
    /// <param name="limits">How much of it at a time.</param>
    /// <param name="reject">Receives what cannot be used, in the order of reading.</param>
    /// <param name="standardInput">What to read for standard input; null is the process's own. It is left open.</param>
    /// <param name="counter">Told of the bytes read.</param>
    /// <param name="encoding">The encoding of plain text and HTML; null to find out. Records are UTF-8 always.</param>
    /// <param name="notes">Told of what was converted and passed over.</param>
    /// <param name="beforeWait">Called before bytes are asked for that may have to be waited for.</param>
    public static IEnumerable<InputArticle> Read(
        IEnumerable<InputFile> files, ReadLimits limits, Action<Rejection> reject, Stream? standardInput = null, ReadCounter? counter = null, TextEncoding? encoding = null, ReadNotes? notes = null,
        Action? beforeWait = null)
    {
        foreach (var opened in files.SelectMany(file => InputStreams.OpenAll(file, standardInput, counter, reject, notes)))
        {
            using var window = opened.Window;
            window.BeforeRead = beforeWait;
            var file = opened.File.Kind == InputKind.Detected ? opened.File with { Kind = InputSniffer.KindOf(window) } : opened.File;
            if (file.Kind is InputKind.PlainText or InputKind.Html)
            {
                if (WholeFile.Read(window, file, limits, encoding, notes, reject) is { } article) yield return article;
            }
            else
            {
                foreach (var article in RecordArticles.Read(window, file, limits, reject)) yield return article;
            }
        }
    }
}
