using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Files;
using MlPipeline.Features;
using MlPipeline.Inference.Memory;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Runs;
using MlPipeline.Models;

namespace MlPipeline.Cli.Labelling;

/// <summary>One run of <c>label</c> from its first article to its last.</summary>
internal sealed class LabelRun
{
    private readonly LabelRequest request;
    private readonly CancellationToken cancellation;
    private readonly Messages messages = new();
    private readonly TopicModel model;
    private readonly TextUnit unit;
    private readonly LabelInput input;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private MemoryAdditions? additions;

    public LabelRun(LabelRequest request, CancellationToken cancellation)
    {
        (this.request, this.cancellation) = (request, cancellation);
        model = ModelLoader.Load(request.Model);
        unit = request.Unit ?? model.Encoder.Unit;
        input = new LabelInput(request, LimitsFor(unit, request.MaxBytes), cancellation);
    }

    /// <summary>A text is one unit however many lines it has; a paragraph each takes memory.</summary>
    public static ReadLimits LimitsFor(TextUnit unit, int? maxBytes)
    {
        const int MostLinesOfText = 1_000_000;
        var limits = CommonOptions.Limits(maxBytes);
        return unit == TextUnit.Text ? limits with { MaxParagraphs = MostLinesOfText } : limits;
    }

    public int Run()
    {
        if (request.Output is null) return RunToStandardOutput();
        return AtomicFile.IsDevice(request.Output) ? RunToDevice(request.Output) : RunToFile(request.Output);
    }

    private int RunToStandardOutput()
    {
        var forTerminal = request.Format == LabelFormat.Text && !Console.IsOutputRedirected;
        using var standard = StandardOutput.Open();
        return RunAsFilter(standard, forTerminal ? new OutputPlan(() => new TerminalFormatter(model.Labels, unit)) : MainOutput(), () => StandardOutput.HasReader);
    }

    private int RunToDevice(string device)
    {
        var code = ExitCodes.Done;
        AtomicFile.Write(device, stream => code = RunAsFilter(stream, MainOutput(), () => true));
        return code;
    }

    private int RunAsFilter(Stream output, OutputPlan plan, Func<bool> hasReader)
    {
        var isWanted = true;
        RunTotals totals;
        using (var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation))
        using (var progress = new ProgressLine())
        {
            IEnumerable<InputArticle> ReadWanted(Action beforeWait) => input.Read(messages.Reject, progress, reading.Token, beforeWait).TakeWhile((_, i) => i == 0 || (isWanted = hasReader()));
            // Not disposed of: after an interruption the thread that writes may still be waiting for the reader.
            var buffered = new BufferedStream(output, 1 << 16);
            totals = Batch(plan).Run(ReadWanted, buffered, done => progress.Show(done.Units, "labelled"), cancellation, reading.Cancel);
        }

        return Finish(totals, 0, isWanted);
    }

    private int RunToFile(string output)
    {
        RunTotals totals;
        long resumedUnits;
        var outputs = AllOutputs(output);
        using var memory = request.Memory is { } path ? MemoryInUse.Open(path) : null;
        using (var progress = new ProgressLine())
        using (var files = new OutputFiles([.. outputs.Select(each => each.Target), .. memory is null ? (string[])[] : [request.Memory!]], input.IsRepeatable))
        {
            resumedUnits = files.Last?.Totals.Units ?? 0;
            var run = new FileRun(new BatchRun(model, unit, request.Threads, [.. outputs.Select(each => each.Plan)], memory?.Snapshot), files, Settings(memory))
            {
                Say = Messages.Say,
                Progress = done => progress.Show(done.Units, "labelled"),
                LeavesEmpty = () => IsEmptyShard,
                Last = memory is null ? null : () => WriteMemory(memory),
            };
            try
            {
                totals = run.Run(() => Read(files, progress, memory), cancellation);
            }
            catch (OperationCanceledException) when (files.IsJournaled)
            {
                throw new CommandException("interrupted; the same command goes on from here", ExitCodes.Interrupted);
            }

            if (run.Resumed == 0) resumedUnits = 0;
            messages.Rejected = files.Rejected;
        }

        var code = Finish(totals, resumedUnits);
        if (additions is not null) Messages.Say(Numbers.Text($"memory: {additions.ArticleCount:N0} articles added to {memory!.Snapshot.ArticleCount:N0}"));
        if (messages.Rejected > 0) Messages.Say($"they are listed in {OutputFiles.RejectedPathOf(output)}");
        return code;
    }

    private IEnumerable<InputArticle> Read(OutputFiles files, ProgressLine progress, MemoryInUse? memory)
    {
        messages.Rejected = 0;
        additions = memory is null ? null : new MemoryAdditions(memory.Snapshot);
        foreach (var article in input.Read(Reject, progress, cancellation))
        {
            additions?.Add(article);
            yield return article;
        }

        void Reject(Rejection rejection)
        {
            messages.Reject(rejection);
            files.Reject(rejection);
        }
    }

    private byte[] WriteMemory(MemoryInUse memory)
    {
        // There a file in use cannot be replaced.
        if (OperatingSystem.IsWindows()) memory.Dispose();
        return MemoryFile.Write(additions!.Apply());
    }

    private int Finish(RunTotals totals, long resumedUnits, bool isWhole = true)
    {
        if (totals.Articles > 0 && isWhole) LabelSummary.Say(totals, resumedUnits, model.Labels, unit, input.Notes, watch);
        messages.SayTotals();
        return totals.Articles == 0 && !IsEmptyShard ? throw new CommandException("nothing could be labelled") : messages.ExitCode;
    }

    // One of many jobs may find that all articles are the others'.
    private bool IsEmptyShard => request.Shard is not null && input.HasArticles;

    private BatchRun Batch(params ImmutableArray<OutputPlan> outputs) => new(model, unit, request.Threads, outputs);

    private List<(string Target, OutputPlan Plan)> AllOutputs(string output)
    {
        var outputs = new List<(string Target, OutputPlan Plan)> { (output, MainOutput()) };
        if (request.SplitByTopic) outputs.AddRange(model.Labels.Select((label, index) => (TopicFileNames.Of(output, label), MainOutput() with { OnlyLabel = index })));
        if (request.Summary is { } summary) outputs.Add((summary, new OutputPlan(() => new SummaryFormatter(model.Labels))));
        var twice = outputs.Select(each => each.Target).Concat(request.Memory is { } memory ? [memory] : []).CountBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(each => each.Value > 1).Key;
        return twice is null ? outputs : throw new CommandException($"two outputs have the name {twice}");
    }

    private OutputPlan MainOutput() => LabelFormatters.PlanOf(request.Format, model, unit);

    private RunSettings Settings(MemoryInUse? memory) => new(
    [
        new("the program", Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion),
        new("the model", ModelLoader.HashOf(request.Model)),
        new("the options", Numbers.Text($"format={request.Format} unit={unit} encoding={request.Encoding} max-bytes={request.MaxBytes} shard={request.Shard} split={request.SplitByTopic} summary={request.Summary}")),
        new("the input", input.Fingerprint()),
        new("the memory", memory is null ? "none" : $"{Path.GetFullPath(request.Memory!)} {memory.Hash}"),
    ]);
}
