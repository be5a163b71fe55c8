using System.CommandLine;
using System.CommandLine.Parsing;

namespace MlPipeline.Cli;

/// <summary>Finds misspelt options that the parser took for file names: an argument that begins with a dash is one only behind <c>--</c>.</summary>
internal static class DashArguments
{
    public static IEnumerable<string> ProblemsIn(ParseResult parsed)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).ToHashSet(ReferenceEqualityComparer.Instance);
        return parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Where(token => token.Value.Length > 1 && token.Value[0] == '-' && !behind.Contains(token))
            .Select(token => $"there is no option {token.Value}");
    }
}
