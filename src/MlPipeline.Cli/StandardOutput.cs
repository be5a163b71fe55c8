using System.Runtime.InteropServices;

namespace MlPipeline.Cli;

/// <summary>
/// Whether anybody still reads what is written. The runtime's stream drops what a closed pipe refuses and says nothing, so with endless input
/// <c>mlpipeline label - | head -1</c> would never end.
/// </summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;
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
