using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The most confident errors and the label suspects.</summary>
internal static class ErrorWords
{
    public static readonly Phrase Title = new("Lỗi mà mô hình tự tin nhất", "Most confident errors");

    public static readonly Phrase Lead = new(
        "{0} lỗi, lỗi tự tin nhất đứng đầu. Mở từng lỗi để xem đoạn ấy trong bài và điều gì đã dẫn đến nhãn đó.",
        "{0} errors, the most confident first. Open one to see it in its article and what led to its label.");

    public static readonly Phrase None = new("Không có lỗi nào.", "There are no errors.");
    public static readonly Phrase MoreErrors = new("{0} lỗi nữa", "{0} more errors");
    public static readonly Phrase Summary = new("{0}. {1} {2}, đúng ra {3}: {4}", "{0}. {1} {2}, should be {3}: {4}");
    public static readonly Phrase Where = new("Ở {0}, đoạn {1} ({2}, dòng {3}).", "In {0}, no. {1} ({2}, line {3}).");
    public static readonly Phrase Further = new("Chủ đề khác theo dữ liệu: {0}. Chủ đề khác theo mô hình: {1}.", "Further topics in the data: {0}. Further topics by the model: {1}.");
    public static readonly Phrase NoFurther = new("không có", "none");
    public static readonly Phrase GoldChance = new("Mô hình cho nhãn đúng xác suất {0}.", "The model gives the gold label a probability of {0}.");
    public static readonly Phrase EvidenceCaption = new("Điều gì ủng hộ “{0}” (+) và “{1}” (−)", "What spoke for “{0}” (+) and for “{1}” (−)");
    public static readonly Phrase Evidence = new("Bằng chứng", "Evidence");
    public static readonly Phrase Kind = new("Loại", "Kind");
    public static readonly Phrase Weight = new("Đóng góp", "Adds");
    public static readonly Phrase Rest = new("{0} điều nữa", "{0} more");
    public static readonly Phrase Gate = new("Tầng thứ hai, log-odds của {0}: {1} ({2}).", "Second stage, log-odds of {0}: {1} ({2}).");

    public static readonly Phrase Suspects = new("Nhãn nghi sai", "Label suspects");

    public static readonly Phrase SuspectsLead = new(
        "Nhãn trong dữ liệu mà mô hình thấy khó tin, đáng nghi nhất đứng đầu (Northcutt và cộng sự, 2021). Có thể dữ liệu sai, cũng có thể mô hình sai: hãy xem lại, đừng tự động sửa.",
        "Labels of the data that the model finds unlikely, the likeliest mistakes first (Northcutt et al. 2021). The data may be wrong, or the model: look, and mend nothing unseen.");

    public static readonly Phrase SuspectsCaption = new("Nhãn đáng xem lại", "Labels worth a look");
    public static readonly Phrase NoSuspects = new("Không có nhãn nào đáng nghi.", "No label is suspect.");
    public static readonly Phrase LabelNow = new("Nhãn hiện tại", "Label now");
    public static readonly Phrase Likelier = new("Có lẽ là", "Perhaps");
    public static readonly Phrase Probability = new("{0} so với {1}", "{0} against {1}");
    public static readonly Phrase Probabilities = new("Xác suất", "Probability");

    private static readonly Phrase Ngram = new("chữ trong đoạn", "text");
    private static readonly Phrase Context = new("ngữ cảnh", "context");
    private static readonly Phrase Shape = new("hình dạng", "shape");
    private static readonly Phrase Seeds = new("từ khóa", "seed terms");
    private static readonly Phrase ContextSeeds = new("từ khóa trong phần còn lại của bài", "seed terms in the rest of the article");
    private static readonly Phrase Meaning = new("nghĩa của đoạn", "meaning of the text");
    private static readonly Phrase ContextMeaning = new("nghĩa của phần còn lại của bài", "meaning of the rest of the article");
    private static readonly Phrase Constant = new("hằng số", "constant");

    public static Phrase NameOf(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Ngram => Ngram,
        EvidenceKind.Context => Context,
        EvidenceKind.Shape => Shape,
        EvidenceKind.Seeds => Seeds,
        EvidenceKind.ContextSeeds => ContextSeeds,
        EvidenceKind.Meaning => Meaning,
        EvidenceKind.ContextMeaning => ContextMeaning,
        EvidenceKind.Constant => Constant,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
