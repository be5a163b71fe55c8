using System.CommandLine;
using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Files;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline split</c>: labelled data in, a file that says which article is to train, to choose or to test with out.</summary>
internal static class SplitCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var output = new Option<string>("--out") { Description = "The split file. If it exists, the articles in it keep their part. Texts that stand alone go by their id, or else by file and line.", HelpName = "FILE", Required = true };
        var maxBytes = CommonOptions.MaxBytes();
        var command = new Command("split", "Splits articles about 80/10/10 into train, validation and test, topic by topic.\n\nExample:\n  mlpipeline split data --out data/splits.json") { data, output, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed.GetRequiredValue(data), parsed.GetRequiredValue(output), parsed.GetValue(maxBytes), cancellation)));
        return command;
    }

    private static int Run(string[] data, string output, int? maxBytes, CancellationToken cancellation)
    {
        var messages = new Messages();
        var before = File.Exists(output) ? SplitFile.Read(output) : new SplitFile([]);
        LabelledArticle[] articles;
        using (var progress = new ProgressLine())
        {
            articles = [.. TrainingSetup.Watched(DataSource.Labelled(data, CommonOptions.Limits(maxBytes), messages, progress, cancellation), progress, cancellation)];
        }

        if (articles.Length == 0) throw new CommandException("there is no article to split");
        var after = SplitAssignment.Extend(before, articles);
        AtomicFile.Write(output, after.Write);
        Messages.Say(Numbers.Text($"{output}: {after.Count(SplitPart.Train):N0} train, {after.Count(SplitPart.Validation):N0} validation, {after.Count(SplitPart.Test):N0} test; {after.Articles.Count - before.Articles.Count:N0} new"));
        messages.SayTotals();
        return messages.ExitCode;
    }
}
