using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>Warnings and honesty checks.</summary>
internal static class HonestyWords
{
    public static readonly Phrase Warnings = new("Cần lưu ý", "What to be careful about");
    public static readonly Phrase NoWarnings = new("Không có cảnh báo nào.", "There are no warnings.");

    public static readonly Phrase TooGood = new("Macro-F1 là {0}: dữ liệu thật không bao giờ dễ đến thế. Hãy tìm xem có rò rỉ dữ liệu không.", "Macro-F1 is {0}: real data is never that easy. Look for a leak.");
    public static readonly Phrase LearnedRows = new("Mô hình đã học {0} dòng của dữ liệu kiểm tra ({1}), kể cả gần trùng.", "The model has learned from {0} rows of the test data ({1}), near-duplicates included.");
    public static readonly Phrase LearnedArticles = new("Mô hình đã học {0} của dữ liệu kiểm tra.", "The model has learned from {0} of the test data.");
    public static readonly Phrase DuplicatesUnknown = new("Tệp mô hình không ghi nó đã học gì, nên không kiểm tra được trùng lặp.", "The model file does not say what it has learned from, so duplicates could not be looked for.");
    public static readonly Phrase NoBetterThanBaseline = new("Một quy tắc đơn giản ({0}) cũng tốt bằng mô hình.", "A simple rule ({0}) is as good as the model.");
    public static readonly Phrase ShortMajority = new("luôn trả lời nhãn thường gặp nhất", "always the most frequent label");
    public static readonly Phrase ShortSeedTerms = new("theo từ khóa", "by seed terms");
    public static readonly Phrase ContractBroken = new("Nhãn tự nhận chỉ đúng {0}, kém cam kết quá mức ngẫu nhiên có thể gây ra.", "Labels accepted without a look are right only {0} of the time, less than promised and beyond chance.");
    public static readonly Phrase FewArticles = new("Chỉ có {0}: khoảng tin cậy của mọi chỉ số đều hẹp quá mức thật.", "There are only {0}: the intervals of all figures are narrower than they should be.");
    public static readonly Phrase FewRows = new("Nhãn có quá ít dòng hoặc bài để tin chỉ số của chúng: {0}.", "Labels with too few rows or articles to trust their figures: {0}.");
    public static readonly Phrase UnknownLabel = new("Mô hình không biết các nhãn sau, nên dòng mang nhãn đó tính là sai: {0}.", "The model does not know these labels, so rows with them count as wrong: {0}.");
    public static readonly Phrase LabelCount = new("{0} ({1} dòng, {2})", "{0} (rows: {1}, {2})");
    public static readonly Phrase MoreLabels = new("{0} nhãn nữa", "{0} more");

    public static readonly Phrase Title = new("Kiểm tra tính trung thực", "Honesty checks");
    public static readonly Phrase Baselines = new("Nếu không có mô hình", "Without the model");
    public static readonly Phrase BaselinesCaption = new("Quy tắc đơn giản và mô hình trên cùng các dòng", "Simple rules and the model on the same rows");
    public static readonly Phrase Rule = new("Quy tắc", "Rule");
    public static readonly Phrase Majority = new("luôn trả lời “{0}”", "always “{0}”");
    public static readonly Phrase SeedTerms = new("theo từ khóa, không có thì “{0}”", "by seed terms, else “{0}”");
    public static readonly Phrase ModelRow = new("mô hình", "the model");

    public static readonly Phrase Duplicates = new("Dữ liệu kiểm tra có lẫn dữ liệu học không", "Test data among the training data");
    public static readonly Phrase DuplicateCounts = new(
        "{0} dòng trùng hẳn và {1} dòng gần trùng với dữ liệu đã học, trong đó {2} là phần ngoài nội dung (vốn hay lặp lại); {3} cùng tên với bài đã học.",
        "{0} rows are exactly and {1} nearly what the model has learned from, {2} of them boilerplate, which may repeat; {3} with the name of one learned from.");

    public static readonly Phrase NoDuplicates = new("Không có dòng nào trùng hay gần trùng với dữ liệu đã học, và không có bài nào chung.", "No row is exactly or nearly what the model has learned from, and no article is shared.");
    public static readonly Phrase WithoutCaption = new("Chỉ số khi bỏ các dòng mô hình đã học", "Figures without the rows learned from");
    public static readonly Phrase AllRows = new("tất cả các dòng", "all rows");
    public static readonly Phrase RowsLeft = new("các dòng còn lại", "rows that are left");
    public static readonly Phrase ExamplesCaption = new("Một số dòng trùng", "Some of the duplicates");
    public static readonly Phrase ExamplesSummary = new("Một số dòng trùng ({0})", "Some of the duplicates ({0})");
    public static readonly Phrase Exactly = new("trùng hẳn", "exact");
    public static readonly Phrase Nearly = new("gần trùng", "near");
    public static readonly Phrase Likeness = new("Mức trùng", "Likeness");
    public static readonly Phrase SharedArticles = new("Bài chung: {0}.", "Shared articles: {0}.");

    public static readonly Phrase Agreement = new("Người gán nhãn đồng thuận đến đâu", "How far people agree");
    public static readonly Phrase AgreementLead = new("Đây là mức đồng thuận, không phải chân lý: mô hình khó mà chắc hơn chính những người gán nhãn.", "This is agreement, not truth: a model can hardly be surer than the people who labelled.");
    public static readonly Phrase AgreementCaption = new("Đồng thuận trên các dòng có hai ý kiến", "Agreement on rows with two opinions");
    public static readonly Phrase Who = new("Ai với ai", "Who with whom");
    public static readonly Phrase ByAccept = new("hai người (trường accept)", "two people (field accept)");
    public static readonly Phrase BySecondLabel = new("hai người (trường label2)", "two people (field label2)");
    public static readonly Phrase ModelAndLabel = new("mô hình và nhãn, cùng các dòng đó", "the model and the label, same rows");
    public static readonly Phrase Differing = new("Khác nhau", "Differing");
    public static readonly Phrase Observed = new("Giống nhau", "Agreeing");
    public static readonly Phrase Kappa = new("Kappa của Cohen", "Cohen's kappa");
    public static readonly Phrase Alpha = new("Alpha của Krippendorff", "Krippendorff's alpha");
    public static readonly Phrase NoAgreement = new("Không dòng nào có ý kiến thứ hai.", "No row has a second opinion.");

    public static readonly Phrase Method = new("Các con số được tính thế nào", "How the figures are made");

    public static readonly Phrase MethodIntervals = new(
        "Khoảng tin cậy 95%: bootstrap theo bài, {0} lần lấy lại mẫu (Efron và Tibshirani, 1993); các đoạn của một bài không độc lập với nhau.",
        "95% intervals: bootstrap over articles, {0} resamples (Efron and Tibshirani 1993); paragraphs of one article are not independent.");

    public static readonly Phrase MethodF1 = new(
        "F1 và log loss tính theo nhãn đúng; tỷ lệ đúng tính cả nhãn được chấp nhận (accept). Macro: trung bình trên các nhãn có trong dữ liệu hoặc trong dự đoán, như scikit-learn.",
        "F1 and log loss are on the gold label; accuracy counts accepted labels too. Macro: mean over the labels in gold or predictions, as in scikit-learn.");

    public static readonly Phrase MethodCalibration = new(
        "Sai số hiệu chỉnh: 15 khoảng bằng nhau của mức tự tin (Guo và cộng sự, 2017). Đường tự nhận: El-Yaniv và Wiener (2010).",
        "Calibration error: 15 bins of confidence of equal width (Guo et al. 2017). Coverage curve: El-Yaniv and Wiener (2010).");

    public static readonly Phrase MethodSmall = new(
        "“Ít dữ liệu”: dưới {0} dòng hoặc dưới {1} bài.",
        "“Little data”: fewer than {0} rows or {1} articles.");

    public static readonly Phrase MethodComparison = new(
        "So sánh: kiểm định McNemar chính xác (1947) và bootstrap theo cặp, mỗi lần lấy cùng các bài cho cả hai mô hình. McNemar coi các dòng là độc lập nên p có thể nhỏ quá.",
        "Comparison: McNemar's exact test (1947), and a paired bootstrap that draws the same articles for both models. McNemar takes rows for independent, so its p may be too small.");

    public static Phrase NameOf(BaselineKind kind) => kind == BaselineKind.MajorityLabel ? Majority : SeedTerms;
}
