using System.CommandLine;
using MlPipeline.Data;
using MlPipeline.Features;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli;

/// <summary>Arguments and options that several verbs share, each defined once.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Data() => new("DATA")
    {
        Description = "Labelled data: .jsonl, .csv or .tsv files (also .gz), folders, globs, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Argument<string[]> Input() => new("INPUT")
    {
        Description = "Articles: .txt, .html, .jsonl, .csv or .tsv files (also .gz), .zip, .tar.gz or .tgz archives of these, folders, globs, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> Encoding()
    {
        var option = new Option<string?>("--encoding") { Description = $"Encoding of text and HTML: {string.Join(", ", EncodingNames.All)}. Default: told from the bytes.", HelpName = "NAME" };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, [.. EncodingNames.All]);
        return option;
    }

    public static Option<string?> Model() => new("--model") { Description = "Model file. Default: the model that ships with the program.", HelpName = "MODEL" };

    public static Option<string?> Seeds() => new("--seeds") { Description = "Folder with topics.json: the topics and their seed terms.", HelpName = "DIR" };

    public static Option<string?> Vectors() => new("--vectors") { Description = "Vectors of terms (see the vectors verb), whose means become features; they are stored in the model.", HelpName = "FILE" };

    public static Option<string?> Json() => new("--json") { Description = "Also write the figures to this file as JSON.", HelpName = "FILE" };

    public static Option<string?> History() => new("--history") { Description = "Also add a line with the hash of the data, the options and the figures to this file; the verb history shows it.", HelpName = "FILE" };

    public static Option<string?> OptionsFile() => new("--options") { Description = "Options of the training, as JSON: see docs/formats.md. A field that the file lacks has its default.", HelpName = "FILE" };

    public static Option<ulong> Seed() => new("--seed") { Description = "Seed of every random choice. Default: 1.", HelpName = "N", DefaultValueFactory = _ => 1 };

    public static Option<int> Threads()
    {
        var option = new Option<int>("--threads") { Description = "Threads; the result does not depend on it. Default: one a processor.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        return option.InRange(1, 1024);
    }

    public static Option<TextUnit?> Unit()
    {
        var option = new Option<TextUnit?>("--unit") { Description = "What to label: paragraph or text. Default: what the model was trained for.", HelpName = "paragraph|text" };
        option.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "paragraph", "text");
        return option;
    }

    public static Option<int?> MaxBytes()
    {
        var option = new Option<int?>("--max-bytes") { Description = "Longest line and longest article in bytes; longer input is rejected by name. Default: 67108864 a line, 10485760 an article.", HelpName = "N" };
        return option.InRange(1, ReadLimits.Largest);
    }

    public static ReadLimits Limits(int? maxBytes) => maxBytes is { } most ? new ReadLimits { MaxLineBytes = most, MaxArticleBytes = most } : ReadLimits.Default;
}
