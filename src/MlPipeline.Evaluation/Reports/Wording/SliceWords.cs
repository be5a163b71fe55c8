using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The slices.</summary>
internal static class SliceWords
{
    public static readonly Phrase Title = new("Từng phần của dữ liệu", "Slices");

    public static readonly Phrase Lead = new(
        "Phần kém nhất đứng đầu; phần có quá ít dữ liệu đứng sau. Vạch đứt trong hình là tỷ lệ đúng của toàn bộ dữ liệu ({0}).",
        "The worst parts come first, those with too little data last. The dashed mark is the accuracy over all data ({0}).");

    public static readonly Phrase WorstCaption = new("Những phần kém nhất", "The worst slices");
    public static readonly Phrase Part = new("Phần", "Slice");
    public static readonly Phrase CutBy = new("Chia theo", "Cut by");
    public static readonly Phrase DimensionCaption = new("Chia theo: {0}", "By {0}");
    public static readonly Phrase DimensionSummary = new("Chia theo {0} ({1} phần)", "By {0} ({1} slices)");
    public static readonly Phrase Syllables = new("{0} âm tiết", "{0} syllables");
    public static readonly Phrase NotGiven = new("(không ghi)", "(not given)");
    public static readonly Phrase OtherKeys = new("(còn lại)", "(all others)");

    private static readonly Phrase Topic = new("nhãn", "label");
    private static readonly Phrase Length = new("độ dài", "length");
    private static readonly Phrase Position = new("vị trí trong bài", "place in the article");
    private static readonly Phrase Source = new("nguồn", "source");
    private static readonly Phrase Year = new("năm", "year");
    private static readonly Phrase Repair = new("sửa mã ký tự", "encoding repair");
    private static readonly Phrase Diacritics = new("dấu tiếng Việt", "diacritics");
    private static readonly Phrase Confidence = new("mức tự tin", "confidence");

    private static readonly Dictionary<string, Phrase> Positions = new(StringComparer.Ordinal)
    {
        ["only"] = new("đoạn duy nhất", "only paragraph"),
        ["first"] = new("đoạn đầu", "first"),
        ["early"] = new("phần đầu bài", "early"),
        ["middle"] = new("giữa bài", "middle"),
        ["late"] = new("phần cuối bài", "late"),
        ["last"] = new("đoạn cuối", "last"),
    };

    private static readonly Dictionary<string, Phrase> Repairs = new(StringComparer.Ordinal)
    {
        ["none"] = new("không phải sửa", "nothing to mend"),
        ["characters"] = new("ký tự lạ", "odd characters"),
        ["decomposed"] = new("dấu tách rời", "decomposed letters"),
    };

    private static readonly Dictionary<string, Phrase> DiacriticsUses = new(StringComparer.Ordinal)
    {
        ["none"] = new("không dấu", "none"),
        ["few"] = new("ít dấu", "few"),
        ["most"] = new("đủ dấu", "most syllables"),
    };

    public static Phrase NameOf(SliceDimension dimension) => dimension switch
    {
        SliceDimension.Topic => Topic,
        SliceDimension.Length => Length,
        SliceDimension.Position => Position,
        SliceDimension.Source => Source,
        SliceDimension.Year => Year,
        SliceDimension.Repair => Repair,
        SliceDimension.Diacritics => Diacritics,
        SliceDimension.Confidence => Confidence,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    /// <summary>The phrase for a key that the program made up; null for one from the data.</summary>
    public static Phrase? KeyOf(Slice slice) => slice switch
    {
        { Key: "" } => NotGiven,
        { Key: Slice.Others, Dimension: SliceDimension.Source or SliceDimension.Year } => OtherKeys,
        { Dimension: SliceDimension.Position } => Positions.GetValueOrDefault(slice.Key),
        { Dimension: SliceDimension.Repair } => Repairs.GetValueOrDefault(slice.Key),
        { Dimension: SliceDimension.Diacritics } => DiacriticsUses.GetValueOrDefault(slice.Key),
        _ => null,
    };
}
