using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Data.Tests.Labelled;

public sealed class LabelledDataReaderTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly List<string> rejections = [];

    public void Dispose() => folder.Dispose();

    private LabelledDataReader Reader(ISet<string>? knownTopics = null, ReadLimits? limits = null) => new(limits ?? ReadLimits.Default, Note, knownTopics);

    private void Note(Rejection rejection) => rejections.Add(rejection.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));

    private InputFile File(string name, string text) => Assert.Single(InputExpander.Expand([folder.Write(name, text)], InputEndings.Articles).Files);

    private List<LabelledArticle> Read(string text) => [.. Reader().Read([File("a.jsonl", text)])];

    private static string[] Texts(LabelledArticle article) => [.. Enumerable.Range(0, article.Article.Paragraphs.Length).Select(i => article.Article.TextOf(i).ToString())];

    private static string[] Labels(LabelledArticle article) => [.. article.Labels.Select(label => label?.Primary ?? "(context)")];

    [Fact]
    public void A_row_without_an_article_stands_alone_with_its_whole_text_as_one_paragraph()
    {
        var article = Assert.Single(Read("""{"text": "một\n\nhai\n", "label": "energy", "also": ["trade"], "accept": ["economy"], "title": "T", "url": "U"}"""));
        Assert.True(article.Standalone);
        Assert.Equal(("a#1", "T", "U"), (article.Article.Id, article.Article.Title, article.Article.Url));
        Assert.Equal(["một\n\nhai\n"], Texts(article));
        var label = Assert.Single(article.Labels)!;
        Assert.Equal("energy", label.Primary);
        Assert.Equal<string>(["trade"], label.Also);
        Assert.Equal<string>(["economy"], label.Accept);
        Assert.Equal<long>([1], article.Lines);
    }

    [Theory]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy", "label2": "trade"}""", "trade")]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy", "meta": {"label2": "trade"}}""", "trade")]
    [InlineData("a.csv", "text,label,label2\nmột,energy,trade\n", "trade")]
    [InlineData("a.csv", "text,label,label2\nmột,energy,\n", null)]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy", "label2": ["trade"]}""", null)]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy", "x": {"label2": "trade"}}""", null)]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy", "label2": "\u0000"}""", "\0")]
    [InlineData("a.jsonl", """{"text": "một", "label": "energy"}""", null)]
    public void A_second_persons_label_is_found(string name, string text, string? second) =>
        Assert.Equal(second, Assert.Single(Assert.Single(Reader().Read([File(name, text)])).Labels)!.Second);

    [Fact]
    public void Rows_of_an_article_that_are_split_keep_its_source_and_date()
    {
        var rows = Assert.Single(Read("""{"article": "x", "text": "một", "label": "a", "source": "S", "date": "2024"}""")).SplitRows().ToArray();
        Assert.Equal(("S", "2024"), (rows[0].Article.Source, rows[0].Article.Date));
    }

    [Fact]
    public void Rows_that_stand_alone_are_handed_out_before_the_next_is_read()
    {
        var broken = new DrippingStream("{\"text\": \"a\", \"label\": \"x\"}\n"u8.ToArray(), most: 100, new NotSupportedException());
        using var articles = Reader().Read([InputFile.StandardInput], broken).GetEnumerator();
        Assert.True(articles.MoveNext());
        Assert.Equal("stdin#1", articles.Current.Article.Id);
    }

    [Fact]
    public void Rows_of_an_article_are_gathered_from_all_files_and_ordered_by_n()
    {
        var articles = Reader().Read([
            File("a.jsonl", """
                {"article": "y", "n": 1, "text": "y1", "label": "b"}
                {"article": "x", "n": 7, "text": "x7", "label": "a", "source": "S2"}
                {"article": "x", "text": "x-", "label": "a"}
                """),
            File("b.csv", "article,n,text,label,source,date\nx,2,x2,c,S1,D\ny,0,y0,,,\nx,,x--,a,,\n")]).ToList();

        Assert.Equal(["y", "x"], articles.Select(each => each.Article.Id));
        Assert.Equal(["y0", "y1"], Texts(articles[0]));
        Assert.Equal(["(context)", "b"], Labels(articles[0]));
        Assert.Empty(articles[0].Article.Numbers);
        Assert.Equal(["x2", "x7", "x-", "x--"], Texts(articles[1]));
        Assert.Equal<int>([2, 7, 8, 9], articles[1].Article.Numbers);
        Assert.Equal<long>([2, 2, 3, 4], articles[1].Lines);
        Assert.Equal(("S2", "D"), (articles[1].Article.Source, articles[1].Article.Date));
        Assert.False(articles[1].Standalone);
        Assert.EndsWith("b.csv", articles[1].File, StringComparison.Ordinal);
        Assert.Empty(rejections);
    }

    [Fact]
    public void Rejects_the_second_row_for_a_paragraph_and_says_where_the_first_is()
    {
        var article = Assert.Single(Reader().Read([
            File("a.jsonl", "\n{\"article\": \"a0001\", \"n\": 3, \"text\": \"đầu\", \"label\": \"a\"}"),
            File("b.jsonl", "{\"article\": \"a0001\", \"n\": 3, \"text\": \"sau\", \"label\": \"b\"}")]));
        Assert.Equal(["đầu"], Texts(article));
        Assert.Equal(["b.jsonl:1: two rows for paragraph 3 of article a0001 (first at a.jsonl:2)"], rejections.Select(each => each.Replace(folder.Path + "/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_row_without_a_label_or_written_by_a_model_is_context_until_a_person_has_checked_it()
    {
        var article = Assert.Single(Read("""
            {"article": "x", "n": 0, "text": "a"}
            {"article": "x", "n": 1, "text": "b", "label": "energy", "confidence": 0.99}
            {"article": "x", "n": 2, "text": "c", "label": "energy", "confidence": 0.99, "checked": false}
            {"article": "x", "n": 3, "text": "d", "label": "energy", "confidence": 0.99, "checked": true}
            {"article": "x", "n": 4, "text": "e", "label": "energy", "confidence": null}
            """));
        Assert.Equal(["(context)", "(context)", "(context)", "energy", "energy"], Labels(article));
    }

    [Fact]
    public void Drops_and_counts_rows_that_are_nobodys_context()
    {
        var reader = Reader();
        var articles = reader.Read([File("a.jsonl", """
            {"text": "a"}
            {"text": "b", "label": "energy", "confidence": 0.5}
            {"text": "c", "label": "energy"}
            """)]).ToList();
        Assert.Equal(["c"], Texts(Assert.Single(articles)));
        Assert.Equal(2, reader.DroppedContextCount);
        Assert.Empty(rejections);
    }

    [Theory]
    [InlineData("""{"text": "x", "label": ""}""", "an empty label in 'label'")]
    [InlineData("""{"text": "x", "label": " "}""", "an empty label in 'label'")]
    [InlineData("""{"text": "x", "label": "a", "also": [""]}""", "an empty label in 'also'")]
    [InlineData("""{"text": "x", "label": "a", "accept": [""]}""", "an empty label in 'accept'")]
    [InlineData("""{"text": "x", "label": "a\nb"}""", "label 'a\uFFFDb' holds a control character")]
    [InlineData("""{"text": "x", "label": "a", "also": ["\u0000"]}""", "label '\uFFFD' holds a control character")]
    [InlineData("""{"text": "x", "label": "a", "accept": ["b\u007f"]}""", "label 'b\uFFFD' holds a control character")]
    [InlineData("""{"text": "x", "label": "a", "also": ["b", "a"]}""", "'also' repeats the label 'a'")]
    [InlineData("""{"text": "x", "label": "a", "also": ["b", "c", "b"]}""", "'also' holds 'b' twice")]
    [InlineData("""{"html": "<p>x", "label": "a"}""", "labelled data needs field 'text'")]
    [InlineData("""{"text": "x", "label": "d"}""", "label 'd' is not in the topics")]
    [InlineData("""{"text": "x", "label": "a", "also": ["d"]}""", "label 'd' is not in the topics")]
    [InlineData("""{"text": "x", "label": "a", "accept": ["d"]}""", "label 'd' is not in the topics")]
    [InlineData("""{"text": "x", "label": "A"}""", "label 'A' is not in the topics")]
    public void Rejects_labels_that_cannot_be_meant(string row, string reason)
    {
        var articles = Reader(new HashSet<string> { "a", "b", "c" }).Read([File("a.jsonl", row + "\n{\"text\": \"y\", \"label\": \"a\"}")]);
        Assert.Equal(["y"], Texts(Assert.Single(articles)));
        Assert.Equal(["a.jsonl:1: " + reason], rejections);
    }

    [Fact]
    public void Any_label_will_do_without_known_topics() => Assert.Equal(["chủ đề lạ"], Labels(Assert.Single(Read("""{"text": "x", "label": "chủ đề lạ"}"""))));

    [Fact]
    public void A_models_guess_is_not_held_against_the_topics()
    {
        var article = Assert.Single(Reader(new HashSet<string> { "a" }).Read([File("a.jsonl", """{"article": "x", "n": 0, "text": "x", "label": "old", "confidence": 0.5}""")]));
        Assert.Equal(["(context)"], Labels(article));
        Assert.Empty(rejections);
    }

    [Fact]
    public void Three_broken_lines_among_a_hundred_cost_three_lines()
    {
        var lines = Enumerable.Range(1, 100).Select(i => i switch
        {
            20 => "{\"text\": \"x\", \"label\": 1}",
            21 => "x",
            100 => "{\"text\": \"x\", \"label\": \"a\"",
            _ => $"{{\"text\": \"đoạn {i}\", \"label\": \"a\"}}",
        });
        Assert.Equal(97, Read(string.Join('\n', lines)).Count);
        Assert.Equal([20, 21, 100], rejections.Select(each => int.Parse(each.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void An_article_beyond_the_limit_is_rejected_once()
    {
        var rows = string.Concat(Enumerable.Range(0, 20).Select(i => $"{{\"article\": \"x\", \"n\": {i}, \"text\": \"0123456789\", \"label\": \"a\"}}\n"));
        Assert.Empty(Reader(limits: new ReadLimits { MaxArticleBytes = 100 }).Read([File("a.jsonl", rows)]));
        Assert.Equal(["a.jsonl:10: the article x is longer than 100 bytes"], rejections);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    public void Rejects_files_that_hold_no_records(string name)
    {
        Assert.Empty(Reader().Read([File(name, "x")]));
        Assert.Equal([name + ": labelled data is JSON Lines, CSV or TSV"], rejections);
    }

    [Fact]
    public void Keeps_what_a_cut_gzip_file_held()
    {
        var rows = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{{\"text\": \"đoạn {i * 7919 % 1000}\", \"label\": \"a\"}}\n"));
        var articles = Reader().Read([new InputFile(folder.WriteGzip("a.jsonl.gz", rows, cut: 500), "a", InputKind.JsonLines, Gzip: true)]).ToList();
        Assert.InRange(articles.Count, 100, 1999);
        Assert.Equal($"a.jsonl.gz:{articles.Count + 1}: the compressed data is damaged or cut short", Assert.Single(rejections));
    }
}
