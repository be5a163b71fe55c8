namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The table of all figures, and those of the labels.</summary>
internal static class FigureWords
{
    public static readonly Phrase Title = new("Các chỉ số", "Figures");
    public static readonly Phrase Caption = new("Tất cả chỉ số, kèm khoảng tin cậy 95%", "All figures with their 95% intervals");
    public static readonly Phrase Measure = new("Chỉ số", "Measure");

    public static readonly Phrase MicroF1 = new("Micro-F1", "Micro-F1");
    public static readonly Phrase Top2 = new("Đúng trong hai nhãn đầu", "Top-2 accuracy");
    public static readonly Phrase Brier = new("Điểm Brier", "Brier score");
    public static readonly Phrase Calibration = new("Sai số hiệu chỉnh kỳ vọng (ECE)", "Expected calibration error (ECE)");
    public static readonly Phrase AllMicroF1 = new("Mọi chủ đề, micro-F1", "All topics, micro-F1");
    public static readonly Phrase AllMacroF1 = new("Mọi chủ đề, macro-F1", "All topics, macro-F1");
    public static readonly Phrase Hamming = new("Mất mát Hamming", "Hamming loss");
    public static readonly Phrase AutoCoverage = new("Tự nhận không cần xem", "Accepted without a look");
    public static readonly Phrase AutoPrecision = new("Đúng trong số tự nhận", "Right among these");

    public static readonly Phrase AccuracyMeans = new("nhãn chính trùng nhãn đúng hoặc một nhãn được chấp nhận", "the primary label is the gold one or an accepted one");
    public static readonly Phrase MacroF1Means = new("trung bình F1 của các nhãn, nhãn hiếm nặng như nhãn thường gặp", "mean F1 of the labels, rare ones counting as much as frequent ones");
    public static readonly Phrase MicroF1Means = new("F1 trên tất cả quyết định gộp lại", "F1 over all decisions at once");
    public static readonly Phrase WeightedF1Means = new("trung bình F1 theo số dòng của mỗi nhãn", "mean F1, each label weighted by its rows");
    public static readonly Phrase Top2Means = new("nhãn đúng nằm trong hai nhãn có xác suất cao nhất", "the gold label is among the two likeliest");
    public static readonly Phrase LogLossMeans = new("độ bất ngờ trung bình trước nhãn đúng; càng nhỏ càng tốt", "mean surprise at the gold label; less is better");
    public static readonly Phrase BrierMeans = new("bình phương sai lệch của xác suất, 0–2; càng nhỏ càng tốt", "squared distance of the probabilities from the truth, 0–2; less is better");
    public static readonly Phrase CalibrationMeans = new("chênh lệch giữa mức tự tin và tỷ lệ đúng; càng nhỏ càng tốt", "distance between confidence and accuracy; less is better");
    public static readonly Phrase AllMicroF1Means = new("nhãn chính và các chủ đề khác của mỗi dòng", "primary label and further topics of each row");
    public static readonly Phrase AllMacroF1Means = new("như trên, trung bình theo nhãn", "the same, averaged over labels");
    public static readonly Phrase HammingMeans = new("tỷ lệ quyết định “có chủ đề này không” bị sai; càng nhỏ càng tốt", "share of wrong decisions “has this topic or not”; less is better");
    public static readonly Phrase AutoCoverageMeans = new("tỷ lệ dòng đạt ngưỡng của cam kết độ chính xác", "share of rows that reach the threshold of the precision contract");
    public static readonly Phrase AutoPrecisionMeans = new("cam kết: ít nhất {0}", "contract: at least {0}");

    public static readonly Phrase Topics = new("Từng nhãn", "Label by label");

    public static readonly Phrase TopicsLead = new(
        "Nhãn có F1 thấp nhất đứng đầu. Mỗi hình vẽ F1 với khoảng tin cậy trên thang 0–1; vạch đứt là macro-F1.",
        "The label with the lowest F1 comes first. Each drawing shows F1 and its interval from 0 to 1; the dashed mark is macro-F1.");

    public static readonly Phrase TopicsCaption = new("Chỉ số của từng nhãn", "Figures of each label");
    public static readonly Phrase Support = new("Số dòng đúng nhãn", "Rows with it");
    public static readonly Phrase Predicted = new("Số dòng được gán", "Rows given it");
    public static readonly Phrase F1 = new("F1", "F1");

    public static readonly Phrase Boilerplate = new(
        "Phần ngoài nội dung: {0} dòng, độ chính xác {1}, độ phủ {2}, F1 {3}. Riêng nội dung: {4} dòng, đúng {5}, macro-F1 {6}.",
        "Boilerplate: {0} rows, precision {1}, recall {2}, F1 {3}. Content alone: {4} rows, right {5}, macro-F1 {6}.");
}
