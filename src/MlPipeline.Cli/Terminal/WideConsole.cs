using Spectre.Console;

namespace MlPipeline.Cli.Terminal;

/// <summary>Standard output for tables.</summary>
internal static class WideConsole
{
    // Spectre wraps at 80 columns where it sees no terminal.
    private const int PipeWidth = 160;

    public static IAnsiConsole Create()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected) console.Profile.Width = PipeWidth;
        return console;
    }
}
