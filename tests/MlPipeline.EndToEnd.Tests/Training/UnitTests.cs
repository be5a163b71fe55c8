using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.Training;

/// <summary>A model remembers whether it was trained on paragraphs or on whole texts.</summary>
public sealed class UnitTests : IDisposable
{
    private static readonly string Article = $"{TinyNews.Sentence("energy", 3)}\n{TinyNews.Sentence("energy", 5)}\n{TinyNews.Sentence("sport", 4)}";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_that_name_their_article_make_a_model_of_paragraphs()
    {
        Train(TinyNews.ParagraphRows(30));
        Assert.Equal(["energy", "energy", "sport"], Labels());
        Assert.Single(Labels("--unit", "text"));
    }

    [Fact]
    public void Rows_that_stand_alone_make_a_model_of_texts()
    {
        Train(TinyNews.TextRows(60));
        Assert.Equal(["energy"], Labels());
        Assert.Equal(["energy", "energy", "sport"], Labels("--unit", "paragraph"));
    }

    [Fact]
    public void Rows_of_both_kinds_make_a_model_of_paragraphs()
    {
        Train([.. TinyNews.TextRows(60), .. TinyNews.ParagraphRows(1)]);
        Assert.Equal(3, Labels().Length);
    }

    [Fact]
    public void Evaluate_works_in_the_unit_of_the_model()
    {
        Train(TinyNews.TextRows(60));
        Assert.Equal(9, RowsOf(TinyNews.TextRows(9)));
        Assert.Equal(12, RowsOf(TinyNews.ParagraphRows(3)));
        Train(TinyNews.ParagraphRows(30));
        Assert.Equal(9, RowsOf(TinyNews.TextRows(9)));
        Assert.Equal(12, RowsOf(TinyNews.ParagraphRows(3)));
        Assert.Equal(12, RowsOf(TinyNews.ParagraphRows(3), "--unit", "text"));
    }

    [Fact]
    public void One_label_and_one_row_are_enough_for_a_model()
    {
        Train([TinyNews.Json(new { text = "Giàn khoan và khí đốt.", label = "năng lượng" })]);
        Assert.Equal(["năng lượng"], Labels());
        Command.RunWithInput(Article, "explain", "-", "--model", folder.At("m.mlp")).Exits(0);
    }

    private void Train(IEnumerable<string> rows) => Command.RunWithInput(TinyNews.Lines(rows), "train", "-", "--out", folder.At("m.mlp")).Exits(0);

    private string[] Labels(params string[] more) => [.. Command.RunWithInput(Article, ["label", "-", "--model", folder.At("m.mlp"), .. more]).Exits(0).Rows.Select(row => row.Text("label"))];

    private int RowsOf(IEnumerable<string> data, params string[] more)
    {
        Command.RunWithInput(TinyNews.Lines(data), ["evaluate", "-", "--model", folder.At("m.mlp"), "--json", folder.At("f.json"), .. more]).Exits(0);
        return JsonRows.Read(folder.At("f.json")).Int("rows");
    }
}
