using MlPipeline.Data;

namespace MlPipeline.Cli;

/// <summary>What a run has to say on standard error, and how many inputs it rejected.</summary>
/// <param name="alsoTell">Receives the rejections too.</param>
internal sealed class Messages(Action<Rejection>? alsoTell = null)
{
    // A file with a million broken lines must not bury the sentence that matters.
    private const int MostNamed = 1000;

    /// <summary>Number of inputs rejected so far; set anew where the input is read from the beginning again.</summary>
    public long Rejected { get; set; }

    /// <summary>The code of a run that has done its work.</summary>
    public int ExitCode => Rejected > 0 ? ExitCodes.SomeRejected : ExitCodes.Done;

    public static void Say(string message) => Console.Error.WriteLine(message);

    public static void Warn(string message) => Say($"warning: {message}");

    public void Reject(Rejection rejection)
    {
        Rejected++;
        alsoTell?.Invoke(rejection);
        if (Rejected <= MostNamed) Say($"rejected: {rejection}");
        if (Rejected == MostNamed + 1) Say($"more than {MostNamed} inputs rejected; the rest are only counted");
    }

    /// <summary>Says how many inputs were rejected, if any.</summary>
    public void SayTotals()
    {
        if (Rejected > 0) Say(Rejected == 1 ? "1 input rejected" : Numbers.Text($"{Rejected:N0} inputs rejected"));
    }
}
