namespace MlPipeline.Text.Encodings;

/// <summary>Text that was read from bytes, and how it was encoded.</summary>
/// <param name="Text">The text without its byte-order mark; well-formed UTF-16, nothing removed or repaired.</param>
/// <param name="Encoding">
/// <c>utf-8</c>, <c>utf-8-bom</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1258</c> or, for HTML that declares it, <c>windows-1252</c>.
/// </param>
public sealed record DecodedText(string Text, string Encoding);
