using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tuning;

namespace MlPipeline.Cli;

/// <summary>The search of <c>train --tune</c>: its trials as a table, its best options as a file.</summary>
/// <param name="minutes">Minutes that the search may take.</param>
/// <param name="model">The model file that is to be written.</param>
internal sealed class TuningRun(double minutes, string model)
{
    private readonly string target = Path.ChangeExtension(model, null) + ".options.json";

    /// <summary>Says before the work is done that the options could not be written.</summary>
    /// <exception cref="CommandException">The model is to go to a device, which has nothing beside it.</exception>
    /// <exception cref="IOException">There is a folder where they would go.</exception>
    public void CheckTarget()
    {
        if (!OperatingSystem.IsWindows() && Path.GetFullPath(model).StartsWith("/dev/", StringComparison.Ordinal))
            throw new CommandException($"--tune writes its options beside the model, which cannot be done for {model}", ExitCodes.WrongUsage);
        AtomicFile.CheckTarget(target);
    }

    /// <summary>Searches, and writes the best options.</summary>
    /// <returns>The best options.</returns>
    public TrainingOptions Run(IReadOnlyCollection<LabelledArticle> articles, SeedLexicon lexicon, TermVectors? vectors, TrainingOptions start, ProgressLine progress, CancellationToken cancellation)
    {
        // A trial may take minutes and cannot be stopped: whoever interrupts the search does not wait for it.
        var search = Task.Run(() => Search(articles, lexicon, vectors, start, progress, cancellation), CancellationToken.None).WaitAsync(cancellation).GetAwaiter().GetResult();
        progress.Clear();
        var best = search.Best!;
        Messages.Say(search.IsComplete ? "no further change is better" : "the time is up before everything was tried");
        Messages.Say(Numbers.Text($"accuracy {best.Figures.Accuracy:0.0000} is what these options were chosen by, so it is too good: test on data kept apart"));
        AtomicFile.Write(target, stream => OptionsFile.Write(stream, best.Options));
        Messages.Say($"{target}: the options of trial {Numbers.Text($"{best.Number}")}");
        return best.Options;
    }

    private TuningSearch Search(IReadOnlyCollection<LabelledArticle> articles, SeedLexicon lexicon, TermVectors? vectors, TrainingOptions start, ProgressLine progress, CancellationToken cancellation)
    {
        var search = Tuner.Search(articles, lexicon, vectors, start, TimeSpan.FromMinutes(minutes), TimeProvider.System);
        var table = new TrialTable(progress);
        foreach (var trial in search.Run(start))
        {
            cancellation.ThrowIfCancellationRequested();
            table.Add(trial);
        }

        return search;
    }
}
