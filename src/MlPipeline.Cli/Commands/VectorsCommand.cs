using System.CommandLine;
using System.Diagnostics;
using MlPipeline.Data;
using MlPipeline.Data.Files;
using MlPipeline.Data.Inputs;
using MlPipeline.Learning.Vectors;
using MlPipeline.Models;
using MlPipeline.Training.Archives;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline vectors</c>: texts without labels in, vectors of their terms out.</summary>
internal static class VectorsCommand
{
    public static Command Create()
    {
        var defaults = new VectorOptions();
        var text = new Argument<string[]>("TEXT")
        {
            Description = "Articles: .txt, .html, .jsonl, .csv or .tsv files (also .gz), folders or globs; labels are not looked at. They are read twice, so not standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        text.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value == InputFile.StandardInputPath)) result.AddError("vectors reads its texts twice, and standard input can be read only once: write it to a file first");
        });
        var output = new Option<string>("--out") { Description = "The file of vectors to write.", HelpName = "FILE", Required = true };
        var dimensions = new Option<int>("--dimensions") { Description = Numbers.Text($"Numbers a vector, 1 to 256. Default: {defaults.Dimensions}."), HelpName = "N", DefaultValueFactory = _ => defaults.Dimensions };
        var terms = new Option<int>("--terms") { Description = Numbers.Text($"Terms that get a vector at most, 2 to 200000: the most frequent ones. Default: {defaults.Terms}."), HelpName = "N", DefaultValueFactory = _ => defaults.Terms };
        var (threads, maxBytes) = (CommonOptions.Threads(), CommonOptions.MaxBytes());
        var command = new Command("vectors", "Learns from texts without labels which terms keep the same company, as vectors.\n\nExample:\n  mlpipeline vectors archive/ --out my.vec")
        {
            text, output, dimensions.InRange(1, 256), terms.InRange(2, 200_000), threads, maxBytes,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(text),
            parsed.GetRequiredValue(output),
            defaults with { Dimensions = parsed.GetValue(dimensions), Terms = parsed.GetValue(terms), Threads = parsed.GetValue(threads) },
            CommonOptions.Limits(parsed.GetValue(maxBytes)),
            cancellation)));
        return command;
    }

    private static int Run(string[] text, string output, VectorOptions options, ReadLimits limits, CancellationToken cancellation)
    {
        var messages = new Messages();
        var watch = Stopwatch.StartNew();
        TermVectors vectors;
        ArchiveSize size;
        using (var source = new ArchiveSource(text, limits, messages, cancellation))
        {
            (vectors, size) = ArchiveTrainer.Train(source.Read, options, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        var bytes = VectorFile.Write(vectors);
        AtomicFile.Write(output, stream => stream.Write(bytes));
        Messages.Say(Numbers.Text($"learned from {size.Tokens:N0} tokens in {size.Texts:N0} paragraphs of {size.Articles:N0} articles in {watch.Elapsed.TotalSeconds:0.0} s"));
        Messages.Say(Numbers.Text($"{output}: {bytes.Length / 1e6:0.0} MB, {vectors.Count:N0} terms, {vectors.Dimensions} dimensions"));
        messages.SayTotals();
        return messages.ExitCode;
    }
}
