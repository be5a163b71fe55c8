using System.Globalization;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Reviews;

/// <summary>Reads the rows that a person has checked.</summary>
public static class CorrectionReader
{
    /// <summary>The checked rows by article and position; rows that are not checked are passed over, of two for one paragraph the later is rejected.</summary>
    /// <param name="files">JSON Lines, CSV or TSV.</param>
    /// <param name="limits">How much to take at a time.</param>
    /// <param name="reject">Receives what cannot be used.</param>
    public static Dictionary<(string Article, int N), Correction> Read(IEnumerable<InputFile> files, ReadLimits limits, Action<Rejection> reject)
    {
        var corrections = new Dictionary<(string Article, int N), Correction>();
        foreach (var file in files)
        {
            using var window = InputStreams.Open(file, null, null, reject);
            if (window is null) continue;
            foreach (var (record, line) in RecordFile.Read(window, file.DisplayName, file.Kind, limits, reject))
            {
                if (!record.Checked) continue;
                if (ProblemOf(record, corrections) is { } problem) reject(new Rejection(file.DisplayName, line, problem));
                else corrections.Add((record.Article!, record.N!.Value), new Correction(LabelRules.LabelOf(record)!, record.Text!, file.DisplayName, line));
            }
        }

        return corrections;
    }

    private static string? ProblemOf(Record record, Dictionary<(string Article, int N), Correction> corrections)
    {
        if (record is not { Article: { } article, N: { } n, Label: not null }) return "a checked row needs article, n and label";
        if (LabelRules.Problem(record, null) is { } problem) return problem;
        return corrections.ContainsKey((article, n)) ? string.Create(CultureInfo.InvariantCulture, $"a second checked row for paragraph {n} of article {Printable.Short(article)}") : null;
    }
}
