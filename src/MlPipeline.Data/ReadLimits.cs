namespace MlPipeline.Data;

/// <summary>How much of the input is taken before it is rejected by name. Memory in use follows these limits, not the size of the input.</summary>
public sealed record ReadLimits
{
    /// <summary>The largest value of a limit: 1 GiB, what one array can safely hold.</summary>
    public const int Largest = 1 << 30;

    /// <summary>The limits that hold unless others are asked for.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes in a line of JSON Lines or a row of CSV or TSV, without its line break; 1 to <see cref="Largest"/>, 64 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxLineBytes { get; init => field = Checked(value); } = 64 << 20;

    /// <summary>Bytes in an article: of its file, or of its text in UTF-8; 1 to <see cref="Largest"/>, 10 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxArticleBytes { get; init => field = Checked(value); } = 10 << 20;

    /// <summary>
    /// Paragraphs in an article to be labelled; 1 to <see cref="Largest"/>, 20,000 by default. A label takes a thousand times the memory of the shortest paragraph, so bytes alone bound nothing:
    /// ten million bytes can be five million paragraphs.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaxParagraphs { get; init => field = Checked(value); } = 20_000;

    private static int Checked(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Largest);
        return value;
    }
}
