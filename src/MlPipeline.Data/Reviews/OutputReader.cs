using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Reviews;

/// <summary>Reads what <c>label</c> has written, JSON Lines, CSV or TSV, article by article.</summary>
public static class OutputReader
{
    /// <summary>The articles: neighbouring rows of one name. A row that is none of <c>label</c>'s is rejected.</summary>
    /// <param name="files">The files; not standard input, for it can be read only once.</param>
    /// <param name="limits">How much to take at a time.</param>
    /// <param name="reject">Receives what cannot be used.</param>
    /// <param name="counter">Told of the bytes read.</param>
    public static IEnumerable<IReadOnlyList<OutputRow>> Read(IEnumerable<InputFile> files, ReadLimits limits, Action<Rejection> reject, ReadCounter? counter = null)
    {
        foreach (var file in files)
        {
            using var window = InputStreams.Open(file, null, counter, reject);
            if (window is null) continue;
            var article = new List<OutputRow>();
            foreach (var (record, line) in RecordFile.Read(window, file.DisplayName, file.Kind, limits, reject))
            {
                if (record is not { Article: { } id, N: { } n, Text: { } text, Label: { } label })
                {
                    reject(new Rejection(file.DisplayName, line, "no output of label: it has article, n, text and label"));
                    continue;
                }

                if (article.Count > 0 && article[0].Article != id)
                {
                    yield return article;
                    article = [];
                }

                article.Add(new OutputRow(id, n, text, label, record.Confidence, record.Also, record.Checked, record.Title));
            }

            if (article.Count > 0) yield return article;
        }
    }
}
