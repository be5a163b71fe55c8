namespace MlPipeline.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int SomeRejected = 1;
    public const int WrongUsage = 2;
    public const int NothingDone = 3;
    public const int GateNotMet = 4;
    public const int Interrupted = 130;
}
