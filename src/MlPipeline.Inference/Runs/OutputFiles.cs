using System.Collections.Immutable;
using MlPipeline.Data;
using MlPipeline.Data.Files;

namespace MlPipeline.Inference.Runs;

/// <summary>The files that a run writes: its outputs, the inputs that it rejected, and the journal. They take their places together at the end, or none does.</summary>
public sealed class OutputFiles : IDisposable
{
    private readonly ImmutableArray<PartFile> parts;
    private readonly PartFile rejected;
    private readonly string rejectedTarget;
    private readonly RunJournal? journal;
    private Task saving = Task.CompletedTask;

    /// <summary>Opens the journal of a run; the files are opened by <see cref="Begin"/> or <see cref="TryContinue"/>.</summary>
    /// <param name="targets">The outputs; the journal and the file of rejected inputs are named after the first.</param>
    /// <param name="isJournaled">Whether the run can be taken up again.</param>
    /// <exception cref="IOException">A file cannot be written, or another run writes it.</exception>
    public OutputFiles(ImmutableArray<string> targets, bool isJournaled)
    {
        foreach (var target in targets) AtomicFile.CheckTarget(target);
        rejectedTarget = RejectedPathOf(targets[0]);
        AtomicFile.CheckTarget(rejectedTarget);
        journal = isJournaled ? RunJournal.Open(targets[0]) : null;
        parts = [.. targets.Select(target => new PartFile(target))];
        rejected = new PartFile(rejectedTarget);
    }

    /// <summary>Whether the run can be taken up again.</summary>
    public bool IsJournaled => journal is not null;

    /// <summary>The settings of an interrupted run; null when there was none.</summary>
    public RunSettings? Interrupted => journal?.Settings;

    /// <summary>How far the interrupted run came; null when it came to no checkpoint.</summary>
    public RunCheckpoint? Last => journal?.Last;

    /// <summary>Number of inputs rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Bytes written so far, over all outputs.</summary>
    public long Length => parts.Sum(part => part.Length);

    /// <summary>Where the inputs that were rejected are listed.</summary>
    public static string RejectedPathOf(string output) => output + ".rejected.jsonl";

    /// <summary>Begins with nothing.</summary>
    public void Begin(RunSettings settings)
    {
        WaitForSaving();
        foreach (var part in parts) part.Begin();
        rejected.DropLeftover();
        Rejected = 0;
        journal?.Begin(settings);
    }

    /// <summary>Takes up what the interrupted run has written.</summary>
    /// <returns>Whether it is still there; otherwise <see cref="Begin"/> is wanted.</returns>
    public bool TryContinue()
    {
        if (Last is not { } last || last.Files.Length != parts.Length || last.IsComplete) return false;
        rejected.DropLeftover();
        Rejected = 0;
        if (!parts.Zip(last.Files).All(each => each.First.TryContinue(each.Second.Length, each.Second.Checksum))) return false;
        journal!.Continue();
        return true;
    }

    /// <summary>Puts the files of a run into their places that had written all of them.</summary>
    /// <returns>Whether they were all there; otherwise <see cref="Begin"/> is wanted.</returns>
    public bool TryFinish()
    {
        if (Last is not { IsComplete: true } last || last.Files.Length != parts.Length + 1) return false;
        PartFile[] files = [.. parts, rejected];
        var wanted = files.Zip(last.Files).Where(each => each.Second.Checksum.Length > 0).ToArray();
        if (!wanted.All(each => each.First.IsCommitted(each.Second.Length, each.Second.Checksum) || each.First.TryContinue(each.Second.Length, each.Second.Checksum))) return false;
        Rejected = last.Rejected;
        Commit();
        return true;
    }

    /// <summary>Adds to an output.</summary>
    public void Write(int output, ReadOnlySpan<byte> bytes) => parts[output].Write(bytes);

    /// <summary>Adds to the file of rejected inputs.</summary>
    public void Reject(Rejection rejection)
    {
        if (Rejected++ == 0) rejected.Begin();
        rejected.Write(RejectionLines.Write(rejection));
    }

    /// <summary>
    /// Begins to make sure that the run can be taken up behind what was written so far. The disk is waited for on another thread, and here only when the checkpoint before is not done yet: so writing goes on, but never
    /// more than two checkpoints ahead of the disk.
    /// </summary>
    /// <exception cref="IOException">The checkpoint before has failed.</exception>
    public void BeginCheckpoint(RunTotals totals, ulong read)
    {
        if (journal is null) return;
        saving.GetAwaiter().GetResult();
        var checkpoint = new RunCheckpoint(totals, read, [.. parts.Select(Written)], 0, IsComplete: false);
        saving = Task.Run(() =>
        {
            foreach (var part in parts) part.Flush();
            journal.Add(checkpoint);
        });
    }

    /// <summary>Makes sure that the run can be taken up behind what was written so far.</summary>
    public void Checkpoint(RunTotals totals, ulong read)
    {
        BeginCheckpoint(totals, read);
        saving.GetAwaiter().GetResult();
    }

    /// <summary>Puts all files into their places.</summary>
    public void Complete(RunTotals totals, ulong read)
    {
        saving.GetAwaiter().GetResult();
        foreach (var part in parts) part.Flush();
        if (rejected.IsOpen) rejected.Flush();
        journal?.Add(new RunCheckpoint(totals, read, [.. parts.Select(Written), rejected.IsOpen ? Written(rejected) : new WrittenFile(0, "")], Rejected, IsComplete: true));
        Commit();
    }

    /// <summary>Takes away what was written; what was there before the run stays as it was.</summary>
    public void Discard()
    {
        WaitForSaving();
        foreach (var part in parts) part.Discard();
        rejected.Discard();
        journal?.Delete();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        WaitForSaving();
        foreach (var part in parts) part.Dispose();
        rejected.Dispose();
        journal?.Dispose();
    }

    // Whether it fails makes no difference any more.
    private void WaitForSaving() => ((IAsyncResult)saving).AsyncWaitHandle.WaitOne();

    private static WrittenFile Written(PartFile part) => new(part.Length, part.Checksum);

    private void Commit()
    {
        // The list of an earlier run would be taken for this one's.
        if (rejected.IsOpen) rejected.Commit();
        else if (Rejected == 0) File.Delete(rejectedTarget);
        foreach (var part in parts.Where(part => part.IsOpen)) part.Commit();
        journal?.Delete();
    }
}
