using System.CommandLine;

namespace MlPipeline.Cli.Help;

/// <summary>What a verb's description says: a sentence, and commands as examples below the line "Example:".</summary>
/// <param name="Summary">The sentence, or several.</param>
/// <param name="Examples">The commands.</param>
internal sealed record VerbText(string Summary, IReadOnlyList<string> Examples)
{
    private const string Mark = "\n\nExample:\n";

    public static VerbText Of(Command command)
    {
        var parts = command.Description!.Split(Mark);
        return new VerbText(parts[0], parts.Length > 1 ? [.. parts[1].Split('\n').Select(line => line.Trim())] : []);
    }

    /// <summary>The summary's first sentence, for a list of verbs.</summary>
    public string FirstSentence => Summary.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? Summary[..(end + 1)] : Summary;
}
