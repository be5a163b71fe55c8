using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Usage;

/// <summary>The completion scripts in the shells that they are for.</summary>
public sealed class CompletionTests
{
    private static readonly Dictionary<string, string> OnPath = new() { ["PATH"] = AppContext.BaseDirectory + ":/usr/bin:/bin", ["LC_ALL"] = "C.UTF-8" };

    [ShellTheory("bash")]
    [InlineData("mlpipeline ", "train label clean review evaluate crossval calibrate explain audit split vectors history completion")]
    [InlineData("mlpipeline la", "label")]
    [InlineData("mlpipeline label --f", "--from --format")]
    [InlineData("mlpipeline label --format ", "jsonl csv tsv text html")]
    [InlineData("mlpipeline label a.txt --format t", "tsv text")]
    [InlineData("mlpipeline label bài-viết.txt --form", "--format")]
    [InlineData("mlpipeline label --unit ", "paragraph text")]
    [InlineData("mlpipeline completion ", "bash zsh fish")]
    public void Bash_completes_verbs_options_and_values(string line, string expected) => Assert.Equal(Sorted(expected.Split(' ')), Sorted(Bash(line)));

    [ShellTheory("bash")]
    [InlineData("mlpipeline label ")]
    [InlineData("mlpipeline label a")]
    [InlineData("mlpipeline label --model ")]
    public void Bash_is_left_to_complete_files(string line) => Assert.Empty(Bash(line));

    [ShellTheory("bash")]
    [InlineData("complete -p mlpipeline", "complete -o default -F _mlpipeline mlpipeline")]
    public void Bash_knows_the_script_as_the_completion_of_the_command(string line, string expected) =>
        Assert.Equal(expected, Shell("bash", $"source <(mlpipeline completion bash); {line}").Trim());

    [ShellTheory("fish")]
    [InlineData("mlpipeline cal", "calibrate")]
    [InlineData("mlpipeline label --format t", "text tsv")]
    [InlineData("mlpipeline label --for", "--format")]
    public void Fish_completes_verbs_options_and_values(string line, string expected) =>
        Assert.Equal(Sorted(expected.Split(' ')), Sorted(Shell("fish", $"mlpipeline completion fish | source; complete -C '{line}'").Split('\n', StringSplitOptions.RemoveEmptyEntries)));

    [ShellTheory("zsh")]
    [InlineData("mlpipeline cal", "calibrate")]
    [InlineData("mlpipeline label --form", "--format")]
    public void Zsh_completes_verbs_options_and_values(string line, string expected)
    {
        // A terminal of its own, where somebody types the line and a tab.
        var script = $$"""
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z 'PS1=; autoload -Uz compinit; compinit -u -D; source <(mlpipeline completion zsh); print REA""DY'
            zpty -r -m z seen '*READY*'
            zpty -w -n z $'{{line}}\t'
            zpty -r -m z seen '*{{expected}}*' && print -r -- "${seen}"
            zpty -d z
            """;
        Assert.Contains(expected, Shell("zsh", script), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcsh")]
    [InlineData("")]
    public void Other_shells_are_wrong_usage(string shell) => Assert.Empty(Command.Run("completion", shell).Exits(2).Output);

    private static string[] Bash(string line)
    {
        var words = line.Split(' ');
        return Shell("bash", $"source <(mlpipeline completion bash); COMP_LINE='{line}'; COMP_POINT={line.Length}; _mlpipeline mlpipeline '{words[^1]}' '{words[^2]}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Shell(string shell, string script) => new Command("-c", script) { Program = ShellTheoryAttribute.PathOf(shell), Environment = OnPath }.Run().Exits(0).Output;

    private static string[] Sorted(IEnumerable<string> words) => [.. words.Order(StringComparer.Ordinal)];
}
