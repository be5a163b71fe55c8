namespace MlPipeline.Text.Encodings;

/// <summary>Whether bytes read as windows-1258 look like Vietnamese.</summary>
/// <remarks>
/// Nearly every byte string is valid windows-1258, so the encoding is taken only for what no other Latin encoding has: five bytes are combining tone marks,
/// written after their vowel, in a tenth of the words and more. As Latin-1 these bytes are Ì Ò Þ ì ò: absent from French and German, and after a consonant in
/// most Italian words that have them (così, però). Three marks are the least, as one or two are chance in a short text of another language.
/// </remarks>
internal static class VietnameseEvidence
{
    private const int LeastMarks = 3;
    private const int MostStrayMarks = 50; // one in …: Italian and Catalan have one in two
    private const int LeastMarkedWords = 10; // one in …: Vietnamese has one in three
    private const int MostForeignLetters = 20; // one in …: ä ç ï ñ ö ü ß stand only in foreign names

    private const string Vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

    // The upper letters that Vietnamese spelling uses: those with a mark of their own, and vowels that windows-1258 has with grave or acute already on them.
    private const string Letters = "ăâđêôơưĂÂĐÊÔƠƯàáèéíóùúÀÁÈÉÍÓÙÚ";

    internal static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        long marks = 0, strayMarks = 0, words = 0, letters = 0, foreign = 0;
        var previous = ' ';
        foreach (var value in bytes)
        {
            var character = SingleByteText.Windows1258[value];
            if (character == '\0')
                return false;

            if (character is >= '\u0300' and <= '\u0323')
            {
                marks++;
                strayMarks += Vowels.Contains(previous) ? 0 : 1;
            }
            else if (char.IsLetter(character))
            {
                words += char.IsLetter(previous) || previous is >= '\u0300' and <= '\u0323' ? 0 : 1;
                letters += character > '\u007F' ? 1 : 0;
                foreign += character > '\u007F' && !Letters.Contains(character) ? 1 : 0;
            }

            previous = character;
        }

        return marks >= LeastMarks
            && strayMarks * MostStrayMarks <= marks
            && marks * LeastMarkedWords >= words
            && foreign * MostForeignLetters <= letters;
    }
}
