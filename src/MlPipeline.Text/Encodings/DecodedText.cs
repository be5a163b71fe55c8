namespace MlPipeline.Text.Encodings;

/// <summary>Text that was read from bytes, and how it was encoded.</summary>
/// <param name="Text">The text without its byte-order mark; well-formed UTF-16, nothing removed, and nothing repaired but <see cref="RestoredCapitals"/>.</param>
/// <param name="Encoding">
/// <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1258</c>, <c>tcvn3</c>, <c>vni</c> or, for HTML that declares it, <c>windows-1252</c>.
/// </param>
public sealed record DecodedText(string Text, string Encoding)
{
    /// <summary>How sure the encoding is, 0–1: under 1 where nothing but the letters speaks for it (see <see cref="LegacyEvidence"/>).</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Number of letters that TCVN3 has only small and that were made capitals again, as the letters around them are.</summary>
    public int RestoredCapitals { get; init; }
}
