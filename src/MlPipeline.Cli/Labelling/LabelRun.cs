using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Files;
using MlPipeline.Features;
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
        var hasReader = true;
        RunTotals totals;
        using (var progress = new ProgressLine())
        {
            var articles = input.Read(messages.Reject, progress, cancellation).TakeWhile((_, i) => i == 0 || (hasReader = StandardOutput.HasReader));
            using var standard = Console.OpenStandardOutput();
            using var buffered = new BufferedStream(standard, 1 << 16);
            var forTerminal = request.Format == LabelFormat.Text && !Console.IsOutputRedirected;
            totals = Batch(forTerminal ? new OutputPlan(() => new TerminalFormatter(model.Labels, unit)) : MainOutput()).Run(articles, buffered, done => progress.Show(done.Units, "labelled"), cancellation);
        }

        return Finish(totals, 0, isWhole: hasReader);
    }

    private int RunToDevice(string device)
    {
        var totals = RunTotals.Zero;
        using (var progress = new ProgressLine())
        {
            AtomicFile.Write(device, stream =>
                totals = Batch(MainOutput()).Run(input.Read(messages.Reject, progress, cancellation), stream, done => progress.Show(done.Units, "labelled"), cancellation));
        }

        return Finish(totals, 0);
    }

    private int RunToFile(string output)
    {
        RunTotals totals;
        long resumedUnits;
        var outputs = AllOutputs(output);
        using (var progress = new ProgressLine())
        using (var files = new OutputFiles([.. outputs.Select(each => each.Target)], input.IsRepeatable))
        {
            resumedUnits = files.Last?.Totals.Units ?? 0;
            var run = new FileRun(Batch([.. outputs.Select(each => each.Plan)]), files, Settings()) { Say = Messages.Say, Progress = done => progress.Show(done.Units, "labelled") };
            try
            {
                totals = run.Run(() => Read(files, progress), cancellation);
            }
            catch (OperationCanceledException) when (files.IsJournaled)
            {
                throw new CommandException("interrupted; the same command goes on from here", ExitCodes.Interrupted);
            }

            if (run.Resumed == 0) resumedUnits = 0;
            messages.Rejected = files.Rejected;
        }

        var code = Finish(totals, resumedUnits);
        if (messages.Rejected > 0) Messages.Say($"they are listed in {OutputFiles.RejectedPathOf(output)}");
        return code;
    }

    private IEnumerable<Data.Articles.InputArticle> Read(OutputFiles files, ProgressLine progress)
    {
        messages.Rejected = 0;
        return input.Read(Reject, progress, cancellation);

        void Reject(Rejection rejection)
        {
            messages.Reject(rejection);
            files.Reject(rejection);
        }
    }

    private int Finish(RunTotals totals, long resumedUnits, bool isWhole = true)
    {
        if (totals.Articles > 0 && isWhole) LabelSummary.Say(totals, resumedUnits, model.Labels, unit, input.Notes, watch);
        messages.SayTotals();
        return totals.Articles == 0 ? throw new CommandException("nothing could be labelled") : messages.ExitCode;
    }

    private BatchRun Batch(params ImmutableArray<OutputPlan> outputs) => new(model, unit, request.Threads, outputs);

    private List<(string Target, OutputPlan Plan)> AllOutputs(string output)
    {
        var outputs = new List<(string Target, OutputPlan Plan)> { (output, MainOutput()) };
        if (request.SplitByTopic) outputs.AddRange(model.Labels.Select((label, index) => (TopicFileNames.Of(output, label), MainOutput() with { OnlyLabel = index })));
        if (request.Summary is { } summary) outputs.Add((summary, new OutputPlan(() => new SummaryFormatter(model.Labels))));
        var twice = outputs.CountBy(each => Path.GetFullPath(each.Target), StringComparer.Ordinal).FirstOrDefault(each => each.Value > 1).Key;
        return twice is null ? outputs : throw new CommandException($"two outputs have the name {twice}");
    }

    private OutputPlan MainOutput() => LabelFormatters.PlanOf(request.Format, model, unit);

    private RunSettings Settings() => new(
    [
        new("the program", Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion),
        new("the model", ModelLoader.HashOf(request.Model)),
        new("the options", Numbers.Text($"format={request.Format} unit={unit} encoding={request.Encoding} max-bytes={request.MaxBytes} split={request.SplitByTopic} summary={request.Summary}")),
        new("the input", input.Fingerprint()),
    ]);
}
