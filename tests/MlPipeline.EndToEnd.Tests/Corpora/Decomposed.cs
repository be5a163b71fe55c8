namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>Text as some systems store it: every letter apart from its marks.</summary>
internal static class Decomposed
{
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    // Bare letter, quality mark, and the letter with the quality: without tone, then with each.
    private static readonly string[] Letters =
    [
        "a aàáảãạ", "a\u0306ăằắẳẵặ", "a\u0302âầấẩẫậ", "e eèéẻẽẹ", "e\u0302êềếểễệ", "i iìíỉĩị", "o oòóỏõọ", "o\u0302ôồốổỗộ", "o\u031Bơờớởỡợ", "u uùúủũụ", "u\u031Bưừứửữự", "y yỳýỷỹỵ",
    ];

    private static readonly Dictionary<char, string> Parts = Letters.Concat(Letters.Select(row => row.ToUpperInvariant()))
        .SelectMany(row => Enumerable.Range(0, 6).Select(tone => (Letter: row[2 + tone], Parts: row[..2].TrimEnd() + (tone == 0 ? "" : Tones[tone - 1])))).ToDictionary(each => each.Letter, each => each.Parts);

    public static string Of(string text) => string.Concat(text.Select(letter => Parts.GetValueOrDefault(letter, letter.ToString())));
}
