namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>Words of many sections.</summary>
internal static class CommonWords
{
    public static readonly Phrase Paragraphs = new("{0} đoạn", "{0} paragraphs");
    public static readonly Phrase OneParagraph = new("{0} đoạn", "{0} paragraph");
    public static readonly Phrase Texts = new("{0} văn bản", "{0} texts");
    public static readonly Phrase OneText = new("{0} văn bản", "{0} text");
    public static readonly Phrase Articles = new("{0} bài", "{0} articles");
    public static readonly Phrase OneArticle = new("{0} bài", "{0} article");

    public static readonly Phrase Label = new("Nhãn", "Label");
    public static readonly Phrase Rows = new("Số dòng", "Rows");
    public static readonly Phrase ArticlesHead = new("Số bài", "Articles");
    public static readonly Phrase Value = new("Giá trị", "Value");
    public static readonly Phrase Interval = new("Khoảng tin cậy 95%", "95% interval");
    public static readonly Phrase NoInterval = new("không tính được", "unknown");
    public static readonly Phrase Drawn = new("Hình", "Drawn");
    public static readonly Phrase Place = new("Vị trí", "Place");
    public static readonly Phrase Text = new("Nội dung", "Text");
    public static readonly Phrase Meaning = new("Ý nghĩa", "Meaning");
    public static readonly Phrase GoldLabel = new("Nhãn đúng", "Gold label");
    public static readonly Phrase Given = new("Mô hình gán", "Given");
    public static readonly Phrase Share = new("Tỷ lệ", "Share");
    public static readonly Phrase LittleData = new("ít dữ liệu", "little data");
    public static readonly Phrase MoreNotShown = new("{0} mục nữa không hiện ở đây.", "{0} more are not shown here.");
    public static readonly Phrase MoreRows = new("{0} dòng nữa: {1}", "{0} more rows: {1}");
    public static readonly Phrase AsTable = new("Số liệu dạng bảng", "Figures as a table");
    public static readonly Phrase RowOf = new("{0}, đoạn {1}", "{0}, no. {1}");

    public static readonly Phrase Accuracy = new("Tỷ lệ đúng", "Accuracy");
    public static readonly Phrase MacroF1 = new("Macro-F1", "Macro-F1");
    public static readonly Phrase WeightedF1 = new("F1 theo trọng số", "Weighted F1");
    public static readonly Phrase LogLoss = new("Log loss", "Log loss");
    public static readonly Phrase Precision = new("Độ chính xác (precision)", "Precision");
    public static readonly Phrase Recall = new("Độ phủ (recall)", "Recall");
    public static readonly Phrase Confidence = new("Mức tự tin", "Confidence");
}
