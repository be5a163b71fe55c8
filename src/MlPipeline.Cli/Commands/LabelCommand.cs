using System.CommandLine;
using MlPipeline.Cli.Labelling;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline label</c>: articles in, labelled paragraphs out.</summary>
internal static class LabelCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        input.Arity = ArgumentArity.ZeroOrMore;
        var from = new Option<string?>("--from") { Description = "Also label what this file lists: a path of a file or folder, or a glob, a line; - for standard input.", HelpName = "FILE" };
        var encoding = new Option<string?>("--encoding") { Description = $"Encoding of text and HTML: {string.Join(", ", EncodingNames.All)}. Default: told from the bytes.", HelpName = "NAME" };
        encoding.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. EncodingNames.All]);
        var output = new Option<string?>("--out")
        {
            Description = "File to write; it is there only when it is whole. A run that was interrupted goes on when it is asked for again. Rejected inputs are listed in FILE.rejected.jsonl. Default: standard output.",
            HelpName = "FILE",
        };
        var format = new Option<LabelFormat>("--format") { Description = "jsonl, csv, tsv, text or html (a page with everything in it). Default: jsonl.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "jsonl", "csv", "tsv", "text", "html");
        var splitBy = new Option<string?>("--split-by") { Description = "Also write a file for each topic, named after --out: labels.energy.jsonl.", HelpName = "topic" };
        splitBy.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "topic");
        var summary = new Option<string?>("--summary") { Description = "Also write a CSV with a line an article: what is known of it, the share of each topic, the leading one.", HelpName = "FILE" };
        var (model, unit, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Unit(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("label", "Labels articles, every paragraph in the context of its article.\n\nExample:\n  mlpipeline label articles/ --format csv --out labels.csv")
        {
            input, from, encoding, model, output, format, splitBy, summary, unit, threads, maxBytes,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(input) is not { Tokens.Count: > 0 } && result.GetResult(from) is null) result.AddError("label needs INPUT, or --from, or both");
            if (result.GetResult(output) is null && (result.GetResult(splitBy) is not null || result.GetResult(summary) is not null)) result.AddError("--split-by and --summary need --out");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(new LabelRun(
            new LabelRequest
            {
                Input = parsed.GetValue(input) ?? [],
                From = parsed.GetValue(from),
                Encoding = parsed.GetValue(encoding) is { } name ? EncodingNames.Find(name) : null,
                Model = parsed.GetValue(model),
                Output = parsed.GetValue(output),
                Format = parsed.GetValue(format),
                SplitByTopic = parsed.GetValue(splitBy) is not null,
                Summary = parsed.GetValue(summary),
                Unit = parsed.GetValue(unit),
                Threads = parsed.GetValue(threads),
                MaxBytes = parsed.GetValue(maxBytes),
            },
            cancellation).Run()));
        return command;
    }
}
