using System.CommandLine;
using System.Diagnostics;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.History;
using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Training;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline train</c>: labelled data and seed terms in, a model file out.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        data.Arity = ArgumentArity.ZeroOrMore;
        var output = new Option<string>("--out") { Description = "The model file to write.", HelpName = "MODEL", Required = true };
        var (seeds, vectors, options, history, seed, threads, maxBytes) = (CommonOptions.Seeds(), CommonOptions.Vectors(), CommonOptions.OptionsFile(), CommonOptions.History(), CommonOptions.Seed(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var tune = TuneOption.Create();
        var split = new SplitOptions();
        var command = new Command("train", "Trains a model on labelled paragraphs or texts, on seed terms, or on both.\n\nExample:\n  mlpipeline train data --seeds seeds --out my.mlp") { data, output, seeds, vectors, options, tune, split.File, split.Part, history, seed, threads, maxBytes };
        command.Validators.Add(split.Validate);
        command.Validators.Add(result =>
        {
            if (result.GetResult(data) is not { Tokens.Count: > 0 } && result.GetResult(seeds) is null) result.AddError("train needs DATA, or --seeds, or both");
            else if (result.GetResult(data) is not { Tokens.Count: > 0 } && result.GetResult(tune) is not null) result.AddError("--tune needs DATA: seed terms alone have nothing to be tested on");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetValue(data) ?? [],
            parsed.GetRequiredValue(output),
            parsed.GetValue(seeds),
            parsed.GetValue(vectors),
            split.FilterOf(parsed),
            parsed.GetValue(history),
            parsed.GetValue(tune) is { } minutes ? new TuningRun(minutes, parsed.GetRequiredValue(output)) : null,
            TrainingSetup.Options(parsed.GetValue(options), parsed.GetValue(seed), parsed.GetValue(threads)),
            parsed.GetValue(maxBytes),
            cancellation)));
        return command;
    }

    private static int Run(string[] data, string output, string? seeds, string? vectors, SplitFilter? filter, string? historyFile, TuningRun? tuning, TrainingOptions options, int? maxBytes, CancellationToken cancellation)
    {
        AtomicFile.CheckTarget(output);
        tuning?.CheckTarget();
        if (historyFile is not null) AtomicFile.CheckTarget(historyFile);
        using var history = new RunHistory(historyFile, new Clock());
        var messages = new Messages();
        var watch = Stopwatch.StartNew();
        var lexicon = TrainingSetup.ReadSeeds(seeds);
        var termVectors = TrainingSetup.ReadVectors(vectors);
        TrainingResult result;
        using (var progress = new ProgressLine())
        {
            IEnumerable<LabelledArticle> articles = data.Length == 0 ? [] : DataSource.Labelled(data, CommonOptions.Limits(maxBytes), messages, progress, cancellation, TrainingSetup.Topics(lexicon)).Only(filter);
            articles = TrainingSetup.Watched(articles, progress, cancellation);
            if (tuning is not null)
            {
                // Read once, tried often.
                LabelledArticle[] kept = [.. articles];
                options = tuning.Run(kept, lexicon, termVectors, options, progress, cancellation);
                articles = TrainingSetup.Watched(kept, progress, cancellation);
                watch.Restart();
            }

            result = Trainer.Train(history.Watch(articles), lexicon, options, termVectors);
        }

        cancellation.ThrowIfCancellationRequested();
        // Seed terms alone are not what was asked for.
        if (data.Length > 0 && result.Model.Card.Rows == 0) throw new CommandException("there is no labelled row to learn from in the data");
        var bytes = ModelFile.Write(result.Model);
        AtomicFile.Write(output, stream => stream.Write(bytes));
        Report(result.Model, output, bytes.Length, watch.Elapsed, messages);
        history.Add("train", [KeyValuePair.Create("seeds", seeds is null ? "no" : "yes"), KeyValuePair.Create("seed", Numbers.Text($"{options.Linear.Seed}"))], FiguresOf(result.Model, bytes.Length));
        messages.SayTotals();
        return messages.ExitCode;
    }

    private static KeyValuePair<string, double>[] FiguresOf(TopicModel model, int bytes) =>
    [
        .. model.Card.HeldOutRows > 0 ? [new(HistoryFigures.Accuracy, model.Card.HeldOutAccuracy)] : Array.Empty<KeyValuePair<string, double>>(),
        new("labels", model.Labels.Length),
        new("ngrams", model.Ngrams.Count),
        new("model_bytes", bytes),
    ];

    private static void Report(TopicModel model, string output, int bytes, TimeSpan time, Messages messages)
    {
        var card = model.Card;
        var units = model.Encoder.Unit == TextUnit.Paragraph ? "paragraphs" : "texts";
        Messages.Say(Numbers.Text($"learned {model.Labels.Length} labels from {card.Rows:N0} {units} of {card.Articles:N0} articles and {card.SeedTerms:N0} seed terms in {time.TotalSeconds:0.0} s"));
        if (card.Rows > 0 && card.HeldOutRows > 0) Messages.Say(Numbers.Text($"cross-validated accuracy {card.HeldOutAccuracy:0.000}"));
        Messages.Say(Numbers.Text($"{output}: {bytes / 1e6:0.0} MB, {model.Ngrams.Count:N0} n-grams"));
    }
}
