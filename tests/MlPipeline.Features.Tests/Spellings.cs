using MlPipeline.Text.Canonical;

namespace MlPipeline.Features.Tests;

/// <summary>Other ways to write the same text.</summary>
internal static class Spellings
{
    private const string Qualities = "\u0302\u0306\u031B";
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    public static TheoryData<string> Names => ["decomposed", "no-break spaces", "narrow no-break spaces", "line ends of Windows", "line ends of old Macs", "blanks around it", "characters that nobody sees"];

    public static string Of(string text, string name) => name switch
    {
        "decomposed" => string.Concat(text.Select(Decomposed)),
        "no-break spaces" => text.Replace(' ', '\u00A0'),
        "narrow no-break spaces" => text.Replace(' ', '\u202F'),
        "line ends of Windows" => text.ReplaceLineEndings("\r\n"),
        "line ends of old Macs" => text.ReplaceLineEndings("\r"),
        "blanks around it" => $"\n \u00A0{text}\r\n\t\n",
        "characters that nobody sees" => "\uFEFF" + text.Replace("a", "a\u200B").Replace(".", "\u00AD."),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such spelling"),
    };

    private static string Decomposed(char letter)
    {
        var (plain, tone) = VietnameseAlphabet.Decompose(letter);
        var mark = Tones.Where(each => VietnameseAlphabet.ToneOf(each) == tone).Select(each => each.ToString()).FirstOrDefault("");
        foreach (var bare in "aeouAEOU")
        {
            foreach (var quality in Qualities)
            {
                if (VietnameseAlphabet.AddQuality(bare, quality) == plain) return $"{bare}{quality}{mark}";
            }
        }

        return plain + mark;
    }
}
