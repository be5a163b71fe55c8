using System.Text;

namespace MlPipeline.Text.Tests.Encodings;

internal static class VietnameseSamples
{
    internal const string Sentence =
        "Sáng nay, đoàn thủy thủ tàu Bến Tre đã cập cảng Quy Nhơn sau chuyến đi dài ngày; mỗi người đều khỏe mạnh và mong được về nhà sớm với vợ con.";

    // A row a vowel: without tone, grave, acute, hook, tilde, dot below.
    private static readonly string[] _tones =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
        "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
    ];

    private static readonly char[] _marks = ['\0', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

    /// <summary>Syllables with every vowel under every tone.</summary>
    internal static string EveryTone { get; } = string.Join(' ', _tones.SelectMany(row => row.Select(vowel => $"đ{vowel}n")));

    /// <summary>Tones as combining marks behind their vowels, the only form in which windows-1258 has them all.</summary>
    internal static string WithCombiningTones(string composed)
    {
        var text = new StringBuilder();
        foreach (var character in composed)
        {
            var row = Array.Find(_tones, row => row.Contains(character));
            var tone = row?.IndexOf(character) ?? 0;
            text.Append(tone > 0 ? row![0] : character);
            if (tone > 0)
                text.Append(_marks[tone]);
        }

        return text.ToString();
    }

    /// <summary>The platform's own windows-1258, as an independent opinion.</summary>
    internal static Encoding Windows1258 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;

    internal static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
}
