using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Files;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Audit;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline audit</c>: what is wrong with labelled data, or may be.</summary>
internal static class AuditCommand
{
    private const int Folds = 3;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var strict = new Option<bool>("--strict") { Description = "Exit with 4 on a fatal finding: a fault of the schema, a label that --seeds lacks, one text with two labels, near-duplicates across articles, text shared with --disjoint-from." };
        var disjoint = new Option<string[]>("--disjoint-from")
        {
            Description = $"Articles or labelled data that DATA must share no run of {SharedRuns.Syllables} syllables with, but for names in {OfficialNames.FileName} beside DATA: files, folders, globs.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var (seeds, json, seed, threads, maxBytes) = (CommonOptions.Seeds(), CommonOptions.Json(), CommonOptions.Seed(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("audit", "Checks labelled data for faults, duplicates, text that it shares with other files, likely label errors, and topics and sources with little data.\n\nExample:\n  mlpipeline audit data --strict --seeds seeds --disjoint-from gold.jsonl") { data, strict, disjoint, seeds, json, seed, threads, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(data),
            parsed.GetValue(strict),
            parsed.GetValue(disjoint) ?? [],
            parsed.GetValue(seeds),
            parsed.GetValue(json),
            TrainingSetup.Options(parsed.GetValue(seed), parsed.GetValue(threads)),
            CommonOptions.Limits(parsed.GetValue(maxBytes)),
            cancellation)));
        return command;
    }

    private static int Run(string[] data, bool strict, string[] disjoint, string? seeds, string? json, TrainingOptions options, ReadLimits limits, CancellationToken cancellation)
    {
        var rejections = new List<Rejection>();
        var messages = new Messages(rejections.Add);
        var lexicon = TrainingSetup.ReadSeeds(seeds);
        AuditReport report;
        using (var progress = new ProgressLine())
        {
            var others = AuditTexts.Read(disjoint, data, limits, messages, progress, cancellation);
            LabelledArticle[] articles = [.. TrainingSetup.Watched(DataSource.Labelled(data, limits, messages, progress, cancellation, TrainingSetup.Topics(lexicon)), progress, cancellation)];
            if (articles.Length == 0 && !(strict && rejections.Exists(each => each.Line > 0))) throw new CommandException("there is nothing to audit");
            report = Auditor.Run(new AuditInput
            {
                Articles = articles,
                Rejections = rejections,
                Topics = [.. lexicon.Topics.Select(topic => topic.Id)],
                Others = others,
                HeldOut = Predict(articles, lexicon, options),
            });
        }

        cancellation.ThrowIfCancellationRequested();
        if (json is not null) AtomicFile.Write(json, stream => AuditJson.Write(stream, report));
        AuditText.Write(Console.Out, report);
        messages.SayTotals();
        return strict && report.FatalCount > 0 ? ExitCodes.GateNotMet : messages.ExitCode;
    }

    private static HeldOutLabels? Predict(LabelledArticle[] articles, SeedLexicon lexicon, TrainingOptions options)
    {
        if (!HeldOutProbabilities.CanPredict(articles)) return null;
        var heldOut = HeldOutProbabilities.Predict(articles, lexicon, options, Folds);
        return new HeldOutLabels(heldOut.Labels, [.. heldOut.Rows.Select(row => new HeldOutParagraph(articles[row.Article], row.Paragraph, row.Probabilities))]);
    }
}
