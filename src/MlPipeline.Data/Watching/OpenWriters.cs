using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace MlPipeline.Data.Watching;

/// <summary>
/// Whether somebody has a file open for writing. Linux says so when asked for a read lease (fcntl(2), F_SETLEASE), which is given back at once; elsewhere, on file systems without leases and on files of
/// other owners it cannot be told, and the answer is no.
/// </summary>
internal static class OpenWriters
{
    private const int SetSignal = 10;
    private const int SetLease = 1024;
    private const int ReadLease = 0;
    private const int NoLease = 2;
    private const int TryAgain = 11;

    // Sent when a writer comes while the lease is held. Unlike the default one, it ends no process.
    private const int HarmlessSignal = 23;

    public static bool Has(string path)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            _ = Control(file, SetSignal, HarmlessSignal);
            var refused = Control(file, SetLease, ReadLease) < 0 && Marshal.GetLastPInvokeError() == TryAgain;
            _ = Control(file, SetLease, NoLease);
            return refused;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Reading it will say what is wrong.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeFileHandle file, int command, int argument);
}
