using System.Diagnostics;
using MlPipeline.Data.Articles;

namespace MlPipeline.Inference.Runs;

/// <summary>
/// Labels into files so that nothing is lost when the process ends before its time: the same run once more goes on behind the last checkpoint, and the bytes are those of a run that was never
/// interrupted. The articles labelled already are read again and compared by a digest; where they, or the settings, are not the same, everything begins anew.
/// </summary>
/// <param name="run">Labels.</param>
/// <param name="files">Receive the outputs, as many as the run has, and one more where there is something <see cref="Last"/>.</param>
/// <param name="settings">What the bytes depend on beside the articles.</param>
public sealed class FileRun(BatchRun run, OutputFiles files, RunSettings settings)
{
    private static readonly TimeSpan CheckpointTime = TimeSpan.FromSeconds(1);

    private RunTotals totals = RunTotals.Zero;
    private ulong read;

    /// <summary>Output in bytes after which a checkpoint is made, if a second has not passed before: what may have to be labelled again. 4 MiB by default.</summary>
    public long CheckpointBytes { get; init; } = 4 << 20;

    /// <summary>Told in a sentence what becomes of an interrupted run.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Told of what is labelled so far.</summary>
    public Action<RunTotals> Progress { get; init; } = _ => { };

    /// <summary>Makes the content of one more file, once everything is labelled; null where there is none.</summary>
    public Func<byte[]>? Last { get; init; }

    /// <summary>Asked where there was nothing to label: whether files without an article are wanted all the same.</summary>
    public Func<bool> LeavesEmpty { get; init; } = () => false;

    /// <summary>Number of articles that an interrupted run had labelled.</summary>
    public long Resumed { get; private set; }

    /// <summary>Runs to the end. When nothing can be labelled or written, nothing is left behind; after a cancellation, what is needed to go on where there is a journal.</summary>
    /// <param name="readArticles">Begins to read the articles. It may be called a second time, when the first reading shows that the input has changed.</param>
    /// <param name="cancellation">Stops the run between two batches.</param>
    /// <returns>What was labelled, by an interrupted run included; no articles when there was nothing to label.</returns>
    public RunTotals Run(Func<IEnumerable<InputArticle>> readArticles, CancellationToken cancellation)
    {
        try
        {
            if (Finished() is { } finished) return finished;
            if (!Continues()) Begin();
            if (!TryLabel(readArticles(), cancellation))
            {
                Say("the input has changed since the run was interrupted: it begins anew");
                Begin();
                TryLabel(readArticles(), cancellation);
            }

            if (totals.Articles == 0 && !LeavesEmpty())
            {
                files.Discard();
                return totals;
            }

            for (var i = 0; i < run.Outputs.Length; i++) files.Write(i, BatchRun.FooterOf(run.Outputs[i]));
            if (Last is not null) files.Write(run.Outputs.Length, Last());
            files.Complete(totals, read);
            return totals;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !files.IsJournaled)
        {
            files.Discard();
            throw;
        }
    }

    private RunTotals? Finished()
    {
        if (files.Last is not { IsComplete: true } last || settings.DifferenceTo(files.Interrupted!) is not null || !files.TryFinish()) return null;
        Say("the interrupted run had labelled everything: its output is in its place now");
        Resumed = last.Totals.Articles;
        return last.Totals;
    }

    private bool Continues()
    {
        if (files.Interrupted is not { } before) return false;
        if (settings.DifferenceTo(before) is { } difference)
        {
            Say($"changed since the run was interrupted: {difference}; it begins anew");
            return false;
        }

        if (files.Last is not { } last) return false;
        if (!files.TryContinue())
        {
            Say("what the interrupted run had written is damaged: it begins anew");
            return false;
        }

        (totals, read, Resumed) = (last.Totals, last.Read, last.Totals.Articles);
        return true;
    }

    private void Begin()
    {
        (totals, read, Resumed) = (RunTotals.Zero, 0, 0);
        files.Begin(settings);
        for (var i = 0; i < run.Outputs.Length; i++) files.Write(i, BatchRun.HeaderOf(run.Outputs[i]));
    }

    private bool TryLabel(IEnumerable<InputArticle> articles, CancellationToken cancellation)
    {
        using var source = articles.GetEnumerator();
        if (!SkipsLabelled(source, cancellation)) return false;
        if (Resumed > 0) Say(FormattableString.Invariant($"going on where the run was interrupted, behind {Resumed:N0} articles"));
        var since = Stopwatch.StartNew();
        var lengthThen = files.Length;
        try
        {
            foreach (var batch in run.Label(Rest(source)))
            {
                cancellation.ThrowIfCancellationRequested();
                for (var i = 0; i < batch.Outputs.Length; i++) files.Write(i, batch.Outputs[i].Written);
                batch.Dispose();
                totals = totals.Plus(batch.Totals);
                foreach (var digest in batch.Digests) read = ArticleDigest.Append(read, digest);
                Progress(totals);
                if (files.Length - lengthThen < CheckpointBytes && since.Elapsed < CheckpointTime) continue;
                files.BeginCheckpoint(totals, read);
                lengthThen = files.Length;
                since.Restart();
            }
        }
        catch (OperationCanceledException)
        {
            files.Checkpoint(totals, read);
            throw;
        }

        return true;
    }

    private bool SkipsLabelled(IEnumerator<InputArticle> source, CancellationToken cancellation)
    {
        ulong again = 0;
        for (long i = 0; i < Resumed; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!source.MoveNext()) return false;
            again = ArticleDigest.Append(again, ArticleDigest.Of(source.Current));
        }

        return again == read;
    }

    private static IEnumerable<InputArticle> Rest(IEnumerator<InputArticle> source)
    {
        while (source.MoveNext()) yield return source.Current;
    }
}
