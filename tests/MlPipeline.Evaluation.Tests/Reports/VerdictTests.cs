using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>Two sentences, and they are true.</summary>
public sealed class VerdictTests
{
    private static readonly EvaluationReport Plain = Samples.Of(Samples.Names);

    [Fact]
    public void Says_how_good_the_model_is_and_against_what() =>
        Assert.StartsWith(
            "On 1,234 paragraphs of 56 articles, the model is right 82.3% of the time (95% interval 79.0–85.2%), against 21.1% for always answering “energy”; its macro-F1 is 0.765. ",
            Of(Plain),
            StringComparison.Ordinal);

    [Fact]
    public void In_Vietnamese_too() =>
        Assert.Equal(
            "Trên 1.234 đoạn của 56 bài, mô hình gán đúng 82,3% (khoảng tin cậy 95%: 79,0–85,2%), so với 21,1% nếu lúc nào cũng trả lời “energy”; macro-F1 là 0,765. "
            + "Không cần người xem, nó tự nhận 55,0% và đúng 94,4% trong số đó, thấp hơn cam kết 95% nhưng chưa quá mức ngẫu nhiên có thể gây ra.",
            Of(Plain, ReportLanguage.Vietnamese));

    [Fact]
    public void A_contract_that_is_kept_is_called_kept()
    {
        var kept = With(Plain, new ContractPoint(0.8, 600, new(0.5, 0.4, 0.6), new(0.95, 0.92, 0.97)));
        Assert.EndsWith("It accepts 50.0% of them without a look and 95.0% of those are right, which keeps its 95% contract.", Of(kept), StringComparison.Ordinal);
        Assert.Contains("✓ 95% contract: kept", Badges(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_missed_by_chance_is_told_from_one_that_is_broken()
    {
        Assert.EndsWith("which is under its 95% contract, though not by more than chance may do.", Of(Plain), StringComparison.Ordinal);
        Assert.Contains("! 95% contract: missed within chance", Badges(Plain), StringComparison.Ordinal);
        var broken = Plain with { Warnings = [new ReportWarning(WarningKind.ContractBroken, Value: 0.9437)] };
        Assert.EndsWith("but only 94.4% of those are right, which breaks its 95% contract.", Of(broken), StringComparison.Ordinal);
        Assert.Contains("✗ 95% contract: broken", Badges(broken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_accepts_nothing_keeps_no_contract()
    {
        var empty = With(Plain, new ContractPoint(1.1, 0, new(0, 0, 0), new(1, 1, 1)));
        Assert.EndsWith("No label is sure enough for its 95% contract, so a person has to look at every one.", Of(empty), StringComparison.Ordinal);
        Assert.DoesNotContain("kept", Badges(empty), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WarningKind.TooGood, true)]
    [InlineData(WarningKind.LearnedRows, true)]
    [InlineData(WarningKind.NoBetterThanBaseline, true)]
    [InlineData(WarningKind.FewRows, false)]
    public void Grave_warnings_take_the_last_word(WarningKind kind, bool isGrave) =>
        Assert.Equal(isGrave, Of(Plain with { Warnings = [new ReportWarning(kind, nameof(BaselineKind.MajorityLabel), 1, 0.99)] }).EndsWith("; read the warnings below before trusting these figures.", StringComparison.Ordinal));

    [Theory]
    [InlineData(0.009, false)]
    [InlineData(0.01, true)]
    public void A_few_rows_that_were_learned_from_are_not_grave(double share, bool isGrave) =>
        Assert.Equal(isGrave, Of(Plain with { Warnings = [new ReportWarning(WarningKind.LearnedRows, Count: 3, Value: share)] }).Contains("read the warnings", StringComparison.Ordinal));

    [Theory]
    [InlineData(0.9, "met", "✓ Quality gate: met")]
    [InlineData(0.1, "not met", "✗ Quality gate: not met")]
    public void The_gate_is_part_of_it(double value, string result, string badge)
    {
        var gated = Plain with { Gate = new GateResult([new GateFloor("macro_f1", false, 0.5, value)]) };
        Assert.EndsWith($"; the quality gate is {result}.", Of(gated), StringComparison.Ordinal);
        Assert.Contains(badge, Badges(gated), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_interval_it_says_so() =>
        Assert.Equal("On 1 text of 1 article, the cross-validated training is right 100.0% of the time (95% interval unknown); its macro-F1 is 0.765. No label is sure enough for its 95% contract, so a person has to look at every one.", Of(Samples.Least));

    private static EvaluationReport With(EvaluationReport report, ContractPoint contract) => report with { Coverage = report.Coverage with { Contract = contract } };

    private static string Of(EvaluationReport report, ReportLanguage language = ReportLanguage.English) => Text(report, ".lead", language);

    private static string Badges(EvaluationReport report) => Text(report, ".badges", ReportLanguage.English);

    private static string Text(EvaluationReport report, string selector, ReportLanguage language) =>
        string.Join(' ', Written.Page(report, language).QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
