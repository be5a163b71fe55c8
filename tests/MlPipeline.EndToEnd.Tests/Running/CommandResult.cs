using System.Text;
using System.Text.Json;

namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>What a process left behind.</summary>
internal sealed record CommandResult(int ExitCode, byte[] OutputBytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The output as JSON Lines.</summary>
    public JsonElement[] Rows => JsonRows.Parse(Output);

    /// <summary>Fails with everything the process said when it did not exit as it should.</summary>
    public CommandResult Exits(int expected)
    {
        Assert.True(ExitCode == expected, $"exit code {ExitCode}, not {expected}; standard error: {Errors}; standard output: {Output[..Math.Min(Output.Length, 1000)]}");
        return this;
    }
}
