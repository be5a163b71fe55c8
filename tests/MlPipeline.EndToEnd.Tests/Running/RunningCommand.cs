using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>A process that is running.</summary>
internal sealed class RunningCommand : IDisposable
{
    public const int Interrupt = 2;
    public const int Terminate = 15;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private readonly MemoryStream output = new();
    private readonly Task copying;
    private readonly Task<string> errors;

    public RunningCommand(Process process)
    {
        this.process = process;
        copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The most memory that the process has had in use so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").Single(each => each.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Writes to standard input and leaves it open.</summary>
    /// <returns>False when the process no longer reads.</returns>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            process.StandardInput.BaseStream.Write(bytes);
            process.StandardInput.BaseStream.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Writes to standard input and closes it.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        Write(bytes);
        process.StandardInput.Close();
    }

    public void Signal(int signal) => Signal(process, signal);

    public static void Signal(Process process, int signal) => Assert.Equal(0, SendSignal(process.Id, signal));

    /// <summary>Ends the process at once, without asking it, if it still runs.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the end.</summary>
    public CommandResult Finish()
    {
        Assert.True(process.WaitForExit(Patience), "the process does not end");
        Assert.True(Task.WaitAll([copying, errors], Patience), "the output does not end");
        return new CommandResult(process.ExitCode, output.ToArray(), errors.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
        output.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int process, int signal);
}
