using System.Diagnostics;
using System.Text;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Records;
using Record = MlPipeline.Data.Records.Record;

namespace MlPipeline.Data.Tests.Records;

public sealed class DelimitedRecordReaderTests
{
    private static readonly ReadLimits Small = new() { MaxLineBytes = 1000, MaxArticleBytes = 500 };

    private static (List<(long Line, Record Record)> Rows, List<string> Rejections) ReadAll(Stream stream, InputKind kind = InputKind.Csv, ReadLimits? limits = null)
    {
        var rows = new List<(long, Record)>();
        var rejections = new List<string>();
        using var reader = new DelimitedRecordReader(stream, "f", kind, limits ?? Small, each => rejections.Add(each.ToString()));
        while (reader.Read()) rows.Add((reader.Line, reader.Record));
        Assert.False(reader.Read());
        return (rows, rejections);
    }

    private static (List<(long Line, Record Record)> Rows, List<string> Rejections) ReadAll(string text, InputKind kind = InputKind.Csv) =>
        ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), kind);

    private static (long Line, string? Text)[] TextsOf(string text, InputKind kind = InputKind.Csv)
    {
        var (rows, rejections) = ReadAll(text, kind);
        Assert.Empty(rejections);
        return [.. rows.Select(row => (row.Line, row.Record.Text))];
    }

    [Fact]
    public void Reads_every_column()
    {
        var (rows, rejections) = ReadAll("""
            article,id,n,text,title,source,date,url,label,also,accept,confidence,checked
            a1,i1,3,Giá điện,Tiêu đề,Báo,2024-06-20,http://x,energy,economy; trade,"[""a;b"",""c""]",0.5,TRUE

            """);
        Assert.Empty(rejections);
        var record = Assert.Single(rows).Record;
        Assert.Equal(("a1", "i1", 3, "Giá điện"), (record.Article, record.Id, record.N, record.Text));
        Assert.Equal(("Tiêu đề", "Báo", "2024-06-20", "http://x"), (record.Title, record.Source, record.Date, record.Url));
        Assert.Equal(("energy", 0.5, true), (record.Label, record.Confidence, record.Checked));
        Assert.Equal<string>(["economy", "trade"], record.Also);
        Assert.Equal<string>(["a;b", "c"], record.Accept);
    }

    [Fact]
    public void Takes_an_empty_cell_for_absent()
    {
        var record = Assert.Single(ReadAll("article,n,text,label,also,confidence,checked\n,,x,,,,").Rows).Record;
        Assert.Equal((null, null, null, null, false), (record.Article, record.N, record.Label, record.Confidence, record.Checked));
        Assert.Empty(record.Also);
    }

    [Theory]
    [InlineData("text\na\nb\n")]
    [InlineData("text\r\na\r\nb\r\n")]
    [InlineData("\uFEFFtext\na\nb")]
    [InlineData("text\n\"a\"\n\"b\"")]
    [InlineData("\uFEFF\"text\"\r\n\"a\"\r\n\"b\"\r\n")]
    [InlineData(" text \na\nb\r")]
    public void Reads_every_common_form_of_rows(string text) => Assert.Equal([(2, "a"), (3, "b")], TextsOf(text));

    [Theory]
    [InlineData("n,text\n1,\"a,b\"", "a,b")]
    [InlineData("n,text\n1,\"a\nb\r\nc\"\n", "a\nb\r\nc")]
    [InlineData("n,text\n1,\"nói: \"\"ừ\"\"\"", "nói: \"ừ\"")]
    [InlineData("text,n\n\"\"\"\",1\n", "\"")]
    [InlineData("n,text\n1,anh nói \"ừ\" rồi", "anh nói \"ừ\" rồi")]
    [InlineData("n,text\n1, \"a\"", " \"a\"")]
    public void Reads_quotes(string text, string expected) => Assert.Equal([(2, expected)], TextsOf(text));

    [Fact]
    public void Reads_tabs_between_cells_and_commas_within_them() =>
        Assert.Equal([(2, "a, \"b\" c"), (3, "d\te")], TextsOf("n\ttext\r\n1\ta, \"b\" c\r\n2\t\"d\te\"\r\n", InputKind.Tsv));

    [Fact]
    public void Counts_lines_within_cells_and_blank_lines() => Assert.Equal([(2, "a\nb"), (6, "c")], TextsOf("n,text\n1,\"a\nb\"\n\n \n2,c\n"));

    [Theory]
    [InlineData("'=1+1", "=1+1")]
    [InlineData("'+84", "+84")]
    [InlineData("'-5 độ", "-5 độ")]
    [InlineData("'@a", "@a")]
    [InlineData("\"'\tx\"", "\tx")]
    [InlineData("\"'\rx\"", "\rx")]
    [InlineData("'tis", "'tis")]
    [InlineData("''=1", "'=1")]
    [InlineData("''a=1", "''a=1")]
    [InlineData("=1", "=1")]
    [InlineData("'", "'")]
    public void Takes_back_what_keeps_spreadsheets_from_running_cells(string cell, string expected) => Assert.Equal([(2, expected)], TextsOf("text,n\n" + cell + ",1"));

    [Fact]
    public void Carries_other_columns_along_and_leaves_unnamed_and_empty_ones()
    {
        var (rows, _) = ReadAll(",text,người viết,ghi chú\n0,x,\"Lê \"\"A\"\"\",\n1,y,,\n");
        Assert.Equal("""{"người viết":"Lê \"A\""}""", rows[0].Record.Meta);
        Assert.Null(rows[1].Record.Meta);
    }

    [Fact]
    public void Does_not_carry_a_models_own_output_along() =>
        Assert.Null(Assert.Single(ReadAll("article,n,start,end,label,confidence,also,auto,text\na,0,0,1,b,0.5,,true,x\n").Rows).Record.Meta);

    [Theory]
    [InlineData("n,text\n1\n2,b\n3,c,d\n4,e\n", "f:2: 1 cells instead of 2|f:4: 3 cells instead of 2", "b|e")]
    [InlineData("n,text\nx,a\n-1,a\n1.5,a\n2147483648,a\n7,b\n", "f:2: N|f:3: N|f:4: N|f:5: N", "b")]
    [InlineData("text,checked,confidence,also\na,yes,,\nb,,hoch,\nc,,,[1]\nd,true,1,[]\n",
        "f:2: field 'checked' must be true or false|f:3: field 'confidence' must be a number|f:4: field 'also' must be a list of strings", "d")]
    [InlineData("n,text\n1,\n2, \n3,c", "f:2: field 'text' is missing|f:3: no text", "c")]
    [InlineData("n,text\n1,\"a\" b\n2,c\n", "f:2: something stands behind a closing quote", "c")]
    public void Rejects_a_row_by_the_line_where_it_begins_and_goes_on(string text, string reasons, string texts)
    {
        var (rows, rejections) = ReadAll(text);
        Assert.Equal(reasons.Replace(" N", " field 'n' must be a whole number from 0 to 2147483647", StringComparison.Ordinal).Split('|'), rejections);
        Assert.Equal(texts.Split('|'), rows.Select(row => row.Record.Text));
    }

    [Fact]
    public void A_quote_that_is_never_closed_costs_its_row_alone()
    {
        var (rows, rejections) = ReadAll("n,text\n1,a\n2,\"b\n3,c\n4,d\n");
        Assert.Equal(["f:3: a quote is opened and not closed"], rejections);
        Assert.Equal([(2, "a"), (4, "c"), (5, "d")], rows.Select(row => (row.Line, row.Record.Text)));
    }

    [Fact]
    public void A_quote_that_a_later_row_seems_to_close_costs_its_row_alone()
    {
        var (rows, rejections) = ReadAll("n,text\n1,\"a\n2,b\n3,\"c\nc\"\n4,d\n");
        Assert.Equal(["f:2: something stands behind a closing quote"], rejections);
        Assert.Equal([(3, "b"), (4, "c\nc"), (6, "d")], rows.Select(row => (row.Line, row.Record.Text)));
    }

    [Fact]
    public void Rejects_a_row_with_bytes_that_are_not_UTF_8()
    {
        var (rows, rejections) = ReadAll(new MemoryStream([.. "text\n"u8, 0xE1, 0xBB, (byte)'\n', .. "b\n"u8]));
        Assert.Equal(["f:2: the bytes are not UTF-8"], rejections);
        Assert.Equal("b", Assert.Single(rows).Record.Text);
    }

    [Theory]
    [InlineData("label,n\na,1\n", "f:1: the header has no column 'text'")]
    [InlineData("text,n,text\na,1,b\n", "f:1: column 'text' stands twice")]
    [InlineData("\n\n\"text\na\n", "f:3: a quote is opened and not closed")]
    public void Rejects_a_file_without_a_usable_header_once(string text, string reason)
    {
        var (rows, rejections) = ReadAll(text);
        Assert.Empty(rows);
        Assert.Equal([reason], rejections);
    }

    [Fact]
    public void Refuses_more_columns_than_anyone_needs() =>
        Assert.Equal(
            ["f:1: more than 1000 columns"],
            ReadAll(new MemoryStream(Encoding.UTF8.GetBytes("text" + new string(',', 100_000))), limits: ReadLimits.Default).Rejections);

    [Fact]
    public void Rejects_a_row_that_is_too_long_and_goes_on()
    {
        var (rows, rejections) = ReadAll("n,text\n1," + new string('x', 2000) + "\n2,b\n3,\"" + string.Concat(Enumerable.Repeat("dòng\n", 400)) + "\"\n4,d\n");
        Assert.Equal(["f:2: the row is longer than 1000 bytes", "f:4: the row is longer than 1000 bytes"], rejections.Take(2));
        Assert.All(rejections.Skip(2).SkipLast(1), reason => Assert.EndsWith("1 cells instead of 2", reason, StringComparison.Ordinal));
        Assert.Equal("f:404: a quote is opened and not closed", rejections[^1]);
        Assert.Equal([(3, "b"), (405, "d")], rows.Select(row => (row.Line, row.Record.Text)));
    }

    [Fact]
    public void Rejects_an_article_that_is_too_long() =>
        Assert.Equal(["f:2: the article is longer than 500 bytes"], ReadAll("text\n" + new string('x', 501)).Rejections);

    [Theory]
    [InlineData((byte)'x')]
    [InlineData((byte)'"')]
    [InlineData((byte)',')]
    public void A_line_of_200_MB_costs_a_fixed_amount_of_memory(byte filler)
    {
        var limits = new ReadLimits { MaxLineBytes = 1 << 20 };
        ReadAll(new EndlessLineStream(1 << 22, filler, "\na\n"u8.ToArray()), limits: limits);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(new EndlessLineStream(200_000_000, filler, "\na\n"u8.ToArray()), limits: limits);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Theory]
    [InlineData("a\"\t\"\n")]
    [InlineData("\"\t\"\n")]
    [InlineData("\"\n")]
    [InlineData("\"\"\"\n")]
    [InlineData("\"x\n")]
    public void Hostile_quotes_cost_time_in_proportion_to_the_file(string line)
    {
        var watch = Stopwatch.StartNew();
        ReadAll(new MemoryStream(Encoding.UTF8.GetBytes("n\ttext\n" + string.Concat(Enumerable.Repeat(line, 300_000)))), InputKind.Tsv, ReadLimits.Default);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void Keeps_the_complete_rows_before_a_failure_and_names_the_line_of_the_failure()
    {
        var (rows, rejections) = ReadAll(new DrippingStream("n,text\n1,a\n2,fragm"u8.ToArray(), most: 5, new IOException()));
        Assert.Equal(["f:3: reading failed"], rejections);
        Assert.Equal("a", Assert.Single(rows).Record.Text);
    }

    [Fact]
    public void Refuses_UTF_16_once()
    {
        var (rows, rejections) = ReadAll(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("text\na\n")]));
        Assert.Empty(rows);
        Assert.Equal(["f: the file is UTF-16, not UTF-8"], rejections);
    }

    [Fact]
    public void Refuses_kinds_without_cells() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DelimitedRecordReader(Stream.Null, "f", InputKind.JsonLines, Small, _ => { }));
}
