using System.Text;
using System.Text.Unicode;
using MlPipeline.Data.Records;
using Record = MlPipeline.Data.Records.Record;

namespace MlPipeline.Data.Tests.Records;

public sealed class JsonRecordReaderTests
{
    private static Record Read(string line)
    {
        Assert.True(new JsonRecordReader(1000).TryRead(Encoding.UTF8.GetBytes(line), out var record, out var reason), reason);
        return record;
    }

    private static string ReasonFor(ReadOnlySpan<byte> line)
    {
        Assert.False(new JsonRecordReader(1000).TryRead(line, out var record, out var reason));
        Assert.Null(record);
        return reason;
    }

    [Fact]
    public void Reads_every_field()
    {
        var record = Read("""
            {"article": "a1", "id": "i1", "n": 3, "text": "Giá điện \"tăng\" 3 %", "title": "Tiêu đề", "source": "Báo", "date": "2024-06-20", "url": "http://x",
             "label": "energy", "also": ["economy", "kinh\u0020tế"], "accept": [], "confidence": 0.5, "checked": true}
            """);
        Assert.Equal(("a1", "i1", 3, "Giá điện \"tăng\" 3 %"), (record.Article, record.Id, record.N, record.Text));
        Assert.Equal(("Tiêu đề", "Báo", "2024-06-20", "http://x"), (record.Title, record.Source, record.Date, record.Url));
        Assert.Equal(("energy", 0.5, true), (record.Label, record.Confidence, record.Checked));
        Assert.Equal<string>(["economy", "kinh tế"], record.Also);
        Assert.Empty(record.Accept);
        Assert.Null(record.Meta);
    }

    [Fact]
    public void Takes_null_for_absent()
    {
        var record = Read("""{"text": "x", "article": null, "n": null, "label": null, "also": null, "confidence": null, "checked": null, "meta": null}""");
        Assert.Null(record.Article);
        Assert.Null(record.N);
        Assert.Null(record.Label);
        Assert.Null(record.Confidence);
        Assert.Empty(record.Also);
    }

    [Fact]
    public void Carries_unknown_fields_and_those_of_meta_along_as_they_were_written() =>
        Assert.Equal(
            """{"người viết":"Lê \u0041","sâu":{"a": [1, 2.50]},"k":1e3,"b":null}""",
            Read("""{"người viết": "Lê \u0041", "text": "x", "sâu": {"a": [1, 2.50]}, "meta": {"k": 1e3, "b": null}}""").Meta);

    [Fact]
    public void Carries_white_space_along_without_breaking_a_line() => Assert.DoesNotContain('\r', Read("{\"text\": \"x\", \"a\": [1,\r2]}").Meta!);

    [Fact]
    public void Does_not_carry_a_models_own_output_along() =>
        Assert.Equal(
            """{"mine":1}""",
            Read("""{"text": "x", "start": 0, "end": 1, "label": "a", "confidence": 0.9, "auto": true, "scores": {"a": 0.9}, "also_scores": {}, "mine": 1}""").Meta);

    [Fact]
    public void Carries_fields_of_the_same_names_along_when_no_model_wrote_them() =>
        Assert.Equal("""{"start":"08:00","end":"09:00"}""", Read("""{"text": "x", "start": "08:00", "end": "09:00"}""").Meta);

    [Fact]
    public void Finds_known_fields_behind_escapes_in_their_names() => Assert.Equal("x", Read("""{"t\u0065xt": "x"}""").Text);

    [Theory]
    [InlineData("""{"text": "x", "n": 2147483647}""", 2147483647)]
    [InlineData("""{"text": "x", "n": 0}""", 0)]
    public void Reads_n_to_its_ends(string line, int n) => Assert.Equal(n, Read(line).N);

    [Theory]
    [InlineData("""{"text": "x", "text": "x"}""", "field 'text' stands twice")]
    [InlineData("""{"text": "x", "t\u0065xt": "x"}""", "field 'text' stands twice")]
    [InlineData("""{"text": "x", "k": 1, "k": 2}""", "field 'k' stands twice")]
    [InlineData("""{"text": "x", "k": 1, "meta": {"k": 2}}""", "field 'k' stands twice")]
    [InlineData("""{"text": 1}""", "field 'text' must be a string")]
    [InlineData("""{"text": ["x"]}""", "field 'text' must be a string")]
    [InlineData("""{"text": "x", "article": 7}""", "field 'article' must be a string")]
    [InlineData("""{"text": "x", "title": {}}""", "field 'title' must be a string")]
    [InlineData("""{"text": "x", "label": true}""", "field 'label' must be a string")]
    [InlineData("""{"text": "x", "also": "a"}""", "field 'also' must be a list of strings")]
    [InlineData("""{"text": "x", "also": [1]}""", "field 'also' must be a list of strings")]
    [InlineData("""{"text": "x", "accept": [["a"]]}""", "field 'accept' must be a list of strings")]
    [InlineData("""{"text": "x", "confidence": "0.5"}""", "field 'confidence' must be a number")]
    [InlineData("""{"text": "x", "checked": 1}""", "field 'checked' must be true or false")]
    [InlineData("""{"text": "x", "meta": []}""", "field 'meta' must be an object")]
    [InlineData("""{"text": "x", "n": -1}""", "field 'n' must be a whole number from 0 to 2147483647")]
    [InlineData("""{"text": "x", "n": 1.5}""", "field 'n' must be a whole number from 0 to 2147483647")]
    [InlineData("""{"text": "x", "n": 2147483648}""", "field 'n' must be a whole number from 0 to 2147483647")]
    [InlineData("""{"text": "x", "n": "1"}""", "field 'n' must be a whole number from 0 to 2147483647")]
    [InlineData("""{"article": "a", "n": 1}""", "field 'text' is missing")]
    [InlineData("""{}""", "field 'text' is missing")]
    [InlineData("""{"text": null}""", "field 'text' is missing")]
    [InlineData("""{"text": "x", "html": "x"}""", "fields 'text' and 'html' exclude each other")]
    [InlineData("""{"text": ""}""", "no text")]
    [InlineData("""{"text": " \n\u00a0\u200b\ufeff"}""", "no text")]
    [InlineData("""{"text": "x", "article": ""}""", "field 'article' is empty")]
    [InlineData("""{"text": "x", "id": ""}""", "field 'id' is empty")]
    [InlineData("""["text"]""", "not a JSON object")]
    [InlineData("""42""", "not a JSON object")]
    [InlineData("""xin chào""", "not valid JSON (byte 1)")]
    [InlineData("""{"text": "x" """, "not valid JSON (byte 14)")]
    [InlineData("""{"text": "x",}""", "not valid JSON (byte 14)")]
    [InlineData("""{"text": "x"} {"text": "y"}""", "something stands behind the JSON object (byte 15)")]
    [InlineData("""{"text": "x"}]""", "something stands behind the JSON object (byte 14)")]
    [InlineData("""{"text": "\ud800"}""", "an escape is half a surrogate pair (byte 10)")]
    [InlineData("""{"text": "\udc00\ud800"}""", "an escape is half a surrogate pair (byte 10)")]
    [InlineData("""{"text": "x", "label": "\ud800"}""", "an escape is half a surrogate pair (byte 24)")]
    [InlineData("""{"text": "x", "also": ["\ud800"]}""", "an escape is half a surrogate pair (byte 24)")]
    [InlineData("""{"text": "x", "\ud800": 1}""", "an escape is half a surrogate pair (byte 15)")]
    [InlineData("""{"text": "x", "k": {"a": ["\ud800"]}}""", "an escape is half a surrogate pair (byte 27)")]
    public void Says_what_is_wrong_with_a_line(string line, string reason) => Assert.Equal(reason, ReasonFor(Encoding.UTF8.GetBytes(line)));

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8() => Assert.Equal("the bytes are not UTF-8", ReasonFor([.. "{\"text\": \""u8, 0xFF, .. "\"}"u8]));

    [Fact]
    public void Refuses_bytes_that_are_not_UTF_8_in_fields_that_are_only_carried_along() =>
        Assert.Equal("the bytes are not UTF-8", ReasonFor([.. "{\"text\": \"x\", \"k\": \""u8, 0xC3, .. "\"}"u8]));

    [Fact]
    public void Says_that_bytes_are_not_UTF_8_wherever_they_stand_and_whatever_else_is_wrong()
    {
        byte[] line = [.. """{"article": "bài", "k": ["é"], "text": "Giá điện tăng, “đủ” dùng", "label": "năng lượng", "also": ["kinh tế"]} """u8];
        foreach (byte wrong in (byte[])[0x80, 0xC3, 0xE1, 0xFF, (byte)'"', (byte)'}', (byte)'\\', 0])
        {
            for (var at = 0; at < line.Length; at++)
            {
                byte[] damaged = [.. line];
                damaged[at] = wrong;
                var isRead = new JsonRecordReader(1000).TryRead(damaged, out _, out var reason);
                Assert.Equal(!Utf8.IsValid(damaged), !isRead && reason == "the bytes are not UTF-8");
            }
        }
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(1_000_000, false)]
    public void Refuses_what_is_nested_too_deep(int levels, bool isRead)
    {
        var value = new string('[', levels) + new string(']', levels);
        if (isRead)
        {
            var meta = Read($$"""{"text": "x", "k": {{value}}}""").Meta!;
            Assert.Equal(meta, Read($$"""{"text": "x", "meta": {{meta}}}""").Meta);
        }
        else
        {
            Assert.Equal("field 'k' is nested deeper than 32 levels", ReasonFor(Encoding.UTF8.GetBytes($$"""{"text": "x", "k": {{value}}}""")));
        }
    }

    [Fact]
    public void Refuses_more_fields_than_anyone_needs() =>
        Assert.Equal("more than 1000 fields", ReasonFor(Encoding.UTF8.GetBytes("{\"text\": \"x\"" + string.Concat(Enumerable.Range(0, 1001).Select(i => $", \"k{i}\": 1")) + "}")));

    [Fact]
    public void Refuses_more_labels_than_anyone_needs() =>
        Assert.Equal(
            "more than 1000 entries in 'also'", ReasonFor(Encoding.UTF8.GetBytes("{\"text\": \"x\", \"also\": [" + string.Join(',', Enumerable.Repeat("\"a\"", 1001)) + "]}")));

    [Fact]
    public void Measures_an_article_in_bytes_of_UTF_8()
    {
        Assert.Equal(500, Read("{\"text\": \"" + new string('đ', 500) + "\"}").Text!.Length);
        Assert.Equal("the article is longer than 1000 bytes", ReasonFor(Encoding.UTF8.GetBytes("{\"text\": \"" + new string('đ', 500) + "x\"}")));
        Assert.Equal("the article is longer than 1000 bytes", ReasonFor(Encoding.UTF8.GetBytes("{\"html\": \"" + new string('x', 1001) + "\"}")));
    }

    [Fact]
    public void Long_hostile_names_are_cut_in_the_reason()
    {
        var name = new string('k', 10_000);
        Assert.InRange(ReasonFor(Encoding.UTF8.GetBytes($$"""{"text": "x", "{{name}}": 1, "{{name}}": 2}""")).Length, 1, 100);
        Assert.DoesNotContain(ReasonFor(Encoding.UTF8.GetBytes("""{"text": "x", "\u001b[2J": 1, "\u001b[2J": 2}""")), char.IsControl);
    }

    [Fact]
    public void A_reader_keeps_nothing_from_one_line_to_the_next()
    {
        var reader = new JsonRecordReader(1000);
        Assert.True(reader.TryRead("{\"text\": \"x\", \"label\": \"a\", \"k\": 1}"u8, out _, out _));
        Assert.False(reader.TryRead("{\"text\": "u8, out _, out _));
        Assert.True(reader.TryRead("{\"text\": \"y\"}"u8, out var record, out _));
        Assert.Null(record.Label);
        Assert.Null(record.Meta);
    }
}
