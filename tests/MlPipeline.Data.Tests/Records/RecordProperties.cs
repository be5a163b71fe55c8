using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Tests.Records;

public sealed class RecordProperties : IDisposable
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(200);

    // Bytes that mean something to the readers, so that chance builds what they must cope with; the rest are any bytes.
    private static readonly string[] Pieces =
        ["\"", "\"", "\n", "\n", "\r", ",", "\t", ";", "{", "}", "[", "]", ":", "\\", "\\ud800", "'", "=", "1", "-", " ", "a", "đ", "\0", "\uFEFF",
         "{\"text\": \"a\"}\n", "{\"article\": \"a\", \"n\": 0, \"text\": \"a\", \"label\": \"b\"}\n", "\"text\"", "text,n\n", "n\ttext\n", "null", "true", "\"also\": [", "\"label\": "];

    private static readonly Arbitrary<byte[]> Hostile = Gen.OneOf(
        Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes), Gen.Choose(0, 255).Select(b => new[] { (byte)b })).ListOf()
        .Select(pieces => pieces.SelectMany(piece => piece).ToArray()).ToArbitrary();

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static List<string> ReadRows(Stream stream, InputKind kind, int maxRowBytes)
    {
        var seen = new List<string>();
        var limits = new ReadLimits { MaxLineBytes = maxRowBytes };
        using var reader = new DelimitedRecordReader(stream, "f", kind, limits, each => seen.Add(each.ToString()));
        while (reader.Read()) seen.Add($"{reader.Line} {reader.Record.Text} {reader.Record.Meta}");
        return seen;
    }

    private static List<string> ReadLines(Stream stream, int maxLineBytes)
    {
        var seen = new List<string>();
        var json = new JsonRecordReader(1000);
        using var reader = new LineReader(stream, "f", maxLineBytes, each => seen.Add(each.ToString()));
        while (reader.Read()) seen.Add(json.TryRead(reader.Line, out var record, out var reason) ? $"{reader.Number} {record.Text} {record.Meta}" : $"{reader.Number}: {reason}");
        return seen;
    }

    [Fact]
    public void Any_bytes_give_the_same_lines_however_they_arrive() => Prop.ForAll(Hostile, bytes =>
    {
        var whole = ReadLines(new MemoryStream(bytes), 40);
        Assert.Equal(whole, ReadLines(new DrippingStream(bytes), 40));
        Assert.Equal(whole, ReadLines(new DrippingStream(bytes, most: 3), 40));
        Assert.True(whole.Count <= 1 + bytes.Count(b => b == '\n'));
    }).Check(Often);

    [Theory]
    [InlineData(InputKind.Csv)]
    [InlineData(InputKind.Tsv)]
    public void Any_bytes_give_the_same_rows_however_they_arrive(InputKind kind) => Prop.ForAll(Hostile, bytes =>
    {
        byte[] file = [.. kind == InputKind.Csv ? "text,n\n"u8 : "n\ttext\n"u8, .. bytes];
        var whole = ReadRows(new MemoryStream(file), kind, 1000);
        Assert.Equal(whole, ReadRows(new DrippingStream(file), kind, 1000));
        Assert.Equal(whole, ReadRows(new DrippingStream(file, most: 3), kind, 1000));
        Assert.True(whole.Count <= 1 + file.Count(b => b == '\n'));
        ReadRows(new MemoryStream(bytes), kind, 20);
        ReadRows(new DrippingStream(file), kind, 20);
        ReadRows(new DrippingStream(file, most: 5, new InvalidDataException()), kind, 20);
    }).Check(Often);

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    [InlineData("a.tsv")]
    [InlineData("a.jsonl.gz")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("-")]
    public void Any_bytes_give_articles_or_rejections_but_never_an_exception(string name) => Prop.ForAll(Hostile, bytes =>
    {
        var rejections = new List<Rejection>();
        var files = InputExpander.Expand([name == "-" ? name : folder.Write(name, bytes)], InputEndings.Articles).Files;
        var articles = ArticleReader.Read(files, ReadLimits.Default, rejections.Add, new MemoryStream(bytes)).ToList();
        Assert.True(articles.Count + rejections.Count > 0);
        foreach (var article in articles.Select(each => each.Article))
        {
            Assert.NotEmpty(article.Paragraphs);
            for (var i = 0; i < article.Paragraphs.Length; i++) Assert.False(article.TextOf(i).IsEmpty);
        }
    }).Check(Often.WithMaxTest(300));

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.csv")]
    [InlineData("a.tsv.gz")]
    [InlineData("-")]
    public void Any_bytes_give_labelled_data_or_rejections_but_never_an_exception(string name) => Prop.ForAll(Hostile, bytes =>
    {
        var rejections = new List<Rejection>();
        var reader = new LabelledDataReader(ReadLimits.Default, rejections.Add);
        var files = InputExpander.Expand([name == "-" ? name : folder.Write(name, bytes)], InputEndings.Articles).Files;
        var articles = reader.Read(files, new MemoryStream(bytes)).ToList();
        Assert.True(articles.Count + rejections.Count + reader.DroppedContextCount > 0);
        Assert.All(articles, each => Assert.Equal((each.Article.Paragraphs.Length, each.Lines.Length), (each.Labels.Length, each.Labels.Length)));
    }).Check(Often.WithMaxTest(300));

    [Theory]
    [InlineData(InputKind.Csv, ',')]
    [InlineData(InputKind.Tsv, '\t')]
    public void Quoted_cells_come_back_as_they_were(InputKind kind, char separator)
    {
        var text = Gen.Elements(["\"", "\n", "\r\n", ",", "\t", "=", "'", "-", ";", "đ", "a", " ", "😀"]).ListOf().Select(string.Concat);
        var row = text.Zip(text, (first, second) => (Text: "x" + first, Extra: second));
        Prop.ForAll(row.ListOf().ToArbitrary(), rows =>
        {
            string Cell(string value) => '"' + (Neutralised(value) ? "'" + value : value).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
            var file = $"text{separator}extra\r\n" + string.Concat(rows.Select(each => Cell(each.Text) + separator + Cell(each.Extra) + "\r\n"));
            var read = new List<(string?, string?)>();
            using var reader = new DelimitedRecordReader(new MemoryStream(Encoding.UTF8.GetBytes(file)), "f", kind, ReadLimits.Default, each => Assert.Fail(each.ToString()));
            while (reader.Read()) read.Add((reader.Record.Text, ExtraOf(reader.Record.Meta)));
            Assert.Equal(rows.Select(each => ((string?)each.Text, each.Extra.Length == 0 ? null : each.Extra)), read);
        }).QuickCheckThrowOnFailure();
    }

    private static bool Neutralised(string value) => value.TrimStart('\'') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    private static string? ExtraOf(string? meta) => meta is null ? null : System.Text.Json.JsonDocument.Parse(meta).RootElement.GetProperty("extra").GetString();
}
