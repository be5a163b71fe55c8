using System.Text;
using System.Text.Json;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Labelling;

/// <summary><c>start</c> and <c>end</c> index the text as it was read.</summary>
public sealed class OffsetsTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private const string Composed = "Giàn khoan ngoài khơi 😀 Vũng Tàu.";
    private const string Decomposed = "Be\u0323\u0302nh vie\u0323\u0302n thie\u0302\u0301u ba\u0301c si\u0303.";

    [Theory]
    [InlineData(Composed + "\n" + Decomposed + "\n")]
    [InlineData(Composed + "\r\n\r\n" + Decomposed + "\r\n")]
    [InlineData("\r\n\r\n   " + Composed + "  \r\n\t" + Decomposed)]
    [InlineData(Composed + "\r" + Decomposed)]
    [InlineData(Composed + "\n\u200B\n\u00A0" + Decomposed + "\u00A0\n")]
    public void Offsets_cut_each_paragraph_out_of_a_text(string text)
    {
        using var folder = new TempFolder();
        AssertCuts(text, Label(folder.Write("a.txt", text)));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        using var folder = new TempFolder();
        const string Text = Composed + "\r\n" + Decomposed;
        AssertCuts(Text, Label(folder.Write("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)])));
        AssertCuts(Text, Label(folder.Write("b.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)])));
        AssertCuts(Text, Label(folder.Write("c.txt", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)])));
    }

    [Fact]
    public void Offsets_index_the_text_of_a_record()
    {
        const string Text = "\r\n" + Composed + "\r\n \r\n" + Decomposed;
        using var folder = new TempFolder();
        AssertCuts(Text, Label(folder.Write("a.jsonl", TinyNews.Json(new { id = "x", text = Text }) + "\n")));
    }

    [Fact]
    public void Rows_of_one_article_have_places_one_behind_the_other()
    {
        using var folder = new TempFolder();
        var rows = Label(folder.Write("a.jsonl", TinyNews.Lines([TinyNews.Json(new { article = "x", n = 0, text = Composed }), TinyNews.Json(new { article = "x", n = 1, text = Decomposed })])));
        Assert.Equal([Composed, Decomposed], rows.Select(row => row.Text("text")));
        AssertCuts(Composed + "\n" + Decomposed, rows);
    }

    [Fact]
    public void Offsets_in_a_page_are_in_order_and_as_long_as_their_texts()
    {
        using var folder = new TempFolder();
        var rows = Label(folder.Write("a.html", $"<html><head><title>Tựa</title></head><body><p>{Composed}</p>\n<ul><li>{Decomposed}</li><li>Một &amp; hai</li></ul></body></html>"));
        Assert.Equal([Composed, Decomposed, "Một & hai"], rows.Select(row => row.Text("text")));
        var end = 0;
        foreach (var row in rows)
        {
            Assert.InRange(row.Int("start"), end, int.MaxValue);
            end = row.Int("end");
            Assert.Equal(row.Text("text").Length, end - row.Int("start"));
        }
    }

    private static void AssertCuts(string text, JsonElement[] rows)
    {
        Assert.Equal([Composed, Decomposed], rows.Select(row => row.Text("text")));
        Assert.All(rows, row => Assert.Equal(row.Text("text"), text[row.Int("start")..row.Int("end")]));
    }

    private JsonElement[] Label(string file) => Command.Run("label", file, "--model", models.Paragraphs).Exits(0).Rows;
}
