using System.Globalization;

namespace MlPipeline.Cli.Help;

/// <summary>What the exit codes mean.</summary>
internal static class ExitCodeTable
{
    /// <summary>All codes, with that of a gate only where there is one.</summary>
    public static IEnumerable<(string Name, string Meaning)> All(bool hasGate)
    {
        (int Code, string Meaning)[] codes =
        [
            (ExitCodes.Done, "Done."),
            (ExitCodes.SomeRejected, "Done, but some inputs were rejected; each is named with file, line and reason on standard error."),
            (ExitCodes.WrongUsage, "Wrong usage; nothing is on standard output."),
            (ExitCodes.NothingDone, "Nothing could be done: all input rejected, no usable model, disk full, or an unexpected failure."),
            (ExitCodes.GateNotMet, "A quality gate was not met."),
            (ExitCodes.Interrupted, "Interrupted."),
        ];
        return codes.Where(each => hasGate || each.Code != ExitCodes.GateNotMet).Select(each => (each.Code.ToString(CultureInfo.InvariantCulture), each.Meaning));
    }
}
