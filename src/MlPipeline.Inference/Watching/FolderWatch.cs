using System.Globalization;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Watching;
using MlPipeline.Inference.Runs;
using MlPipeline.Text.Encodings;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Watching;

/// <summary>
/// Labels what arrives in a folder, each article once, and adds it to one output. A file is read when it has settled; only once all of it is labelled and on the disk is it logged as done, and what was
/// written for a file that was not finished is taken back. So a kill or a power cut neither loses nor repeats an article.
/// </summary>
public sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(2);

    private readonly BatchRun run;
    private readonly ReadLimits limits;
    private readonly TextEncoding? encoding;
    private readonly WatchLog log;
    private readonly GrowingFile output;
    private readonly GrowingFile rejected;
    private readonly ArrivalScanner scanner;

    /// <summary>Takes up a watch, or begins one.</summary>
    /// <param name="run">Labels; it has one output, whose format needs nothing behind the last article.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="target">The output.</param>
    /// <param name="limits">How much to read at a time.</param>
    /// <param name="encoding">The encoding of text and HTML; null to find out.</param>
    /// <param name="options">What must be as it was when the output was begun.</param>
    /// <param name="model">The model's fingerprint.</param>
    /// <param name="say">Told in a sentence what is remarkable.</param>
    /// <exception cref="IOException">Another watch writes the output, the output was begun otherwise, or it cannot be written.</exception>
    public FolderWatch(BatchRun run, string folder, string target, ReadLimits limits, TextEncoding? encoding, string options, string model, Action<string> say)
    {
        (this.run, this.limits, this.encoding) = (run, limits, encoding);
        Data.Files.AtomicFile.CheckTarget(target);
        log = WatchLog.Open(target);
        try
        {
            if (log.Settings is null && File.Exists(target) && new FileInfo(target).Length > 0) throw new IOException($"{target} is there already, and no watch has written it");
            if (log.Settings is { } before) Compare(before, options, model, target, say);
            log.Begin(SettingsOf(options, model));
            output = new GrowingFile(target, log.Output);
            rejected = new GrowingFile(OutputFiles.RejectedPathOf(target), log.Rejected);
        }
        catch
        {
            output?.Dispose();
            log.Dispose();
            throw;
        }

        scanner = new ArrivalScanner(folder, [.. new[] { target, OutputFiles.RejectedPathOf(target) }.Select(Path.GetFullPath)], SettleTime);
        foreach (var (file, state) in log.Files) scanner.MarkDone(file, state);
    }

    /// <summary>What was labelled since this object was made.</summary>
    public RunTotals Totals { get; private set; } = RunTotals.Zero;

    /// <summary>Told what was rejected.</summary>
    public Action<Rejection> Reject { get; init; } = _ => { };

    /// <summary>Looks once and labels what has arrived.</summary>
    /// <param name="now">A clock that only goes forwards.</param>
    /// <param name="cancellation">Stops between two batches; what was written for the file at hand is taken back.</param>
    /// <returns>Number of files done.</returns>
    public int Step(TimeSpan now, CancellationToken cancellation)
    {
        var files = 0;
        foreach (var arrival in scanner.Scan(now))
        {
            cancellation.ThrowIfCancellationRequested();
            files += Label(arrival, cancellation) ? 1 : 0;
        }

        return files;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        output.Dispose();
        rejected.Dispose();
        log.Dispose();
    }

    private static RunSettings SettingsOf(string options, string model) => new([new("the options", options), new("the model", model)]);

    private static void Compare(RunSettings before, string options, string model, string target, Action<string> say)
    {
        if (before.DifferenceTo(SettingsOf(options, model)) is not { } difference) return;
        if (difference.Contains("the options", StringComparison.Ordinal)) throw new IOException($"{target} was begun with other options: {before.Values.First(each => each.Key == "the options").Value}");
        say("the model is another one than before; what is labelled already stays as it is");
    }

    private bool Label(Arrival arrival, CancellationToken cancellation)
    {
        var labelled = new List<(ulong Name, ulong Digest)>();
        var totals = RunTotals.Zero;
        try
        {
            if (output.Finished == 0) output.Write(BatchRun.HeaderOf(run.Outputs[0]));
            var articles = ArticleReader.Read([arrival.File], limits, Refuse, encoding: encoding);
            foreach (var batch in run.Label(New(articles, labelled)))
            {
                cancellation.ThrowIfCancellationRequested();
                using (batch) output.Write(batch.Outputs[0].Written);
                totals = totals.Plus(batch.Totals);
            }
        }
        catch
        {
            TakeBack();
            throw;
        }

        if (FileState.Of(arrival.File.Path) != arrival.State)
        {
            // Somebody wrote on: it is looked at again once it has settled.
            TakeBack();
            return false;
        }

        output.Finish();
        rejected.Finish();
        log.Add(arrival.RelativePath, arrival.State, output.Finished, rejected.Finished, labelled);
        scanner.MarkDone(arrival.RelativePath, arrival.State);
        Totals = Totals.Plus(totals);
        return true;
    }

    private void Refuse(Rejection rejection)
    {
        rejected.Write(RejectionLines.Write(rejection));
        Reject(rejection);
    }

    private void TakeBack()
    {
        output.TakeBack();
        rejected.TakeBack();
    }

    // An article that was labelled is passed over; under its name with another content it is named.
    private IEnumerable<InputArticle> New(IEnumerable<InputArticle> articles, List<(ulong Name, ulong Digest)> labelled)
    {
        var here = new Dictionary<ulong, ulong>();
        foreach (var article in articles)
        {
            var (name, digest) = (NameOf(article), ArticleDigest.Of(article));
            var known = here.TryGetValue(name, out var own) ? own : log.DigestOf(name);
            if (known is null)
            {
                here.Add(name, digest);
                labelled.Add((name, digest));
                yield return article;
            }
            else if (known != digest)
            {
                Refuse(new Rejection(article.File, article.Line, string.Create(CultureInfo.InvariantCulture, $"an article named {Printable.Beginning(article.Article.Id)} was labelled before, with another content")));
            }
        }
    }

    private static ulong NameOf(InputArticle article) => article.Article.Id.Aggregate(0UL, (hash, letter) => FrozenHash.Append(hash, letter));
}
