using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Text;
using Record = MlPipeline.Data.Records.Record;

namespace MlPipeline.Inference.Tests.Output;

public sealed class DelimitedFormatterTests
{
    private static readonly string[] Labels = ["=cmd", "năng lượng", "sport, \"x\""];

    private static readonly ArticleLabels Unit = Samples.Labelled((1, true, [0.1, 0.7, 0.2], [0.05, 0.9, 0.6], [2, 0]));

    // Whatever spreadsheets and readers trip over.
    private static readonly Arbitrary<string> Texts = Gen.Elements(["=", "+", "-", "@", "'", "\"", ",", "\t", ";", "\n", "\r\n", "a", "Điện", " ", "😀", "e\u0301", "HYPERLINK(1)"])
        .NonEmptyListOf().Select(string.Concat).Where(text => !string.IsNullOrWhiteSpace(text)).ToArbitrary();

    [Theory]
    [InlineData(',', InputKind.Csv)]
    [InlineData('\t', InputKind.Tsv)]
    public void What_is_written_is_read_back(char separator, InputKind kind) => Prop.ForAll(Texts, Texts, (id, text) =>
    {
        var record = ReadBack(separator, kind, new Article { Id = id, Text = text, Paragraphs = [new TextRange(0, text.Length)], Numbers = [41] });
        Assert.Equal((id, 41, text, "năng lượng", 0.7), (record.Article, record.N, record.Text, record.Label, record.Confidence));
        Assert.Equal(["sport, \"x\"", "=cmd"], record.Also.ToArray());
        Assert.Null(record.Meta);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    // A cell is built in pieces of memory; a letter of two code units may fall on the seam of two of them.
    [Fact]
    public void Letters_of_two_code_units_come_back_wherever_they_stand()
    {
        for (var start = 0; start < 3; start++)
        {
            var text = new string('a', start) + string.Concat(Enumerable.Repeat("😀", 9000));
            Assert.Equal(text, ReadBack(',', InputKind.Csv, Samples.Of("a", text)).Text);
        }
    }

    [Fact]
    public void A_spreadsheet_runs_nothing()
    {
        foreach (var text in (string[])["=1+1", "+1", "-1", "@x", "'=1", "\t=1"])
        {
            var cell = WriteRows(',', Samples.Of(text, text)).Split('\n')[1];
            Assert.Matches("^\"?'", cell);
            Assert.Matches("\"?'[^,]*$", cell);
        }
    }

    [Fact]
    public void The_header_names_the_columns_and_only_CSV_has_a_mark()
    {
        const string Columns = "article{0}n{0}start{0}end{0}label{0}confidence{0}also{0}auto{0}text\n";
        Assert.Equal('\uFEFF' + string.Format(null, Columns, ','), WriteHeader(','));
        Assert.Equal(string.Format(null, Columns, '\t'), WriteHeader('\t'));
    }

    [Fact]
    public void A_row_of_a_plain_paragraph_is_plain() =>
        Assert.Equal("a\t0\t0\t13\tnăng lượng\t0.7\tsport, \"\"x\"\";=cmd".Replace("sport, \"\"x\"\";=cmd", "\"sport, \"\"x\"\";=cmd\"", StringComparison.Ordinal) + "\ttrue\tĐiện gió, hay\n",
            WriteRows('\t', Samples.Of("a", "Điện gió, hay"))[(WriteHeader('\t').Length)..]);

    private static Record ReadBack(char separator, InputKind kind, Article article)
    {
        using var reader = new DelimitedRecordReader(
            new MemoryStream(Encoding.UTF8.GetBytes(WriteRows(separator, article))), "f", kind, ReadLimits.Default, rejection => Assert.Fail(rejection.ToString()));
        Assert.True(reader.Read());
        var record = reader.Record;
        Assert.False(reader.Read());
        return record;
    }

    private static string WriteRows(char separator, Article article) =>
        Encoding.UTF8.GetString(Samples.Write(new DelimitedFormatter(Labels, TextUnit.Paragraph, separator), Samples.Input(article), Unit));

    private static string WriteHeader(char separator)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        new DelimitedFormatter(Labels, TextUnit.Paragraph, separator).WriteHeader(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
