using System.Buffers;
using System.Collections.Immutable;
using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Files;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Reviews;
using MlPipeline.Inference.Reviewing;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline review</c>: labelled output in, the paragraphs worth a person's time out; or a person's corrections put into labelled output.</summary>
internal static class ReviewCommand
{
    private const int MostRows = 100_000;

    public static Command Create()
    {
        var labels = new Argument<string[]>("LABELS") { Description = "What label has written: .jsonl, .csv or .tsv files (also .gz), folders or globs; not standard input.", Arity = ArgumentArity.OneOrMore };
        labels.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == InputFile.StandardInputPath)) result.AddError("review reads LABELS twice, and standard input can be read only once: write it to a file first");
        });
        var output = new Option<string>("--out") { Description = "File to write: the queue as CSV; with --apply the corrected labels as JSON Lines.", HelpName = "FILE", Required = true };
        var most = new Option<int>("--most") { Description = "Most paragraphs in the queue, beside their neighbours. Default: 100.", HelpName = "N", DefaultValueFactory = _ => 100 };
        var apply = new Option<string?>("--apply") { Description = "Put the checked rows of this queue into LABELS (JSON Lines).", HelpName = "QUEUE" };
        var maxBytes = CommonOptions.MaxBytes();
        var command = new Command(
            "review",
            "Picks the paragraphs that are worth a person's time: least certain, rare topics, unlike their neighbours. Correct label and also, put true into checked; train reads the file as it is.\n\nExample:\n"
            + "  mlpipeline review labels.jsonl --out queue.csv\n  mlpipeline review labels.jsonl --apply queue.csv --out checked.jsonl") { labels, output, most.InRange(1, MostRows), apply, maxBytes };
        command.SetAction((parsed, cancellation) =>
        {
            var limits = CommonOptions.Limits(parsed.GetValue(maxBytes));
            return Task.FromResult(parsed.GetValue(apply) is { } queue
                ? Apply(parsed.GetRequiredValue(labels), queue, parsed.GetRequiredValue(output), limits)
                : Pick(parsed.GetRequiredValue(labels), parsed.GetRequiredValue(output), parsed.GetValue(most), limits, cancellation));
        });
        return command;
    }

    private static int Pick(string[] labels, string output, int most, ReadLimits limits, CancellationToken cancellation)
    {
        AtomicFile.CheckTarget(output);
        var messages = new Messages();
        var files = Expand(labels, messages);
        var selection = new ReviewSelection();
        using var progress = new ProgressLine();
        progress.Expect(files);
        foreach (var article in OutputReader.Read(files, limits, messages.Reject, progress.Bytes))
        {
            cancellation.ThrowIfCancellationRequested();
            selection.Add(article);
            progress.Show(selection.Count, "paragraphs read");
        }

        if (selection.Count == 0) throw new CommandException("there is no paragraph that a model has labelled and no person has checked");
        var chosen = selection.Choose(most);
        AtomicFile.Write(output, stream => Write(stream, new ReviewSheet(chosen), OutputReader.Read(files, limits, _ => { })));
        progress.Dispose();
        var reasons = chosen.Values.CountBy(reason => reason).OrderBy(each => each.Key).Select(each => Numbers.Text($"{each.Value:N0} {NameOf(each.Key)}"));
        Messages.Say(Numbers.Text($"{output}: {chosen.Count:N0} of {selection.Count:N0} paragraphs ({string.Join(", ", reasons)}), from {chosen.Keys.Select(each => each.Article).Distinct().Count():N0} articles"));
        messages.SayTotals();
        return messages.ExitCode;
    }

    private static string NameOf(ReviewReason reason) => reason switch
    {
        ReviewReason.RareTopic => "of rare topics",
        ReviewReason.NeighboursDiffer => "unlike their neighbours",
        _ => "uncertain",
    };

    private static void Write(Stream stream, ReviewSheet queue, IEnumerable<IReadOnlyList<OutputRow>> articles)
    {
        var buffer = new ArrayBufferWriter<byte>();
        queue.WriteHeader(buffer);
        foreach (var article in articles)
        {
            queue.WriteArticle(article, buffer);
            stream.Write(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }
    }

    private static int Apply(string[] labels, string queue, string output, ReadLimits limits)
    {
        AtomicFile.CheckTarget(output);
        var messages = new Messages();
        var corrections = CorrectionReader.Read(Expand([queue], messages), limits, messages.Reject);
        if (corrections.Count == 0) throw new CommandException($"{queue} has no checked row");
        var files = Expand(labels, messages);
        if (files.FirstOrDefault(file => file.Kind != InputKind.JsonLines) is { } other) throw new CommandException($"{other.Path}: corrections are put into JSON Lines");
        var corrected = new CorrectedLines(corrections, limits, messages.Reject);
        AtomicFile.Write(output, stream =>
        {
            foreach (var file in files) corrected.Copy(file, stream);
            corrected.RejectUnused();
            if (corrected.Applied == 0) throw new CommandException("no correction could be put into the labels");
        });
        Messages.Say(Numbers.Text($"{output}: {corrected.Applied:N0} of {corrections.Count:N0} checked paragraphs put into the labels"));
        messages.SayTotals();
        return messages.ExitCode;
    }

    private static ImmutableArray<InputFile> Expand(string[] arguments, Messages messages)
    {
        var set = InputExpander.Expand(arguments, InputEndings.Data);
        foreach (var rejection in set.Rejections) messages.Reject(rejection);
        return set.Files;
    }
}
