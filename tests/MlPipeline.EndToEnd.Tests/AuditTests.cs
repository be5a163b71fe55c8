using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests;

/// <summary><c>audit</c>, and what makes it a gate.</summary>
public sealed class AuditTests : IDisposable
{
    private const string Office = "Cục Quản lý Chuồng trại và Đàn gia súc lớn thuộc Tổng cục Chăn nuôi Vùng cao";

    private readonly TempFolder folder = new();
    private readonly string good;

    public AuditTests() => good = folder.Write("data/good.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(9)));

    public void Dispose() => folder.Dispose();

    private string Add(params object[] rows) => folder.Write("data/more.jsonl", TinyNews.Lines(rows.Select(TinyNews.Json)));

    private CommandResult Audit(params string[] options) => Command.Run(["audit", folder.At("data"), .. options]);

    [Fact]
    public void Good_data_passes_and_the_report_says_what_was_checked()
    {
        var result = Audit("--strict").Exits(0);
        Assert.Contains("checked 9 articles with 36 paragraphs, 36 of them labelled with 3 labels", result.Output, StringComparison.Ordinal);
        Assert.Contains("predicted 36 labels", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 fatal findings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_text_with_two_labels_fails_the_gate_only_where_it_is_one()
    {
        Add(new { text = "Giá thuốc tăng gấp đôi.", label = "health" }, new { text = "Giá thuốc tăng gấp đôi.", label = "energy" });
        Audit().Exits(0);
        var result = Audit("--strict").Exits(4);
        Assert.Contains($"{folder.At("data/more.jsonl")}:2: “Giá thuốc tăng gấp đôi.” is 'energy' here and 'health' at", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_row_is_rejected_and_fails_the_gate()
    {
        folder.Write("data/more.jsonl", "{\"text\": \"một\"\n");
        Audit().Exits(1);
        var result = Audit("--strict").Exits(4);
        Assert.Contains($"rejected: {folder.At("data/more.jsonl")}:1: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains($"  {folder.At("data/more.jsonl")}:1: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_the_seed_file_lacks_fails_the_gate()
    {
        folder.Write("seeds/" + SeedTopics.FileName, SeedTopics.Json);
        Add(new { text = "Chợ hoa mở cửa.", label = "market" });
        Audit("--strict").Exits(0);
        Assert.Contains("label 'market' is not in the topics", Audit("--strict", "--seeds", folder.At("seeds")).Exits(4).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Near_duplicates_across_articles_fail_the_gate()
    {
        const string text = "Sau trận lũ, bà con thôn trên cùng nhau dựng lại cây cầu tre bắc qua suối để trẻ con kịp tới trường.";
        Add(new { article = "x", n = 0, text, label = "health" }, new { article = "y", n = 0, text = text.Replace("trẻ con", "lũ trẻ", StringComparison.Ordinal), label = "health" });
        Assert.Contains("paragraphs that are nearly one of another article: 1", Audit("--strict").Exits(4).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_shared_with_other_files_fails_the_gate_unless_it_is_an_official_name()
    {
        Add(new { article = "x", n = 0, text = $"Theo {Office}, bò vẫn khỏe.", label = "health" });
        var plain = folder.Write("other/gold.txt", $"Hôm nay {Office} họp.\n");
        var labelled = folder.Write("other/gold.jsonl", TinyNews.Lines([TinyNews.Json(new { article = "g", n = 0, text = $"Ngày mai {Office} nghỉ.", label = "health" })]));

        Assert.Contains("compared with no other texts", Audit("--strict").Exits(0).Output, StringComparison.Ordinal);
        foreach (var other in (string[])[plain, labelled, folder.At("other/*"), folder.At("other")])
            Assert.Contains("17 syllables shared with", Audit("--strict", "--disjoint-from", other).Exits(4).Output, StringComparison.Ordinal);

        folder.Write("data/official-names.txt", $"# tên dài\n{Office}\n");
        Assert.Contains("compared with 2 other texts; 1 official names", Audit("--strict", "--disjoint-from", plain, labelled).Exits(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_to_compare_with_that_cannot_be_read_never_passes()
    {
        Audit("--disjoint-from", folder.At("gone.txt")).Exits(1);
        Audit("--strict", "--disjoint-from", folder.At("gone.txt")).Exits(4);
        Assert.Empty(Audit("--disjoint-from").Exits(2).Output);
    }

    [Fact]
    public void Likely_label_errors_are_listed_and_harm_nothing()
    {
        Add(new { article = "x", n = 0, text = "Bác sĩ ở bệnh viện tiêm vắc xin rồi phẫu thuật ca sốt xuất huyết.", label = "sport" });
        var result = Audit("--strict", "--json", folder.At("audit.json")).Exits(0);
        Assert.Contains("listed: labels that are likely errors, the least probable first: 1", result.Output, StringComparison.Ordinal);
        var suspect = Assert.Single(JsonRows.Read(folder.At("audit.json")).GetProperty("findings").EnumerateArray(), finding => finding.Text("kind") == "suspect_label");
        Assert.Equal((folder.At("data/more.jsonl"), 1), (suspect.Text("file"), suspect.Int("line")));
    }

    [Fact]
    public void Nothing_to_audit_is_no_pass()
    {
        Audit().Exits(0);
        Assert.Empty(Command.Run("audit", folder.At("gone"), "--strict").Exits(3).Output);
        File.Delete(good);
        Audit("--strict").Exits(3);
    }
}
