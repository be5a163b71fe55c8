using MlPipeline.Models;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Cli;

/// <summary>Turns what went wrong into one sentence and an exit code.</summary>
internal static class Failure
{
    public static int Report(Exception exception)
    {
        var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        var (code, message) = cause switch
        {
            CommandException command => (command.ExitCode, command.Message),
            OperationCanceledException => (ExitCodes.Interrupted, "interrupted"),
            TrainingException or SeedFileException or ModelFormatException or IOException or UnauthorizedAccessException or InvalidDataException => (ExitCodes.NothingDone, cause.Message),
            OutOfMemoryException => (ExitCodes.NothingDone, "there is not enough memory"),
            _ => (ExitCodes.NothingDone, $"unexpected failure, please report it: {cause}"),
        };
        Console.Error.WriteLine($"mlpipeline: {message}");
        return code;
    }
}
