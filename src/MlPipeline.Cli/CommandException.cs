namespace MlPipeline.Cli;

/// <summary>The command cannot go on; the message is one sentence for standard error.</summary>
/// <param name="message">One sentence.</param>
/// <param name="exitCode">The code to exit with.</param>
internal sealed class CommandException(string message, int exitCode = ExitCodes.NothingDone) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
