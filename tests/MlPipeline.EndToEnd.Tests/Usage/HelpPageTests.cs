using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Usage;

/// <summary>The pages of the manual as a pipe gets them, 80 columns wide; the golden files are what a reader would read.</summary>
public sealed class HelpPageTests
{
    [Fact]
    public void The_overview_is_the_golden_one() => Check("mlpipeline", "--help");

    [Fact]
    public void The_page_of_every_verb_is_the_golden_one()
    {
        var verbs = HelpTests.Verbs(Command.Run("--help").Exits(0));
        var pages = Directory.GetFiles(Folder, "*.txt").Select(Path.GetFileNameWithoutExtension).Where(page => page != "mlpipeline").Order(StringComparer.Ordinal);
        foreach (var verb in verbs) Check(verb, verb, "--help");
        Assert.Equal(verbs.Order(StringComparer.Ordinal), pages);
    }

    [Theory]
    [InlineData("label", "-h")]
    [InlineData("label", "-?")]
    [InlineData("label", "a.txt", "--no-such-option", "--help")]
    public void Help_is_the_same_however_it_is_asked_for(params string[] arguments) => Check("label", arguments);

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Usage", "help");

    private static void Check(string page, params string[] arguments)
    {
        var actual = Command.Run(arguments).Exits(0).Output.ReplaceLineEndings("\n");
        Assert.All(actual.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
        var file = Path.Combine(Folder, page + ".txt");
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        // What was made instead is left beside it, for a look.
        if (expected != actual) File.WriteAllText(file + ".actual", actual);
        Assert.Equal(expected, actual);
    }
}
