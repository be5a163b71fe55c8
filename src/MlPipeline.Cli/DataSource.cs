using System.Collections.Immutable;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli;

/// <summary>From the arguments of a verb to a stream of articles, with what is rejected named on standard error.</summary>
internal static class DataSource
{
    public static IEnumerable<LabelledArticle> Labelled(
        string[] arguments, ReadLimits limits, Messages messages, ProgressLine progress, CancellationToken cancellation, ISet<string>? topics = null)
    {
        var reader = new LabelledDataReader(limits, messages.Reject, topics);
        using var input = new InterruptibleInput(cancellation);
        foreach (var article in reader.Read(Expand(arguments, InputEndings.Data, messages, progress), input, progress.Bytes)) yield return article;
        if (reader.DroppedContextCount > 0) Messages.Say(Numbers.Text($"{reader.DroppedContextCount:N0} rows without a checked label and without an article were left out"));
    }

    public static IEnumerable<InputArticle> Articles(string[] arguments, ReadLimits limits, Messages messages, ProgressLine progress, CancellationToken cancellation, TextEncoding? encoding = null)
    {
        // At once, not when the first article is asked for: by then the output may stand among the input.
        var files = Expand(arguments, InputEndings.Articles, messages, progress);
        return Read();

        IEnumerable<InputArticle> Read()
        {
            using var input = new InterruptibleInput(cancellation);
            foreach (var article in ArticleReader.Read(files, limits, messages.Reject, input, progress.Bytes, encoding)) yield return article;
        }
    }

    private static ImmutableArray<InputFile> Expand(string[] arguments, InputEndings endings, Messages messages, ProgressLine progress)
    {
        var set = InputExpander.Expand(arguments, endings);
        foreach (var rejection in set.Rejections) messages.Reject(rejection);
        if (set.SkippedCount > 0) Messages.Say(Numbers.Text($"{set.SkippedCount:N0} files of other kinds skipped"));
        progress.Expect(set.Files);
        return set.Files;
    }
}
