using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Inference.Output;
using MlPipeline.Models;

namespace MlPipeline.Cli.Commands;

/// <summary>How <c>label</c> writes.</summary>
internal enum LabelFormat
{
    Jsonl,
    Csv,
    Tsv,
    Text,
}

/// <summary><c>mlpipeline label</c>: articles in, labelled paragraphs out.</summary>
internal static class LabelCommand
{
    public static Command Create()
    {
        var input = CommonOptions.Input();
        var output = new Option<string?>("--out") { Description = "File to write. Default: standard output.", HelpName = "FILE" };
        var format = new Option<LabelFormat>("--format") { Description = "jsonl, csv, tsv or text. Default: jsonl.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "jsonl", "csv", "tsv", "text");
        var (model, unit, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Unit(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("label", "Labels articles, every paragraph in the context of its article.\n\nExample:\n  mlpipeline label articles/ --format csv --out labels.csv") { input, model, output, format, unit, threads, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(input),
            parsed.GetValue(model),
            parsed.GetValue(output),
            parsed.GetValue(format),
            parsed.GetValue(unit),
            parsed.GetValue(threads),
            parsed.GetValue(maxBytes),
            cancellation)));
        return command;
    }

    private static int Run(string[] input, string? modelPath, string? output, LabelFormat format, TextUnit? unit, int threads, int? maxBytes, CancellationToken cancellation)
    {
        var messages = new Messages();
        var model = ModelLoader.Load(modelPath);
        var labelled = unit ?? model.Encoder.Unit;
        var totals = default(BatchTotals);
        using (var progress = new ProgressLine())
        {
            var articles = DataSource.Articles(input, CommonOptions.Limits(maxBytes), messages, progress, cancellation);
            if (output is null)
            {
                articles = articles.TakeWhile((_, i) => i == 0 || StandardOutput.HasReader);
                using var standard = Console.OpenStandardOutput();
                using var buffered = new BufferedStream(standard, 1 << 16);
                Write(buffered, format == LabelFormat.Text && !Console.IsOutputRedirected ? () => new TerminalFormatter(model.Labels, labelled) : Formatter(format, model, labelled));
            }
            else
            {
                AtomicFile.Write(output, stream =>
                {
                    Write(stream, Formatter(format, model, labelled));
                    if (totals.Articles == 0) throw new CommandException("nothing could be labelled");
                });
            }

            void Write(Stream stream, Func<ILabelFormatter> formatter) =>
                totals = new BatchRun(model, labelled, threads).Run(articles, formatter, stream, done => progress.Show(done.Units, "labelled"), cancellation);
        }

        messages.SayTotals();
        return totals.Articles == 0 ? throw new CommandException("nothing could be labelled") : messages.ExitCode;
    }

    private static Func<ILabelFormatter> Formatter(LabelFormat format, TopicModel model, TextUnit unit) => format switch
    {
        LabelFormat.Csv => () => new DelimitedFormatter(model.Labels, unit, ','),
        LabelFormat.Tsv => () => new DelimitedFormatter(model.Labels, unit, '\t'),
        LabelFormat.Text => () => new TextFormatter(model.Labels, unit),
        _ => () => new JsonLinesFormatter(model.Labels, unit),
    };
}
