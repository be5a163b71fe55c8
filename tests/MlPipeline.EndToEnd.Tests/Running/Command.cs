using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>One run of the built command, or of another program.</summary>
internal sealed class Command(params string[] arguments)
{
    /// <summary>The built command: it stands beside the tests because they refer to its project.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "mlpipeline.exe" : "mlpipeline");

    /// <summary>The runtime that runs the tests runs the command too, wherever it is installed.</summary>
    public static string RuntimeFolder { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public string Program { get; init; } = Executable;

    /// <summary>What stands on standard input.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>The current folder.</summary>
    public string Folder { get; init; } = AppContext.BaseDirectory;

    public Dictionary<string, string> Environment { get; init; } = [];

    public static CommandResult Run(params string[] arguments) => new Command(arguments).Run();

    public static CommandResult RunWithInput(string input, params string[] arguments) => new Command(arguments) { Input = Encoding.UTF8.GetBytes(input) }.Run();

    /// <summary>Runs a line of the shell; <c>$0</c> is the built command, the others are <c>$1</c> and so on.</summary>
    public static CommandResult RunShell(string line, params string[] arguments) => new Command(["-c", line, Executable, .. arguments]) { Program = "/bin/sh" }.Run();

    public CommandResult Run()
    {
        using var running = Start();
        running.Feed(Input);
        return running.Finish();
    }

    public RunningCommand Start()
    {
        var start = new ProcessStartInfo(Program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        start.Environment["DOTNET_ROOT"] = RuntimeFolder;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return new RunningCommand(Process.Start(start)!);
    }
}
