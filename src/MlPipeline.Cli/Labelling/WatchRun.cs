using System.Diagnostics;
using MlPipeline.Inference.Runs;
using MlPipeline.Inference.Watching;

namespace MlPipeline.Cli.Labelling;

/// <summary><c>label --watch</c>: looks into a folder until it is interrupted.</summary>
internal static class WatchRun
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static int Run(LabelRequest request, string folder, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder)) throw new CommandException($"there is no folder {folder}");
        var messages = new Messages();
        var model = ModelLoader.Load(request.Model);
        var unit = request.Unit ?? model.Encoder.Unit;
        var run = new BatchRun(model, unit, request.Threads, [LabelFormatters.PlanOf(request.Format, model, unit)]);
        var options = Numbers.Text($"--watch {Path.GetFullPath(folder)} --format {request.Format} --unit {unit} --encoding {request.Encoding}");
        using var watch = new FolderWatch(run, folder, request.Output!, LabelRun.LimitsFor(unit, request.MaxBytes), request.Encoding, options, ModelLoader.HashOf(request.Model), Messages.Say) { Reject = messages.Reject };
        Messages.Say($"watching {folder}; end with Ctrl-C");
        var clock = Stopwatch.StartNew();
        while (!cancellation.IsCancellationRequested)
        {
            var before = watch.Totals;
            try
            {
                if (watch.Step(clock.Elapsed, cancellation) is > 0 and var files) Messages.Say(Numbers.Text($"labelled {watch.Totals.Units - before.Units:N0} paragraphs of {watch.Totals.Articles - before.Articles:N0} articles in {files:N0} files"));
            }
            catch (OperationCanceledException)
            {
                break;
            }

            cancellation.WaitHandle.WaitOne(Pause);
        }

        messages.SayTotals();
        throw new CommandException(Numbers.Text($"interrupted after {watch.Totals.Articles:N0} articles; the same command goes on from here"), ExitCodes.Interrupted);
    }
}
