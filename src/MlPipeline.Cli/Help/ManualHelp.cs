using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MlPipeline.Cli.Help;

/// <summary>What <c>--help</c> prints: a page of a manual, as wide as the terminal, or 80 columns into a pipe.</summary>
internal sealed class ManualHelp : SynchronousCommandLineAction
{
    private const int PipeWidth = 80;
    private const int LeastWidth = 60;
    private const int MostWidth = 120;
    private const int NameColumn = 16;
    private const int OptionColumn = 22;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var page = new HelpPage(Console.IsOutputRedirected ? PipeWidth : Math.Clamp(Console.WindowWidth - 1, LeastWidth, MostWidth));
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand root) WriteOverview(page, root);
        else WriteVerb(page, command);
        Console.Out.Write(page.ToString());
        return ExitCodes.Done;
    }

    private static void WriteOverview(HelpPage page, RootCommand root)
    {
        page.Paragraph(root.Description!);
        page.Heading("Usage");
        page.Line("mlpipeline VERB [arguments] [options]");
        page.Line("mlpipeline VERB --help");
        page.Heading("Commands");
        page.Table(root.Subcommands.Select(verb => (verb.Name, VerbText.Of(verb).FirstSentence)), NameColumn - 4);
        page.Heading("Options");
        page.Table(root.Options.Select(EntryOf), NameColumn);
        foreach (var paragraph in VerbNotes.Overview) page.Paragraph(paragraph);
        page.Heading("Examples");
        foreach (var example in VerbNotes.OverviewExamples) page.Line(example);
        page.Heading("Exit codes");
        page.Table(ExitCodeTable.All(hasGate: true), 3);
    }

    private static void WriteVerb(HelpPage page, Command verb)
    {
        var text = VerbText.Of(verb);
        page.Paragraph(text.Summary);
        page.Heading("Usage");
        page.Line(string.Join(' ', (string[])["mlpipeline", verb.Name, .. verb.Arguments.Select(UsageOf), .. verb.Options.Where(option => option.Required).Select(option => $"{option.Name} {option.HelpName}"), "[options]"]));
        foreach (var paragraph in VerbNotes.Of(verb.Name)) page.Paragraph(paragraph);
        page.Heading("Arguments");
        page.Table(verb.Arguments.Select(argument => (argument.Name, argument.Description!)), NameColumn - 4);
        foreach (var group in Options(verb).GroupBy(option => OptionGroups.Of(option.Name)).OrderBy(group => group.Key))
        {
            page.Heading($"{group.Key} options");
            page.Table(group.Select(EntryOf), OptionColumn);
        }

        page.Heading(text.Examples.Count + VerbNotes.ExamplesOf(verb.Name).Length > 1 ? "Examples" : "Example");
        foreach (var example in text.Examples.Concat(VerbNotes.ExamplesOf(verb.Name))) page.Line(example);
        page.Heading("Exit codes");
        page.Table(ExitCodeTable.All(verb.Options.Any(option => option.Name is "--gate" or "--strict")), 3);
    }

    private static IEnumerable<Option> Options(Command verb) => verb.Options.Concat(verb.Parents.OfType<RootCommand>().SelectMany(root => root.Options.OfType<HelpOption>())).Distinct();

    private static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static (string Name, string Meaning) EntryOf(Option option)
    {
        var name = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name)) + (option.HelpName is { } value ? $" {value}" : "");
        var meaning = option is HelpOption ? "Show this." : option is VersionOption ? "Show the version." : option.Description!;
        return (name, option.Required ? $"{meaning} Required." : meaning);
    }
}
