using System.Diagnostics;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.History;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Training;

namespace MlPipeline.Cli.Commands;

/// <summary>One run of <c>mlpipeline crossval</c>.</summary>
internal sealed class CrossValidating
{
    private static readonly double[] Shares = [0.1, 0.2, 0.4, 0.6, 0.8];
    private readonly Stopwatch labelling = new();

    public required string[] Data { get; init; }

    public required string? Seeds { get; init; }

    public required string? Vectors { get; init; }

    public required int Folds { get; init; }

    public required int Repeats { get; init; }

    public required bool HasCurve { get; init; }

    public required TrainingOptions Options { get; init; }

    public required ReadLimits Limits { get; init; }

    public required FigureTargets Targets { get; init; }

    public int Run(CancellationToken cancellation)
    {
        Targets.Check();
        var messages = new Messages();
        var lexicon = TrainingSetup.ReadSeeds(Seeds);
        var vectors = TrainingSetup.ReadVectors(Vectors);
        using var history = new RunHistory(Targets.History, new Clock());
        EvaluationReport report;
        using (var progress = new ProgressLine())
        {
            var articles = history.Watch(TrainingSetup.Watched(DataSource.Labelled(Data, Limits, messages, progress, cancellation, TrainingSetup.Topics(lexicon)), progress, cancellation)).ToArray();
            var runs = new FoldRuns(articles, lexicon, vectors, Folds, Targets.HasErrors, labelling, fold =>
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Show(fold);
            });
            var whole = Enumerable.Range(0, Repeats).Select(repeat => runs.Run(Options with { Linear = Options.Linear with { Seed = Options.Linear.Seed + (ulong)repeat } }, repeat)).ToArray();
            report = Report(whole) with { Folds = FoldSpread.Of(Folds, Repeats, [.. whole.SelectMany(run => run.Folds)]) };
            if (HasCurve) report = report with { LearningCurve = [.. Shares.Where(share => articles.Length * share >= Folds).Append(1).Select(share => share == 1 ? whole[0] : runs.Run(Options, 0, share)).Select(run => run.ToPoint(Options.Linear.Threads))] };
        }

        cancellation.ThrowIfCancellationRequested();
        Figures.Publish(report, report.Subject.Rows / labelling.Elapsed.TotalSeconds, Targets, messages);
        history.Add("crossval", [.. OptionsOf()], HistoryFigures.Of(report));
        return messages.ExitCode;
    }

    private EvaluationReport Report(FoldRun[] runs) => ReportBuilder.Build(new ReportInput
    {
        Set = EvaluationSetBuilder.Build([.. runs.SelectMany(run => run.Labels).Distinct(StringComparer.Ordinal)], [.. runs.SelectMany(run => run.Units)]),
        Model = null,
        Unit = runs[0].Unit,
        AutoPrecision = Options.AutoPrecision,
        AutoThreshold = null,
        Errors = [.. runs[0].Errors.OrderByDescending(error => error.Unit.Confidence).Take(ConfidentError.Most)],
        Threads = Options.Linear.Threads,
    });

    private IEnumerable<KeyValuePair<string, string>> OptionsOf()
    {
        yield return KeyValuePair.Create("seeds", Seeds is null ? "no" : "yes");
        yield return KeyValuePair.Create("vectors", Vectors is null ? "no" : "yes");
        yield return KeyValuePair.Create("folds", Numbers.Text($"{Folds}"));
        yield return KeyValuePair.Create("repeat", Numbers.Text($"{Repeats}"));
        yield return KeyValuePair.Create("seed", Numbers.Text($"{Options.Linear.Seed}"));
    }
}
