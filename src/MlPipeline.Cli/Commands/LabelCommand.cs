using System.CommandLine;
using System.CommandLine.Parsing;
using MlPipeline.Cli.Labelling;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
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
        var name = new Option<string?>("--stdin-name")
        {
            Description = "Name of what stands on standard input, as of a file: its ending says how it is read (.jsonl: lines, even where the first is damaged), what stands before it names the articles that have no name. Default: told from the first character.",
            HelpName = "NAME",
        };
        name.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => InputEndings.Articles.StandardInputNamed(token.Value) is null)) result.AddError($"--stdin-name ends with one of {InputEndings.Articles}");
        });
        var shard = new Option<ArticleShard?>("--shard")
        {
            Description = Numbers.Text($"Only label the articles of part I of N, 1/N to N/N, at most {ArticleShard.MostShards}. Parts go by the articles' names: together they are the whole, each article once, whatever machine labels which."),
            HelpName = "I/N",
            CustomParser = ParseShard,
        };
        var watch = new Option<string?>("--watch")
        {
            Description = "Label what arrives in this folder, each article once, and add it to --out, until interrupted; the same command goes on. Files that are still being written are waited for.",
            HelpName = "FOLDER",
        };
        var encoding = CommonOptions.Encoding();
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
        var memory = new Option<string?>("--memory")
        {
            Description = "File that remembers which paragraphs were in several articles of one source: evidence for boilerplate, not a verdict. The run reads it at its beginning and adds its articles at its end.",
            HelpName = "FILE",
        };
        var (model, unit, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Unit(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("label", "Labels articles, every paragraph in the context of its article.\n\nExample:\n  mlpipeline label articles/ --format csv --out labels.csv")
        {
            input, from, name, shard, watch, encoding, model, output, format, splitBy, summary, memory, unit, threads, maxBytes,
        };
        command.Validators.Add(result =>
        {
            var hasInput = result.GetResult(input) is { Tokens.Count: > 0 } || result.GetResult(from) is not null;
            var readsStandardInput = result.GetResult(input)?.Tokens.Any(token => token.Value == InputFile.StandardInputPath) == true;
            if (result.GetResult(name) is not null && !readsStandardInput) result.AddError("--stdin-name goes with the INPUT -");
            var hasMore = result.GetResult(splitBy) is not null || result.GetResult(summary) is not null || result.GetResult(memory) is not null;
            if (result.GetResult(watch) is null)
            {
                if (!hasInput) result.AddError("label needs INPUT, --from or --watch");
                if (hasMore && result.GetResult(output) is null) result.AddError("--split-by, --summary and --memory need --out");
            }
            else if (hasInput || hasMore || result.GetResult(shard) is not null || result.GetResult(output) is null || result.GetResult(format)?.Tokens is [{ Value: var chosen }] && chosen.Equals("html", StringComparison.OrdinalIgnoreCase))
            {
                result.AddError("--watch needs --out, goes without INPUT, --from, --shard, --split-by, --summary and --memory, and cannot add to a page");
            }
        });
        command.SetAction((parsed, cancellation) =>
        {
            var request = new LabelRequest
            {
                Input = parsed.GetValue(input) ?? [],
                From = parsed.GetValue(from),
                StandardInput = parsed.GetValue(name) is { } called ? InputEndings.Articles.StandardInputNamed(called) : null,
                Shard = parsed.GetValue(shard),
                Watch = parsed.GetValue(watch),
                Encoding = parsed.GetValue(encoding) is { } encodingName ? EncodingNames.Find(encodingName) : null,
                Model = parsed.GetValue(model),
                Output = parsed.GetValue(output),
                Format = parsed.GetValue(format),
                SplitByTopic = parsed.GetValue(splitBy) is not null,
                Memory = parsed.GetValue(memory),
                Summary = parsed.GetValue(summary),
                Unit = parsed.GetValue(unit),
                Threads = parsed.GetValue(threads),
                MaxBytes = parsed.GetValue(maxBytes),
            };
            return Task.FromResult(request.Watch is { } folder ? WatchRun.Run(request, folder, cancellation) : new LabelRun(request, cancellation).Run());
        });
        return command;
    }

    private static ArticleShard? ParseShard(ArgumentResult result)
    {
        if (ArticleShard.Parse(result.Tokens[0].Value) is { } shard) return shard;
        result.AddError(Numbers.Text($"--shard goes from 1/1 to {ArticleShard.MostShards}/{ArticleShard.MostShards}, I/N with I no more than N"));
        return null;
    }
}
