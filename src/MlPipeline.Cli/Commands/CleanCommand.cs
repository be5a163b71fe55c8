using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Features;
using MlPipeline.Inference.Cleaning;
using MlPipeline.Models;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline clean</c>: pages in, their articles without menus, adverts and links out.</summary>
internal static class CleanCommand
{
    private enum CleanFormat
    {
        Text,
        Markdown,
        Json,
    }

    public static Command Create()
    {
        var input = CommonOptions.Input();
        var format = new Option<CleanFormat>("--format") { Description = "text, markdown or json (an object an article and line). Default: text.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "text", "markdown", "json");
        var keep = new Option<KeptParts>("--keep") { Description = "captions: also the captions of pictures and tables. all: every paragraph; as text this is the text that start and end of label index.", HelpName = "captions|all" };
        keep.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "captions", "all");
        var output = new Option<string?>("--out") { Description = "File to write; it is there only when it is whole. Default: standard output.", HelpName = "FILE" };
        var encoding = CommonOptions.Encoding();
        var (model, threads, maxBytes) = (CommonOptions.Model(), CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("clean", "Writes articles without what is not their own: title, author and date where found, and the content paragraphs.\n\nExample:\n  mlpipeline clean page.html --format markdown") { input, format, keep, encoding, model, output, threads, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(input),
            parsed.GetValue(format),
            parsed.GetValue(keep),
            parsed.GetValue(encoding) is { } name ? EncodingNames.Find(name) : null,
            parsed.GetValue(model),
            parsed.GetValue(output),
            parsed.GetValue(threads),
            parsed.GetValue(maxBytes),
            cancellation)));
        return command;
    }

    private static int Run(string[] input, CleanFormat format, KeptParts keep, TextEncoding? encoding, string? modelPath, string? output, int threads, int? maxBytes, CancellationToken cancellation)
    {
        if (output is not null) AtomicFile.CheckTarget(output);
        var messages = new Messages();
        var model = ModelLoader.Load(modelPath);
        if (model.Encoder.Unit != TextUnit.Paragraph || model.BoilerplateIndex < 0) throw new CommandException($"cleaning takes a model of paragraphs that knows the label '{TopicModel.Boilerplate}'");
        var run = new CleanRun(model, keep, threads, () => FormatterOf(format, keep, model));
        var read = 0L;
        using (var progress = new ProgressLine())
        {
            var articles = DataSource.Articles(input, CommonOptions.Limits(maxBytes), messages, progress, cancellation, encoding);
            if (output is not null)
            {
                AtomicFile.Write(output, Write);
            }
            else
            {
                using var standard = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
                articles = articles.TakeWhile((_, i) => i == 0 || StandardOutput.HasReader);
                Write(standard);
            }

            void Write(Stream stream) => read = run.Run(articles, stream, messages.Reject, done => progress.Show(done, "cleaned"), cancellation).Read;
        }

        messages.SayTotals();
        return read == 0 ? throw new CommandException("nothing could be cleaned") : messages.ExitCode;
    }

    private static ICleanFormatter FormatterOf(CleanFormat format, KeptParts keep, TopicModel model) => format switch
    {
        CleanFormat.Markdown => new CleanMarkdownFormatter(),
        CleanFormat.Json => new CleanJsonFormatter(model.Labels),
        _ => keep == KeptParts.All ? new WholeTextFormatter() : new CleanTextFormatter(),
    };
}
