namespace MlPipeline.Data;

/// <summary>One piece of input that could not be used, and why. Reading goes on behind it.</summary>
/// <param name="File">The file as it was named, <c>&lt;stdin&gt;</c> for standard input.</param>
/// <param name="Line">The line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Reason">One sentence without a full stop.</param>
public sealed record Rejection(string File, long Line, string Reason)
{
    /// <summary><c>file:line: reason</c>, or <c>file: reason</c> for a whole file; always one line of text.</summary>
    public override string ToString() => Line == 0
        ? $"{Printable.All(File)}: {Reason}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Printable.All(File)}:{Line}: {Reason}");
}
