using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Evaluation.History;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline history</c>: how the figures of runs have changed.</summary>
internal static class HistoryCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A file that --history of train, crossval or evaluate has written." };
        var command = new Command("history", "Shows how figures have changed from run to run.\n\nExample:\n  mlpipeline history history.jsonl") { file };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(file))));
        return command;
    }

    private static int Run(string file)
    {
        var messages = new Messages();
        var entries = HistoryFile.Read(file, messages.Reject);
        if (entries.Count == 0) throw new CommandException($"{file}: there is no run in it");
        HistoryTable.Write(entries);
        messages.SayTotals();
        return messages.ExitCode;
    }
}
