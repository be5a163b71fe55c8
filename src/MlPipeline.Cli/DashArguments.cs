using System.CommandLine;
using System.CommandLine.Parsing;

namespace MlPipeline.Cli;

/// <summary>
/// Finds options, misspelt or misplaced, that the parser took for file names: an argument that begins with a dash is one only behind <c>--</c>. And options whose value is empty, as where a shell's
/// variable is not set.
/// </summary>
internal static class DashArguments
{
    public static IEnumerable<string> ProblemsIn(ParseResult parsed)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        var command = parsed.CommandResult.Command;
        return command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Where(token => IsOption(token) && !behind.Contains(token))
            .Select(token => $"there is no option {token.Value}")
            .Concat(command.Options.SelectMany(option => (parsed.GetResult(option)?.Tokens ?? []).Where(IsOption).Select(token => $"{option.Name} needs a value, and {token.Value} is an option")))
            .Concat(command.Options.Where(option => parsed.GetResult(option)?.Tokens.Any(token => token.Value.Length == 0) == true).Select(option => $"{option.Name} needs a value, and an empty one was given"));
    }

    private static bool IsOption(Token token) => token.Value.Length > 1 && token.Value[0] == '-';
}
