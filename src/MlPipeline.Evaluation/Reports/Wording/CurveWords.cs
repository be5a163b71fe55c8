namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The curves.</summary>
internal static class CurveWords
{
    public static readonly Phrase Title = new("Các đường cong", "Curves");

    public static readonly Phrase PrecisionRecall = new("Độ chính xác theo độ phủ", "Precision against recall");
    public static readonly Phrase PrecisionRecallAll = new("tất cả nhãn (AP {0})", "all labels (AP {0})");
    public static readonly Phrase PrecisionRecallOne = new("{0} (AP {1})", "{0} (AP {1})");

    public static readonly Phrase PrecisionRecallCaption = new(
        "Khi ngưỡng điểm hạ dần: tìm được bao nhiêu và đúng bao nhiêu. Vẽ tất cả nhãn gộp lại và những nhãn yếu nhất có đủ dữ liệu; AP là độ chính xác trung bình.",
        "As the score asked for falls: how much is found and how much of it is right. Drawn are all labels pooled and the weakest ones with enough data; AP is average precision.");

    public static readonly Phrase PrecisionRecallDescription = new("Độ chính xác trung bình của tất cả nhãn gộp lại: {0}.", "Average precision of all labels pooled: {0}.");
    public static readonly Phrase Threshold = new("Ngưỡng", "Threshold");
    public static readonly Phrase PooledCaption = new("Tất cả nhãn gộp lại, một số ngưỡng", "All labels pooled, some thresholds");
    public static readonly Phrase AveragePrecision = new("Độ chính xác trung bình (AP)", "Average precision (AP)");
    public static readonly Phrase AveragePrecisionCaption = new("Độ chính xác trung bình của từng nhãn", "Average precision of each label");

    public static readonly Phrase Reliability = new("Mức tự tin so với tỷ lệ đúng", "Confidence against accuracy");
    public static readonly Phrase ReliabilityLine = new("tỷ lệ đúng, khoảng tin cậy 95%", "accuracy, 95% interval");
    public static readonly Phrase Ideal = new("nếu hiệu chỉnh hoàn hảo", "if perfectly calibrated");

    public static readonly Phrase ReliabilityCaption = new(
        "Điểm nằm dưới đường chéo là tự tin quá mức. Cột ở đáy cho biết có bao nhiêu dòng trong mỗi khoảng.",
        "Points under the diagonal are overconfident. The columns at the bottom show how many rows each bin has.");

    public static readonly Phrase ReliabilityDescription = new(
        "Khoảng đông nhất có {0} dòng: mức tự tin trung bình {1}, đúng {2}. Sai số hiệu chỉnh kỳ vọng {3}.",
        "The fullest bin has {0} rows: mean confidence {1}, right {2}. Expected calibration error {3}.");

    public static readonly Phrase ReliabilityTable = new("Từng khoảng mức tự tin", "Each bin of confidence");
    public static readonly Phrase Bin = new("Khoảng", "Bin");
    public static readonly Phrase MeanConfidence = new("Mức tự tin trung bình", "Mean confidence");

    public static readonly Phrase Coverage = new("Tự nhận nhiều hay ít", "Coverage against precision");
    public static readonly Phrase CoverageAxis = new("tỷ lệ tự nhận không cần xem", "share accepted without a look");
    public static readonly Phrase CoverageLine = new("tỷ lệ đúng trong số tự nhận", "share of these that are right");
    public static readonly Phrase ContractPoint = new("ngưỡng của mô hình, khoảng tin cậy 95%", "the model's threshold, 95% interval");
    public static readonly Phrase Contract = new("cam kết {0}", "{0} contract");

    public static readonly Phrase CoverageCaption = new(
        "Tự nhận càng nhiều thì tỷ lệ đúng càng giảm. Đường đứt là độ chính xác mà mô hình cam kết; chấm là nơi ngưỡng của mô hình rơi vào trên dữ liệu này.",
        "The more is accepted, the less of it is right. The dashed line is the precision that the model promises; the dot is where the model's threshold falls on this data.");

    public static readonly Phrase CoverageDescription = new(
        "Ở ngưỡng của mô hình, {0} được tự nhận và {1} trong số đó đúng; cam kết là {2}.",
        "At the model's threshold {0} are accepted and {1} of these are right; the contract is {2}.");

    public static readonly Phrase CoverageTable = new("Một số ngưỡng", "Some thresholds");
    public static readonly Phrase CoverageHead = new("Tỷ lệ tự nhận", "Coverage");
}
