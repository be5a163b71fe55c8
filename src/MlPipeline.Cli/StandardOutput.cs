using System.Runtime.InteropServices;

namespace MlPipeline.Cli;

/// <summary>
/// Standard output as bytes, and whether anybody still reads it. Our stream, like the runtime's, drops what a closed pipe refuses and says nothing, so with endless input
/// <c>mlpipeline label - | head -1</c> would never end.
/// </summary>
internal static class StandardOutput
{
    public const int Descriptor = 1;

    private const int Forever = -1;
    private const short Room = 4;
    private const short Error = 8;
    private const short HangUp = 16;

    /// <summary>False once the pipe behind standard output has lost its reader; always true where that cannot be asked.</summary>
    public static bool HasReader
    {
        get
        {
            if (OperatingSystem.IsWindows()) return true;
            var state = new PollState { Descriptor = Descriptor };
            return Poll(ref state, 1, 0) < 1 || (state.Returned & (Error | HangUp)) == 0;
        }
    }

    /// <summary>Standard output as bytes.</summary>
    public static Stream Open() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new UnlockedOutput();

    /// <summary>Waits until something can be written, or nothing ever will.</summary>
    public static void WaitForRoom()
    {
        var state = new PollState { Descriptor = Descriptor, Wanted = Room };
        _ = Poll(ref state, 1, Forever);
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollState states, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollState
    {
        public int Descriptor;
        public short Wanted;
        public short Returned;
    }
}
