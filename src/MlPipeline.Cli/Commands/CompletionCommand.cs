using System.CommandLine;
using System.Reflection;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline completion</c>: a script by which a shell completes verbs, options and their values.</summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Command("completion", "Writes the script by which a shell completes verbs, options and their values.\n\nExample:\n  mlpipeline completion bash >> ~/.bashrc") { shell };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(shell))));
        return command;
    }

    private static int Run(string shell)
    {
        using var script = Assembly.GetExecutingAssembly().GetManifestResourceStream($"mlpipeline.{shell}")!;
        using var output = Console.OpenStandardOutput();
        script.CopyTo(output);
        return ExitCodes.Done;
    }
}
