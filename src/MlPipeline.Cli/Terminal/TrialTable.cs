using MlPipeline.Training.Tuning;
using Spectre.Console;

namespace MlPipeline.Cli.Terminal;

/// <summary>
/// Trials as a table on standard error, each row as soon as it is known, with the trial that is running below it on a terminal. Rows are aligned text of one width, so a pipe gets the same table without colours;
/// a table of Spectre.Console could only be shown whole.
/// </summary>
internal sealed class TrialTable
{
    private readonly IAnsiConsole? terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly ProgressLine progress;

    /// <summary>Writes the head.</summary>
    /// <param name="progress">Shows the trial that is running.</param>
    public TrialTable(ProgressLine progress)
    {
        this.progress = progress;
        Write(Numbers.Text($"{"trial",5}  {"option",-26}  {"accuracy",8}  {"macro-F1",8}  {"log loss",8}  {"seconds",7}  kept"), new Style(decoration: Decoration.Bold));
    }

    /// <summary>Adds a row.</summary>
    public void Add(TuningTrial trial)
    {
        var figures = trial.Figures;
        var row = Numbers.Text($"{trial.Number,5}  {(trial.Change.Length == 0 ? "start" : trial.Change),-26}  {figures.Accuracy,8:0.0000}  {figures.MacroF1,8:0.0000}  {figures.LogLoss,8:0.0000}  {trial.Time.TotalSeconds,7:0.0}  {(trial.IsKept ? "yes" : "no")}");
        Write(row, trial.IsKept ? new Style(Color.Green) : Style.Plain, trial.Number);
    }

    private void Write(string row, Style style, int trials = 0)
    {
        progress.Clear();
        if (terminal is null) Console.Error.WriteLine(row);
        else terminal.WriteLine(row, style);
        progress.Show(Numbers.Text($"trial {trials + 1} …"));
    }
}
