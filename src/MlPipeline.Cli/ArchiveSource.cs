using System.Collections.Immutable;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Text;

namespace MlPipeline.Cli;

/// <summary>Articles that are read twice from their files; what is rejected is named and counted the first time.</summary>
internal sealed class ArchiveSource : IDisposable
{
    private readonly ImmutableArray<InputFile> files;
    private readonly ReadLimits limits;
    private readonly Messages messages;
    private readonly CancellationToken cancellation;
    private ProgressLine progress = new();
    private int readings;

    public ArchiveSource(string[] arguments, ReadLimits limits, Messages messages, CancellationToken cancellation)
    {
        // Nothing is kept of a paragraph, so their number does not matter.
        (this.limits, this.messages, this.cancellation) = (limits with { MaxParagraphs = ReadLimits.Largest }, messages, cancellation);
        var set = InputExpander.Expand(arguments, InputEndings.Articles);
        foreach (var rejection in set.Rejections) messages.Reject(rejection);
        if (set.SkippedCount > 0) Messages.Say(Numbers.Text($"{set.SkippedCount:N0} files of other kinds skipped"));
        files = set.Files;
    }

    /// <summary>Reads from the beginning, with progress shown and interruption heeded.</summary>
    public IEnumerable<Article> Read()
    {
        var reading = ++readings;
        progress.Dispose();
        progress = new ProgressLine();
        progress.Expect(files);
        var count = 0;
        foreach (var article in ArticleReader.Read(files, limits, reading == 1 ? messages.Reject : _ => { }, counter: progress.Bytes))
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show(++count, reading == 1 ? "articles read" : "articles read again");
            yield return article.Article;
        }

        progress.Show("learning …");
    }

    public void Dispose() => progress.Dispose();
}
