using System.Diagnostics;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Comparing;
using MlPipeline.Evaluation.Gates;
using MlPipeline.Evaluation.History;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using MlPipeline.Models;

namespace MlPipeline.Cli.Commands;

/// <summary>One run of <c>mlpipeline evaluate</c>.</summary>
internal sealed class Evaluating
{
    public required string[] Data { get; init; }

    public required string? Model { get; init; }

    public required string? Against { get; init; }

    public required string? Gate { get; init; }

    public required SplitFilter? Filter { get; init; }

    public required SplitPart? Part { get; init; }

    public required TextUnit? Unit { get; init; }

    public required int Threads { get; init; }

    public required ReadLimits Limits { get; init; }

    public required FigureTargets Targets { get; init; }

    public int Run(CancellationToken cancellation)
    {
        Targets.Check();
        var gate = Gate is null ? null : GateFile.Read(Gate);
        if (gate is { Against.Count: > 0 } && Against is null) throw new CommandException("the gate has floors for what changes, which takes --against", ExitCodes.WrongUsage);
        var messages = new Messages();
        var model = ModelLoader.Load(Model);
        TopicModel[] models = Against is null ? [model] : [model, ModelLoader.Load(Against)];
        var unit = Unit ?? model.Encoder.Unit;
        using var history = new RunHistory(Targets.History, new Clock());
        var (runs, time) = Label(models, unit, history, messages, cancellation);
        if (runs[0].Units.Count == 0) throw new CommandException("there is no labelled row to evaluate on");

        var report = Report(model, ModelLoader.NameOf(Model), unit, runs[0]);
        if (models.Length > 1) report = report with { Comparison = Comparer.Compare(ModelLoader.NameOf(Against), runs[1].Units, runs[0].Units, Threads) };
        if (gate is not null) report = report with { Gate = Evaluation.Gates.Gate.Judge(gate, report, models.Length > 1 ? Report(models[1], ModelLoader.NameOf(Against), unit, runs[1] with { Errors = [] }) : null) };
        cancellation.ThrowIfCancellationRequested();
        Figures.Publish(report, report.Subject.Rows / time.TotalSeconds, Targets, messages);
        history.Add("evaluate", [.. OptionsOf(unit)], HistoryFigures.Of(report));
        foreach (var floor in report.Gate?.Floors.Where(floor => !floor.IsMet) ?? []) Messages.Say($"the gate is not met: {GateText.Missed(floor)}");
        return report.Gate is { IsMet: false } ? ExitCodes.GateNotMet : messages.ExitCode;
    }

    private (IReadOnlyList<LabelledRun> Runs, TimeSpan Time) Label(TopicModel[] models, TextUnit unit, RunHistory history, Messages messages, CancellationToken cancellation)
    {
        using var progress = new ProgressLine();
        var watch = Stopwatch.StartNew();
        var articles = TrainingSetup.Watched(DataSource.Labelled(Data, Limits, messages, progress, cancellation).Only(Filter), progress, cancellation);
        return (Evaluator.Label(models, history.Watch(articles).Select((article, group) => (article, group)), unit, Threads), watch.Elapsed);
    }

    private EvaluationReport Report(TopicModel model, string name, TextUnit unit, LabelledRun run) => ReportBuilder.Build(new ReportInput
    {
        Set = EvaluationSetBuilder.Build(model.Labels, run.Units),
        Model = name,
        Unit = unit,
        AutoPrecision = model.Calibration.AutoPrecision,
        AutoThreshold = model.Calibration.AutoThreshold,
        Errors = Targets.HasErrors ? ConfidentErrors.Explain(model, unit, run.Errors) : [],
        Threads = Threads,
    });

    private IEnumerable<KeyValuePair<string, string>> OptionsOf(TextUnit unit)
    {
        if (Targets.History is null) yield break;
        yield return KeyValuePair.Create("model", ModelLoader.NameOf(Model));
        yield return KeyValuePair.Create("model_hash", ModelLoader.HashOf(Model));
        yield return KeyValuePair.Create("unit", unit.ToString().ToLowerInvariant());
        if (Part is { } part) yield return KeyValuePair.Create("part", part.ToString().ToLowerInvariant());
    }
}
