using System.Diagnostics;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Cli.Terminal;

/// <summary>One line on standard error that tells how far a run is, at which rate, and how long it will take; only where that is a terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly bool visible = !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan last;
    private long expected;
    private int width;

    /// <summary>Counts the bytes read.</summary>
    public ReadCounter Bytes { get; } = new();

    /// <summary>Sets the end of the road: the bytes of all files. Standard input has no known end.</summary>
    public void Expect(IReadOnlyCollection<InputFile> files)
    {
        if (!visible || files.Any(file => file.IsStandardInput)) return;
        expected = files.Sum(file => new FileInfo(file.Path) is { Exists: true } info ? info.Length : 0);
    }

    /// <summary>Shows the line anew, a few times a second at most.</summary>
    /// <param name="count">Things done.</param>
    /// <param name="what">What they are called.</param>
    public void Show(long count, string what)
    {
        if (!visible || watch.Elapsed - last < Pause) return;
        last = watch.Elapsed;
        var seconds = watch.Elapsed.TotalSeconds;
        var line = Numbers.Text($"{count:N0} {what}, {count / seconds:N0} a second");
        if (expected > 0 && Bytes.Read > 0 && Bytes.Read <= expected)
        {
            var left = TimeSpan.FromSeconds(seconds * (expected - Bytes.Read) / Bytes.Read);
            line += Numbers.Text($", {100.0 * Bytes.Read / expected:0} %, {left:h\\:mm\\:ss} left");
        }

        Write(line);
    }

    /// <summary>Shows a stage that has no count.</summary>
    public void Show(string stage)
    {
        if (visible) Write(stage);
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose() => Clear();

    /// <summary>Takes the line away until it is shown again.</summary>
    public void Clear()
    {
        if (width > 0) Console.Error.Write($"\r{new string(' ', width)}\r");
        width = 0;
    }

    private void Write(string line)
    {
        Console.Error.Write($"\r{line.PadRight(width)}");
        width = line.Length;
    }
}
