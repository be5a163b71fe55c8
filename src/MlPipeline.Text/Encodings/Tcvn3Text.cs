namespace MlPipeline.Text.Encodings;

/// <summary>
/// TCVN3. Its capitals bear no tone: they were typed as small letters and shown by a second font, so "VIỆT NAM" is written "VIệT NAM". Where the letters around say so, they are made capitals
/// again: in a line without small letters of ASCII in which two words have capitals, and in words with two capitals and none of those small letters. A capital that begins an ordinary word ("ấn Độ") is lost.
/// </summary>
internal static class Tcvn3Text
{
    /// <exception cref="TextDecodingException">A byte that the encoding does not define, or control characters.</exception>
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var text = SingleByteText.Tcvn3.Decode(bytes).ToCharArray();
        var restored = 0;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var line = text.AsSpan(start, length < 0 ? text.Length - start : length);
            restored += HasOnlyCapitals(line) ? Raise(line) : RaiseWords(line);
            start += line.Length + 1;
        }

        return new DecodedText(new string(text), EncodingNames.Of(TextEncoding.Tcvn3)) { RestoredCapitals = restored };
    }

    private static bool HasOnlyCapitals(ReadOnlySpan<char> line)
    {
        if (line.ContainsAnyInRange('a', 'z')) return false;
        var words = 0;
        var isInWord = false;
        foreach (var c in line)
        {
            if (char.IsAsciiLetterUpper(c) && !isInWord) words++;
            isInWord = char.IsLetter(c) && (isInWord || char.IsAsciiLetterUpper(c));
        }

        return words >= 2;
    }

    private static int RaiseWords(Span<char> line)
    {
        var restored = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            var capitals = 0;
            for (; i < line.Length && char.IsLetter(line[i]); i++) capitals += char.IsUpper(line[i]) ? 1 : 0;
            var word = line[start..i];
            if (capitals >= 2 && capitals < word.Length && !word.ContainsAnyInRange('a', 'z')) restored += Raise(word);
        }

        return restored;
    }

    private static int Raise(Span<char> text)
    {
        var restored = 0;
        foreach (ref var c in text)
        {
            if (!char.IsLower(c)) continue;
            c = char.ToUpperInvariant(c);
            restored++;
        }

        return restored;
    }
}
