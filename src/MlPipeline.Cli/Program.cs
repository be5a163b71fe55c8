using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using System.Text;
using MlPipeline.Cli.Commands;
using MlPipeline.Cli.Help;

namespace MlPipeline.Cli;

/// <summary>The <c>mlpipeline</c> command: arguments in, one call, an exit code out.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var interruption = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        return Run(args, interruption.Token);

        void Cancel(PosixSignalContext context)
        {
            // A second signal ends the process at once.
            context.Cancel = !interruption.IsCancellationRequested;
            interruption.Cancel();
        }
    }

    private static int Run(string[] args, CancellationToken cancellation)
    {
        // No response files: "@x" is a file name.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ManualHelp) return parsed.Invoke();
        var problems = parsed.Errors.Select(error => error.Message).Concat(DashArguments.ProblemsIn(parsed)).ToArray();
        if (problems.Length > 0)
        {
            foreach (var problem in problems) Console.Error.WriteLine($"mlpipeline: {problem}");
            Console.Error.WriteLine($"try: mlpipeline {string.Concat(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
            return ExitCodes.WrongUsage;
        }

        try
        {
            return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception exception)
        {
            return Failure.Report(exception);
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Labels news articles paragraph by paragraph, trains the models that do it, and tells how good they are.")
        {
            TrainCommand.Create(),
            LabelCommand.Create(),
            CleanCommand.Create(),
            ReviewCommand.Create(),
            EvaluateCommand.Create(),
            CrossvalCommand.Create(),
            CalibrateCommand.Create(),
            ExplainCommand.Create(),
            AuditCommand.Create(),
            SplitCommand.Create(),
            VectorsCommand.Create(),
            HistoryCommand.Create(),
            CompletionCommand.Create(),
        };

        // What begins with a slash is a path.
        var help = root.Options.OfType<HelpOption>().Single();
        foreach (var alias in help.Aliases.Where(alias => alias.StartsWith('/')).ToArray()) help.Aliases.Remove(alias);
        help.Action = new ManualHelp();
        return root;
    }
}
