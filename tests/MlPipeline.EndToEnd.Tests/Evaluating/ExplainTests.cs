using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Evaluating;

public sealed class ExplainTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private const string Article = "Giàn khoan và khí đốt.\nBác sĩ ở bệnh viện [Ảnh].\nMột câu chẳng nói gì.";

    [Fact]
    public void Each_paragraph_is_told_with_its_label_its_rival_and_what_spoke_for_both()
    {
        var output = Explain().Output;
        var labels = Command.RunWithInput(Article, "label", "-", "--model", models.Paragraphs).Exits(0).Rows.Select(row => row.Text("label")).ToArray();
        for (var n = 0; n < 3; n++) Assert.Matches($@"(?m)^stdin {n}: .*\n  {labels[n]} \([01]\.\d\d\), score -?\d+\.\d+; next (?!{labels[n]})\w+, score -?\d+\.\d+$", output);
        Assert.Contains("text: khí đốt", output, StringComparison.Ordinal);
        Assert.Contains("for energy: ", output, StringComparison.Ordinal);
        Assert.Contains("context: paragraph 1", output, StringComparison.Ordinal);
        Assert.Contains("[Ảnh]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_paragraph_can_be_asked_for()
    {
        var output = Explain("--paragraph", "1").Output;
        Assert.StartsWith("stdin 1: Bác sĩ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("stdin 0:", output, StringComparison.Ordinal);
        Assert.DoesNotContain("stdin 2:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_those_of_the_rows()
    {
        var rows = TinyNews.Lines([TinyNews.Json(new { article = "x", n = 4, text = "Giàn khoan." }), TinyNews.Json(new { article = "x", n = 9, text = "Bác sĩ." })]);
        Assert.StartsWith("x 9: Bác sĩ.", Command.RunWithInput(rows, "explain", "-", "--model", models.Paragraphs, "--paragraph", "9").Exits(0).Output, StringComparison.Ordinal);
        Command.RunWithInput(rows, "explain", "-", "--model", models.Paragraphs, "--paragraph", "0").Exits(3);
    }

    [Fact]
    public void A_paragraph_that_is_not_there_is_said_to_be_missing()
    {
        var result = Command.RunWithInput(Article, "explain", "-", "--model", models.Paragraphs, "--paragraph", "3").Exits(3);
        Assert.Contains("there is no paragraph 3", result.Errors, StringComparison.Ordinal);
        Assert.Empty(result.OutputBytes);
    }

    [Fact]
    public void A_text_model_explains_the_text_at_once()
    {
        var output = Command.RunWithInput(Article, "explain", "-", "--model", models.Texts).Exits(0).Output;
        Assert.StartsWith("stdin 0: Giàn khoan và khí đốt. Bác sĩ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("context:", output, StringComparison.Ordinal);
    }

    [CultureFact]
    public void No_culture_changes_the_numbers() =>
        Assert.Equal(Explain().Output, new Command("explain", "-", "--model", models.Paragraphs) { Input = System.Text.Encoding.UTF8.GetBytes(Article), Environment = Cultures.Of("vi_VN") }.Run().Exits(0).Output);

    private CommandResult Explain(params string[] more) => Command.RunWithInput(Article, ["explain", "-", "--model", models.Paragraphs, .. more]).Exits(0);
}
