namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>Another model, the gate, folds and the learning curve.</summary>
internal static class ComparisonWords
{
    public static readonly Phrase Title = new("So với mô hình khác", "Against another model");

    public static readonly Phrase Lead = new(
        "So với {0} trên cùng các dòng: thắng {1}, thua {2}. Kiểm định McNemar chính xác hai phía: p = {3}.",
        "Against {0} on the same rows: {1} won, {2} lost. McNemar's exact two-sided test: p = {3}.");

    public static readonly Phrase Better = new(
        "Tỷ lệ đúng tăng {0} điểm phần trăm (khoảng tin cậy 95%: {1} đến {2}): tốt hơn, không phải do ngẫu nhiên.",
        "Accuracy changed by {0} points (95% interval {1} to {2}): better, beyond chance.");

    public static readonly Phrase Worse = new(
        "Tỷ lệ đúng thay đổi {0} điểm phần trăm (khoảng tin cậy 95%: {1} đến {2}): kém hơn, không phải do ngẫu nhiên.",
        "Accuracy changed by {0} points (95% interval {1} to {2}): worse, beyond chance.");

    public static readonly Phrase Even = new(
        "Tỷ lệ đúng thay đổi {0} điểm phần trăm (khoảng tin cậy 95%: {1} đến {2}): có thể chỉ do ngẫu nhiên.",
        "Accuracy changed by {0} points (95% interval {1} to {2}): chance may explain it.");

    public static readonly Phrase FiguresCaption = new("Hai mô hình trên cùng các dòng", "Both models on the same rows");
    public static readonly Phrase Old = new("Mô hình cũ", "Old model");
    public static readonly Phrase New = new("Mô hình mới", "New model");
    public static readonly Phrase Difference = new("Chênh lệch", "Difference");
    public static readonly Phrase TopicsCaption = new("Chênh lệch F1 của từng nhãn, giảm nhiều nhất đứng đầu", "Difference in F1 of each label, the largest loss first");
    public static readonly Phrase OldF1 = new("F1 cũ", "Old F1");
    public static readonly Phrase NewF1 = new("F1 mới", "New F1");
    public static readonly Phrase Won = new("Thắng", "Won");
    public static readonly Phrase Lost = new("Thua", "Lost");
    public static readonly Phrase WonSummary = new("Đoạn thắng: {0}", "Won: {0}");
    public static readonly Phrase LostSummary = new("Đoạn thua: {0}", "Lost: {0}");
    public static readonly Phrase WonCaption = new("Mô hình mới đúng, mô hình cũ sai", "The new model is right, the old one wrong");
    public static readonly Phrase LostCaption = new("Mô hình cũ đúng, mô hình mới sai", "The old model is right, the new one wrong");
    public static readonly Phrase LabelWithConfidence = new("{0} ({1})", "{0} ({1})");

    public static readonly Phrase Gate = new("Cổng chất lượng", "Quality gate");
    public static readonly Phrase GateCaption = new("Từng mức sàn", "Each floor");
    public static readonly Phrase Floor = new("Mức sàn", "Floor");
    public static readonly Phrase Figure = new("Chỉ số", "Figure");
    public static readonly Phrase Result = new("Kết quả", "Result");
    public static readonly Phrase Met = new("đạt", "met");
    public static readonly Phrase NotMet = new("không đạt", "not met");
    public static readonly Phrase IsDifference = new("(mới trừ cũ)", "(new minus old)");
    public static readonly Phrase NoFloors = new("Tệp cổng không có mức sàn nào.", "The gate file has no floors.");

    public static readonly Phrase Folds = new("Kiểm tra chéo", "Cross-validation");

    public static readonly Phrase FoldsLead = new(
        "{0} phần chia, {1} lượt. Các phần dùng chung dữ liệu huấn luyện, nên độ tản mát này không phải khoảng tin cậy.",
        "Folds: {0}, repetitions: {1}. The folds share training data, so this spread is no interval.");

    public static readonly Phrase SpreadCaption = new("Độ tản mát giữa các phần", "Spread over the folds");
    public static readonly Phrase Mean = new("Trung bình", "Mean");
    public static readonly Phrase Deviation = new("Độ lệch chuẩn", "Standard deviation");
    public static readonly Phrase Least = new("Thấp nhất", "Least");
    public static readonly Phrase Most = new("Cao nhất", "Most");
    public static readonly Phrase FoldsCaption = new("Từng phần", "Each fold");
    public static readonly Phrase FoldsSummary = new("Từng phần ({0})", "Each fold ({0})");
    public static readonly Phrase Fold = new("Phần", "Fold");
    public static readonly Phrase FoldName = new("lượt {0}, phần {1}", "repetition {0}, fold {1}");

    public static readonly Phrase LearningCurve = new("Đường cong học", "Learning curve");

    public static readonly Phrase LearningTitle = new("Kết quả theo số bài đã học", "Figures by articles learned from");

    public static readonly Phrase LearningCaption = new(
        "Học từ một phần số bài, đo trên cùng các phần để dành. Nếu đường còn dốc thì thêm dữ liệu còn có ích.",
        "Learning from a part of the articles, measured on the same held-out folds. While the lines rise, more data helps.");

    public static readonly Phrase LearningDescription = new("Từ {0} bài: đúng {1}. Từ {2} bài: đúng {3}.", "From {0} articles: right {1}. From {2} articles: right {3}.");
    public static readonly Phrase LearnedArticles = new("số bài đã học", "articles learned from");
    public static readonly Phrase LearnedRows = new("Số dòng đã học", "Rows learned from");
    public static readonly Phrase LearnedShare = new("Phần dữ liệu học", "Share of the articles");
    public static readonly Phrase LearningAxis = new("trên phần để dành", "on held-out folds");
}
