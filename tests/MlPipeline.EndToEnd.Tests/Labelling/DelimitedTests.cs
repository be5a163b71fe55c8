using System.Text;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

public sealed class DelimitedTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private static readonly string[] Texts = ["Giàn khoan, khí đốt; \"điện gió\".", "=1+1", "-Trận đấu", "@bác sĩ", "'Vắc xin'", "cột\tcột"];

    [Fact]
    public void Csv_has_a_byte_order_mark_the_promised_columns_and_a_row_a_paragraph()
    {
        var result = Label("csv");
        Assert.Equal(Encoding.UTF8.GetPreamble(), result.OutputBytes[..3]);
        Assert.Equal("article,n,start,end,label,confidence,also,auto,text", result.Lines[0][1..]);
        Assert.Equal(Texts.Length + 1, result.Lines.Length);
        Assert.Matches("^stdin,0,0,32,energy,(1|0\\.\\d{1,4}),[a-z;]*,(true|false),\"Giàn khoan, khí đốt; \"\"điện gió\"\".\"$", result.Lines[1]);
    }

    [Fact]
    public void Tsv_has_no_byte_order_mark()
    {
        var result = Label("tsv");
        Assert.Equal("article\tn\tstart\tend\tlabel\tconfidence\talso\tauto\ttext", result.Lines[0]);
        Assert.Matches("^stdin\t0\t0\t32\tenergy\t(1|0\\.\\d{1,4})\t[a-z;]*\t(true|false)\t\"Giàn khoan, khí đốt; \"\"điện gió\"\".\"$", result.Lines[1]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void No_cell_begins_like_a_formula(string format)
    {
        var lines = Label(format).Lines;
        Assert.EndsWith("'=1+1", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("'-Trận đấu", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("'@bác sĩ", lines[4], StringComparison.Ordinal);
        Assert.EndsWith("'Vắc xin'", lines[5], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void The_rows_read_back_are_the_same_paragraphs_with_the_same_labels(string format)
    {
        using var folder = new TempFolder();
        var file = folder.Write("labels." + format, Label(format).OutputBytes);
        var again = Command.Run("label", file, "--model", models.Paragraphs).Exits(0).Rows;
        var before = Label("jsonl").Rows;
        Assert.Equal(Texts, again.Select(row => row.Text("text")));
        Assert.Equal(before.Select(row => row.Text("label")), again.Select(row => row.Text("label")));
        Assert.Equal(before.Select(row => row.Number("confidence")), again.Select(row => row.Number("confidence")));
    }

    [Fact]
    public void Labels_and_confidences_are_those_of_the_other_formats()
    {
        var rows = Label("jsonl").Rows;
        var cells = Label("tsv").Lines[1..].Select(line => line.Split('\t')).ToArray();
        Assert.Equal(rows.Select(row => row.Text("label")), cells.Select(row => row[4]));
        Assert.Equal(rows.Select(row => row.GetProperty("confidence").GetRawText()), cells.Select(row => row[5]));
        Assert.Equal(rows.Select(row => string.Join(';', row.GetProperty("also").EnumerateArray())), cells.Select(row => row[6]));
    }

    private CommandResult Label(string format) => Command.RunWithInput(string.Join('\n', Texts), "label", "-", "--model", models.Paragraphs, "--format", format).Exits(0);
}
