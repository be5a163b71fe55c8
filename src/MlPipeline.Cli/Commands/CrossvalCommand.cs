using System.CommandLine;
using System.Diagnostics;
using MlPipeline.Cli.Terminal;
using MlPipeline.Evaluation;
using MlPipeline.Training;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline crossval</c>: how good the training is on data that its models have not seen.</summary>
internal static class CrossvalCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var folds = new Option<int>("--folds") { Description = "Number of folds, 2 to 100; whole articles go into a fold. Default: 5.", HelpName = "N", DefaultValueFactory = _ => 5 };
        folds.InRange(2, 100);
        var (seeds, vectors, options, json, seed, threads, maxBytes) = (CommonOptions.Seeds(), CommonOptions.Vectors(), CommonOptions.OptionsFile(), CommonOptions.Json(), CommonOptions.Seed(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("crossval", "Cross-validates the training: folds by article, everything estimated anew in each.\n\nExample:\n  mlpipeline crossval data --seeds seeds --folds 5") { data, seeds, vectors, options, folds, json, seed, threads, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(data),
            parsed.GetValue(seeds),
            parsed.GetValue(vectors),
            parsed.GetValue(folds),
            parsed.GetValue(json),
            TrainingSetup.Options(parsed.GetValue(options), parsed.GetValue(seed), parsed.GetValue(threads)),
            parsed.GetValue(maxBytes),
            cancellation)));
        return command;
    }

    private static int Run(string[] data, string? seeds, string? vectors, int folds, string? json, TrainingOptions options, int? maxBytes, CancellationToken cancellation)
    {
        var messages = new Messages();
        var lexicon = TrainingSetup.ReadSeeds(seeds);
        var termVectors = TrainingSetup.ReadVectors(vectors);
        var units = new List<LabelledUnit>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var watch = new Stopwatch();
        using (var progress = new ProgressLine())
        {
            var articles = TrainingSetup.Watched(DataSource.Labelled(data, CommonOptions.Limits(maxBytes), messages, progress, cancellation, TrainingSetup.Topics(lexicon)), progress, cancellation).ToArray();
            var fold = 0;
            foreach (var (model, heldOut) in CrossValidation.Run(articles, lexicon, options, folds, termVectors))
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Show(Numbers.Text($"fold {++fold} of {folds}"));
                known.UnionWith(model.Labels);
                watch.Start();
                units.AddRange(Evaluator.Label(model, heldOut, model.Encoder.Unit, options.Linear.Threads));
                watch.Stop();
            }
        }

        Figures.Publish(EvaluationSetBuilder.Build(known, units), options.AutoPrecision, watch.Elapsed, json, messages);
        return messages.ExitCode;
    }
}
