using System.Runtime.InteropServices;

namespace MlPipeline.Cli;

/// <summary>
/// Standard output where the system has descriptors. The runtime's own stream holds, while it writes, the lock that messages on standard error need, too: with a reader that takes nothing, an interrupted run could not even say that
/// it was interrupted, and would wait for ever. Like that stream it drops what a closed pipe refuses.
/// </summary>
internal sealed class UnlockedOutput : Stream
{
    private const int Interrupted = 4;
    private const int BrokenPipe = 32;

    // Called EAGAIN: the descriptor was set not to wait, by who shares it.
    private static readonly int NoRoomNow = OperatingSystem.IsLinux() ? 11 : 35;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var written = (int)Write(StandardOutput.Descriptor, in MemoryMarshal.GetReference(buffer), (nuint)buffer.Length);
            if (written >= 0)
            {
                buffer = buffer[written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();
            if (error == BrokenPipe) return;
            if (error == NoRoomNow) StandardOutput.WaitForRoom();
            else if (error != Interrupted) throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int descriptor, in byte bytes, nuint count);
}
