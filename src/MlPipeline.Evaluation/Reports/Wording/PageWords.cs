namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>What the page itself says.</summary>
internal static class PageWords
{
    public static readonly Phrase Skip = new("Tới phần kết luận", "Skip to the verdict");
    public static readonly Phrase Contents = new("Mục lục", "Contents");
    public static readonly Phrase Verdict = new("Kết luận", "Verdict");
    public static readonly Phrase KeyFigures = new("Chỉ số chính", "Key figures");
    public static readonly Phrase ThisText = new("Đoạn bị gán sai", "The paragraph in question");
    public static readonly Phrase Footer = new("Trang này không tải gì từ mạng. Các con số ở đây cũng có trong bản JSON.", "This page loads nothing from a network. Its figures are in the JSON as well.");
}
