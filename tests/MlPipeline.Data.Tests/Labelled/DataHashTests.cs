using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Data.Tests.Labelled;

public sealed class DataHashTests : IDisposable
{
    private const string Rows = """
        {"article": "x", "n": 0, "text": "một", "label": "a", "also": ["b"]}
        {"article": "x", "n": 1, "text": "hai"}
        {"text": "ba", "label": "b"}
        """;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_rows_have_the_same_hash_whatever_the_file_and_its_format()
    {
        var hash = HashOf("a.jsonl", Rows);
        Assert.Equal(32, hash.Length);
        Assert.Equal(hash, HashOf("b.jsonl", Rows));
        Assert.Equal(hash, HashOf("c.csv", "article,n,text,label,also\nx,0,một,a,b\nx,1,hai,,\n,,ba,b,\n"));
    }

    [Theory]
    [InlineData("một", "mốt")]
    [InlineData("\"label\": \"a\"", "\"label\": \"c\"")]
    [InlineData("[\"b\"]", "[\"c\"]")]
    [InlineData(", \"also\": [\"b\"]", "")]
    [InlineData("\"also\"", "\"accept\"")]
    [InlineData("\"n\": 1", "\"n\": 2")]
    [InlineData("\"x\"", "\"y\"")]
    [InlineData("\"text\": \"hai\"", "\"text\": \"hai\", \"title\": \"T\"")]
    [InlineData("\"text\": \"hai\"", "\"text\": \"hai\", \"label\": \"a\"")]
    public void Any_change_makes_another(string old, string changed) => Assert.NotEqual(HashOf("a.jsonl", Rows), HashOf("a.jsonl", Rows.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void Articles_and_labelled_rows_are_counted()
    {
        using var hash = new DataHash();
        Assert.Equal(2, hash.Watch(Read("a.jsonl", Rows)).Count());
        Assert.Equal((2, 2), (hash.Articles, hash.Rows));
    }

    private string HashOf(string name, string text)
    {
        using var hash = new DataHash();
        foreach (var _ in hash.Watch(Read(name, text)))
        {
        }

        return hash.ToString();
    }

    private IEnumerable<LabelledArticle> Read(string name, string text) =>
        new LabelledDataReader(ReadLimits.Default, rejection => Assert.Fail(rejection.ToString())).Read(InputExpander.Expand([folder.Write(name, text)], InputEndings.Data).Files);
}
