using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

public sealed class DataFormatsTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly string rows = TinyNews.Lines(TinyNews.ParagraphRows(20));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_rows_give_the_same_model_whatever_file_they_stand_in()
    {
        var expected = Train(folder.Write("data.jsonl", rows));
        Assert.Equal(expected, Train(folder.WriteGzip("data.jsonl.gz", rows)));
        Assert.Equal(expected, Train(folder.Write("data.csv", Table(','))));
        Assert.Equal(expected, Train(folder.Write("marked.csv", '\uFEFF' + Table(',').ReplaceLineEndings("\r\n"))));
        Assert.Equal(expected, Train(folder.Write("data.tsv", Table('\t'))));
        Assert.Equal(expected, Train(folder.WriteGzip("data.tsv.gz", Table('\t'))));
    }

    [Fact]
    public void Standard_input_and_parts_in_a_folder_give_the_same_model()
    {
        var expected = Train(folder.Write("data.jsonl", rows));
        Assert.Equal(expected, Train("-", rows));
        var half = rows.Length / 2;
        var cut = rows.IndexOf('\n', half) + 1;
        folder.Write("parts/1.jsonl", rows[..cut]);
        folder.WriteGzip("parts/2/rest.jsonl.gz", rows[cut..]);
        folder.Write("parts/readme.md", "Không đọc.");
        folder.Write("parts/article.txt", "Không đọc.");
        Assert.Equal(expected, Train(folder.At("parts")));
    }

    [Fact]
    public void Nothing_stands_on_standard_output_and_the_summary_on_standard_error()
    {
        var result = Command.Run("train", folder.Write("data.jsonl", rows), "--out", folder.At("m.mlp")).Exits(0);
        Assert.Empty(result.OutputBytes);
        Assert.Contains("3 labels", result.Errors, StringComparison.Ordinal);
        Assert.Contains("80 paragraphs", result.Errors, StringComparison.Ordinal);
        Assert.Equal(["data.jsonl", "m.mlp"], folder.Files);
    }

    private byte[] Train(string data, string input = "")
    {
        Command.RunWithInput(input, "train", data, "--out", folder.At("m.mlp")).Exits(0);
        return File.ReadAllBytes(folder.At("m.mlp"));
    }

    private string Table(char separator)
    {
        string[] columns = ["label", "article", "text", "n"];
        var lines = JsonRows.Parse(rows).Select(row => string.Join(separator, columns.Select(column => column == "n" ? row.GetProperty(column).GetRawText() : $"\"{row.Text(column)}\"")));
        return string.Join(separator, columns) + "\n" + TinyNews.Lines(lines);
    }
}
