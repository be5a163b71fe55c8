using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace MlPipeline.Text.Tests.Canonical;

/// <summary>Vietnamese syllables in their canonical spelling, and the other ways in which files spell them.</summary>
internal static class Spellings
{
    // A row a vowel: without tone, grave, acute, hook, tilde, dot below.
    internal static readonly string[] Vowels = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];

    internal const string ToneMarks = "\0\u0300\u0301\u0309\u0303\u0323";

    private static readonly string[] Syllables =
        ("hòa thúy khỏe lóe quý quỳ quả quốc quạu giếng giá giữ gì gìn giúp của nghĩa mía người rượu huỳnh quỳnh toàn loạn đường tuyết khuỷu thuở xoáy ngoằn ngoèo Đắk Lắk hữu "
        + "cứu uống yếu ý ở ạ đã Đỗ Đặng hoẵng thuế kiểu ngoài khuya thoát xoèn hoạch thủy ủy ngữ chị em anh trên bia TUYÊN ƯƠNG một hai ba đi").Split(' ');

    /// <summary>Texts of some syllables in canonical spelling.</summary>
    internal static Gen<string> Texts => Gen.Elements(Syllables).NonEmptyListOf().Select(syllables => string.Join(' ', syllables));

    /// <summary>The same text, each letter and mark spelled in a way drawn by chance.</summary>
    internal static string Respell(string canonical, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        foreach (var syllable in canonical.Split(' '))
        {
            if (text.Length > 0) text.Append(" \u00A0\u2009\u3000"[random.Next(4)]);
            foreach (var letter in MoveTone(syllable, random)) Write(letter, random, text);
        }

        return text.ToString();
    }

    internal static (char Letter, int Tone) Split(char letter)
    {
        var lower = char.ToLowerInvariant(letter);
        var row = Array.Find(Vowels, row => row.Contains(lower));
        if (row is null) return (letter, 0);
        return (lower == letter ? row[0] : char.ToUpperInvariant(row[0]), row.IndexOf(lower));
    }

    internal static char Join(char letter, int tone)
    {
        var lower = char.ToLowerInvariant(letter);
        var row = Array.Find(Vowels, row => row[0] == lower);
        if (row is null) return letter;
        return lower == letter ? row[tone] : char.ToUpperInvariant(row[tone]);
    }

    // The mark may stand on any vowel of its syllable: the two styles of spelling, and slips.
    private static (char Letter, int Tone)[] MoveTone(string syllable, Random random)
    {
        var letters = syllable.Select(Split).ToArray();
        var vowels = Enumerable.Range(0, letters.Length).Where(i => Vowels.Any(row => row[0] == char.ToLowerInvariant(letters[i].Letter))).ToArray();
        var tone = letters.Max(letter => letter.Tone);
        for (var i = 0; i < letters.Length; i++) letters[i].Tone = 0;
        letters[vowels[random.Next(vowels.Length)]].Tone = tone;
        return letters;
    }

    private static void Write((char Letter, int Tone) letter, Random random, StringBuilder text)
    {
        if (letter.Letter is 'Đ' or 'đ')
        {
            text.Append((letter.Letter == 'Đ' ? "ĐÐƉ" : "đðɖ")[random.Next(3)]);
            return;
        }

        if (random.Next(6) == 0) text.Append("\u200B\u00AD\uFEFF\u200D"[random.Next(4)]);
        var (bare, quality) = TakeQuality(letter.Letter);
        var mark = letter.Tone > 0 ? ToneMarks[letter.Tone..][..1] : "";
        text.Append(random.Next(5) switch
        {
            0 => Join(letter.Letter, letter.Tone).ToString(),
            1 => letter.Letter + mark,
            2 => bare + quality + mark,
            3 => bare + mark + quality,
            _ => Join(bare, letter.Tone) + quality,
        });
    }

    private static (char Bare, string Quality) TakeQuality(char letter)
    {
        var place = "âêôăơưÂÊÔĂƠƯ".IndexOf(letter, StringComparison.Ordinal);
        return place < 0 ? (letter, "") : ("aeoaouAEOAOU"[place], "\u0302\u0302\u0302\u0306\u031B\u031B"[place % 6].ToString());
    }
}
