using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Inputs;
using MlPipeline.Evaluation.Audit;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli;

/// <summary>Reads the texts that audited data must share nothing with, and the names that it may share.</summary>
internal static class AuditTexts
{
    public static SharedRuns Read(string[] others, string[] data, ReadLimits limits, Messages messages, ProgressLine progress, CancellationToken cancellation)
    {
        var runs = new SharedRuns(Names(data));
        foreach (var article in others.Length == 0 ? [] : DataSource.Articles(others, limits with { MaxParagraphs = ReadLimits.Largest }, messages, progress, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            runs.Add(article);
        }

        return runs;
    }

    // In the folders of DATA and beside its files.
    private static OfficialNames Names(string[] data)
    {
        var names = new OfficialNames();
        var folders = data.Where(Directory.Exists).Concat(InputExpander.Expand(data, InputEndings.Data).Files.Where(file => file != InputFile.StandardInput).Select(file => Path.GetDirectoryName(Path.GetFullPath(file.Path))!));
        foreach (var path in folders.Select(folder => Path.Combine(Path.GetFullPath(folder), OfficialNames.FileName)).Distinct(StringComparer.Ordinal).Where(File.Exists))
        {
            try
            {
                names.Add(TextDecoder.Decode(File.ReadAllBytes(path)).Text);
            }
            catch (TextDecodingException problem)
            {
                throw new CommandException($"{path}: {problem.Message}");
            }
        }

        return names;
    }
}
