using MlPipeline.Training.Seeds;

namespace MlPipeline.Training.Tests.Seeds;

public sealed class SeedLexiconTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mlpipeline-seeds-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Reads_topics_in_ordinal_order_with_weights()
    {
        var lexicon = Examples.Lexicon();
        Assert.Equal(["energy", "sport"], lexicon.Topics.Select(topic => topic.Id));
        Assert.Equal([("đội tuyển", 1f), ("bàn thắng", 1f), ("sân", 0.3f)], lexicon.Topics[1].Areas[0].Terms.Select(term => (term.Text, term.Weight)));
        Assert.Equal(10, lexicon.TermCount);
        Assert.False(lexicon.Phrases.IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"topics\": []}")]
    [InlineData("{\"version\": 2, \"topics\": []}")]
    [InlineData("{\"version\": \"1\", \"topics\": []}")]
    [InlineData("{\"version\": 1.5, \"topics\": []}")]
    [InlineData("{\"version\": 1}")]
    [InlineData("{\"version\": 1, \"topics\": {}}")]
    [InlineData("{\"version\": 1, \"topics\": [3]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"\", \"areas\": []}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": null, \"areas\": []}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\"}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": []}, {\"id\": \"a\", \"areas\": []}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"terms\": []}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [\"…\"]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [7]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [{\"term\": \"c\", \"weight\": 0}]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [{\"term\": \"c\", \"weight\": 1.1}]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [{\"term\": \"c\", \"weight\": \"1\"}]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [\"một hai ba bốn năm sáu bảy tám chín\"]}]}]}")]
    [InlineData("{\"version\": 1, \"topics\": [{\"id\": \"\\ud800\", \"areas\": []}]}")]
    [InlineData("{\"version\": 1, \"topics\": [")]
    public void Other_contents_are_refused_by_file(string content)
    {
        File.WriteAllText(Path.Combine(folder.FullName, SeedLexicon.FileName), content);
        Assert.Contains(SeedLexicon.FileName, Assert.Throws<SeedFileException>(() => SeedLexicon.Read(folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_may_leave_out_its_weight()
    {
        File.WriteAllText(Path.Combine(folder.FullName, SeedLexicon.FileName), "{\"version\": 1, \"topics\": [{\"id\": \"a\", \"areas\": [{\"name\": \"b\", \"terms\": [{\"term\": \"c\"}]}]}]}");
        Assert.Equal(1, SeedLexicon.Read(folder.FullName).Topics[0].Areas[0].Terms[0].Weight);
    }

    [Fact]
    public void A_folder_without_the_file_is_refused() => Assert.Throws<SeedFileException>(() => SeedLexicon.Read(folder.FullName));
}
