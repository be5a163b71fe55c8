using System.Text.RegularExpressions;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Usage;

public sealed class HelpTests
{
    [Fact]
    public void Every_verb_that_the_program_lists_answers_help_with_an_example()
    {
        var verbs = Verbs(Command.Run("--help").Exits(0));
        Assert.Superset(new HashSet<string> { "train", "label", "evaluate", "crossval", "explain" }, verbs.ToHashSet());
        foreach (var verb in verbs)
        {
            var help = Command.Run(verb, "--help").Exits(0);
            Assert.Contains("Example", help.Output, StringComparison.Ordinal);
            Assert.Contains($"\n  mlpipeline {verb} ", help.Output, StringComparison.Ordinal);
            Assert.Empty(help.Errors);
        }
    }

    [Theory]
    [InlineData("train", "DATA", "--out", "--seeds", "--options", "--tune", "--seed", "--threads", "--max-bytes")]
    [InlineData("label", "INPUT", "--model", "--out", "--format", "--unit", "--threads", "--max-bytes")]
    [InlineData("evaluate", "DATA", "--model", "--json", "--unit")]
    [InlineData("crossval", "DATA", "--seeds", "--options", "--folds", "--json")]
    [InlineData("explain", "INPUT", "--model", "--paragraph", "--unit")]
    public void Help_names_the_options_of_the_verb(string verb, params string[] names)
    {
        var help = Command.Run(verb, "-h").Exits(0).Output;
        Assert.All(names, name => Assert.Contains(name, help, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_is_given_beside_other_arguments() => Assert.Contains("Example", Command.Run("label", "no-such-file.txt", "--help").Exits(0).Output, StringComparison.Ordinal);

    [Fact]
    public void Tells_its_version() => Assert.Matches(@"^\d+\.\d+\.\d+\n?$", Command.Run("--version").Exits(0).Output.ReplaceLineEndings("\n"));

    internal static string[] Verbs(CommandResult help) =>
        [.. Regex.Matches(help.Output.ReplaceLineEndings("\n").Split("Commands:\n")[1], @"(?m)^  ([a-z]+)  ").Select(match => match.Groups[1].Value)];
}
