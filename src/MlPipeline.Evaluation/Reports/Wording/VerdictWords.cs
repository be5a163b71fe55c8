namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The head of the report.</summary>
internal static class VerdictWords
{
    public static readonly Phrase Title = new("Báo cáo đánh giá: {0}", "Evaluation report: {0}");
    public static readonly Phrase CrossValidation = new("Báo cáo kiểm tra chéo", "Cross-validation report");
    public static readonly Phrase About = new("{0} có nhãn, {1}, {2} nhãn khác nhau", "{0} with labels, {1}, {2} different labels");

    public static readonly Phrase TheModel = new("mô hình", "the model");
    public static readonly Phrase TheTraining = new("mô hình huấn luyện theo kiểm tra chéo", "the cross-validated training");
    public static readonly Phrase Right = new("Trên {0} của {1}, {2} gán đúng {3} (khoảng tin cậy 95%: {4}); macro-F1 là {5}.", "On {0} of {1}, {2} is right {3} of the time (95% interval {4}); its macro-F1 is {5}.");

    public static readonly Phrase RightAgainstMajority = new(
        "Trên {0} của {1}, {2} gán đúng {3} (khoảng tin cậy 95%: {4}), so với {5} nếu lúc nào cũng trả lời “{6}”; macro-F1 là {7}.",
        "On {0} of {1}, {2} is right {3} of the time (95% interval {4}), against {5} for always answering “{6}”; its macro-F1 is {7}.");

    public static readonly Phrase Kept = new(
        "Không cần người xem, nó tự nhận {0} và đúng {1} trong số đó, giữ được cam kết {2}{3}.",
        "It accepts {0} of them without a look and {1} of those are right, which keeps its {2} contract{3}.");

    public static readonly Phrase MissedByChance = new(
        "Không cần người xem, nó tự nhận {0} và đúng {1} trong số đó, thấp hơn cam kết {2} nhưng chưa quá mức ngẫu nhiên có thể gây ra{3}.",
        "It accepts {0} of them without a look and {1} of those are right, which is under its {2} contract, though not by more than chance may do{3}.");

    public static readonly Phrase Broken = new(
        "Không cần người xem, nó tự nhận {0} nhưng chỉ đúng {1} trong số đó, không giữ được cam kết {2}{3}.",
        "It accepts {0} of them without a look but only {1} of those are right, which breaks its {2} contract{3}.");

    public static readonly Phrase NothingAccepted = new(
        "Không nhãn nào đủ chắc cho cam kết {0}, nên mọi nhãn đều cần người xem{1}.",
        "No label is sure enough for its {0} contract, so a person has to look at every one{1}.");

    public static readonly Phrase GateMetTail = new("; cổng chất lượng đạt", "; the quality gate is met");
    public static readonly Phrase GateNotMetTail = new("; cổng chất lượng không đạt", "; the quality gate is not met");
    public static readonly Phrase WarningTail = new("; hãy đọc các cảnh báo bên dưới trước khi tin những con số này", "; read the warnings below before trusting these figures");

    public static readonly Phrase GateMet = new("Cổng chất lượng: đạt", "Quality gate: met");
    public static readonly Phrase GateNotMet = new("Cổng chất lượng: không đạt", "Quality gate: not met");
    public static readonly Phrase ContractKept = new("Cam kết {0}: giữ được", "{0} contract: kept");
    public static readonly Phrase ContractMissed = new("Cam kết {0}: hụt trong sai số", "{0} contract: missed within chance");
    public static readonly Phrase ContractBroken = new("Cam kết {0}: không giữ được", "{0} contract: broken");
    public static readonly Phrase ContractEmpty = new("Cam kết {0}: không tự nhận gì", "{0} contract: accepts nothing");
    public static readonly Phrase WarningCount = new("Số cảnh báo: {0}", "Warnings: {0}");

    public static readonly Phrase AcceptedTile = new("Tự nhận không cần xem", "Accepted without a look");
    public static readonly Phrase AcceptedRightTile = new("Đúng trong số tự nhận", "Right among these");
    public static readonly Phrase CalibrationTile = new("Sai số hiệu chỉnh (ECE)", "Calibration error (ECE)");
    public static readonly Phrase AllTopicsTile = new("Mọi chủ đề, micro-F1", "All topics, micro-F1");
}
