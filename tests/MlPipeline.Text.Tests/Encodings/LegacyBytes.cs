using System.Text;

namespace MlPipeline.Text.Tests.Encodings;

/// <summary>Writes the old Vietnamese encodings, by tables of its own: reading has others, so that a slip in one of them shows.</summary>
internal static class LegacyBytes
{
    // A row a vowel in small letters: without tone, grave, acute, hook, tilde, dot below.
    private static readonly string[] Vowels = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];

    private static readonly byte[][] Tcvn3Rows =
    [
        [(byte)'a', 0xB5, 0xB8, 0xB6, 0xB7, 0xB9], [0xA8, 0xBB, 0xBE, 0xBC, 0xBD, 0xC6], [0xA9, 0xC7, 0xCA, 0xC8, 0xC9, 0xCB],
        [(byte)'e', 0xCC, 0xD0, 0xCE, 0xCF, 0xD1], [0xAA, 0xD2, 0xD5, 0xD3, 0xD4, 0xD6], [(byte)'i', 0xD7, 0xDD, 0xD8, 0xDC, 0xDE],
        [(byte)'o', 0xDF, 0xE3, 0xE1, 0xE2, 0xE4], [0xAB, 0xE5, 0xE8, 0xE6, 0xE7, 0xE9], [0xAC, 0xEA, 0xED, 0xEB, 0xEC, 0xEE],
        [(byte)'u', 0xEF, 0xF3, 0xF1, 0xF2, 0xF4], [0xAD, 0xF5, 0xF8, 0xF6, 0xF7, 0xF9], [(byte)'y', 0xFA, 0xFD, 0xFB, 0xFC, 0xFE],
    ];

    // As windows-1252 shows them.
    private static readonly string[] VniRows =
    [
        "a aø aù aû aõ aï", "aê aè aé aú aü aë", "aâ aà aá aå aã aä", "e eø eù eû eõ eï", "eâ eà eá eå eã eä", "i ì í æ ó ò",
        "o oø où oû oõ oï", "oâ oà oá oå oã oä", "ô ôø ôù ôû ôõ ôï", "u uø uù uû uõ uï", "ö öø öù öû öõ öï", "y yø yù yû yõ î",
    ];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>TCVN3, with capitals that it lacks as the small letters that stood for them.</summary>
    public static byte[] Tcvn3(string text) => [.. text.SelectMany(Tcvn3)];

    /// <summary>VNI-Windows; what it has no letter for is lost.</summary>
    public static byte[] Vni(string text) => [.. text.SelectMany(Vni)];

    /// <summary>windows-1258, tones behind their vowels.</summary>
    public static byte[] Windows1258(string text) => VietnameseSamples.Windows1258.GetBytes(VietnameseSamples.WithCombiningTones(text));

    private static IEnumerable<byte> Tcvn3(char c)
    {
        var (row, tone, isCapital) = Find(c);
        if (row >= 0 && (tone > 0 || !isCapital)) return [Tcvn3Rows[row][tone]];
        return c switch
        {
            'Ă' => [0xA1], 'Â' => [0xA2], 'Ê' => [0xA3], 'Ô' => [0xA4], 'Ơ' => [0xA5], 'Ư' => [0xA6], 'Đ' => [0xA7], 'đ' => [0xAE],
            _ => Windows1252.GetBytes([c]),
        };
    }

    private static IEnumerable<byte> Vni(char c)
    {
        var (row, tone, isCapital) = Find(c);
        var written = row >= 0 ? VniRows[row].Split(' ')[tone] : c is 'đ' or 'Đ' ? "ñ" : c.ToString();
        return Windows1252.GetBytes((row >= 0 && isCapital) || c == 'Đ' ? written.ToUpperInvariant() : written);
    }

    private static (int Row, int Tone, bool IsCapital) Find(char c)
    {
        var small = char.ToLowerInvariant(c);
        var row = Array.FindIndex(Vowels, each => each.Contains(small));
        return (row, row < 0 ? -1 : Vowels[row].IndexOf(small), small != c);
    }
}
