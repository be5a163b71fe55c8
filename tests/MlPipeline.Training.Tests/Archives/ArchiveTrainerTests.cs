using MlPipeline.Learning.Vectors;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;
using MlPipeline.Text.Plain;
using MlPipeline.Text.Tokens;
using MlPipeline.Training.Archives;

namespace MlPipeline.Training.Tests.Archives;

public sealed class ArchiveTrainerTests
{
    private static readonly string[][] Topics =
    [
        ["giàn khoan", "khí đốt", "điện gió", "than đá", "lọc dầu"],
        ["bệnh viện", "bác sĩ", "phẫu thuật", "vắc xin", "xét nghiệm"],
        ["trận đấu", "ghi bàn", "thủ môn", "huy chương", "khán giả"],
    ];

    private static readonly VectorOptions Small = new() { Dimensions = 12, Threads = 2 };

    [Fact]
    public void Words_of_one_topic_are_neighbours()
    {
        var vectors = Learn(News(400));
        foreach (var topic in Topics)
        {
            foreach (var word in topic)
            {
                var others = Topics.SelectMany(words => words).Where(other => other != word);
                Assert.Contains(others.MaxBy(other => Similarity(vectors, word, other)), topic);
            }
        }
    }

    [Fact]
    public void Syllables_and_words_of_two_have_vectors_figures_and_pairs_across_clauses_have_none()
    {
        var texts = Enumerable.Range(0, 30).Select(i => $"Bác sĩ khám bệnh. Năm {i % 3} ca 2024 mổ {News(1)[0]}");
        var vectors = Learn([.. texts]);
        Assert.All((string[])["bác", "bác sĩ", "BÁC SĨ", "khám bệnh", "bệnh"], term => Assert.True(vectors.Find(HashOf(term)) >= 0, term));
        Assert.All((string[])["2024", "2024 mổ", "ca 2024", "bệnh năm", "khoa"], term => Assert.True(vectors.Find(HashOf(term)) < 0, term));
    }

    [Fact]
    public void Titles_are_read_too()
    {
        var vectors = ArchiveTrainer.Train(() => News(100).Select(text => ArticleOf(text, title: "bàn tròn thời sự")), Small, CancellationToken.None).Vectors;
        Assert.True(vectors.Find(HashOf("thời sự")) >= 0);
        Assert.True(Learn(News(100)).Find(HashOf("thời sự")) < 0);
    }

    [Fact]
    public void The_more_paragraphs_have_a_term_the_less_it_tells()
    {
        var vectors = Learn(News(400));
        Assert.True(Frequency("hôm") < Frequency("giàn khoan"));
        Assert.Equal(1, Frequency("hôm"));
        Assert.Equal(1 + Math.Log(401.0 / 135), Frequency("thủ"), 0.6);

        double Frequency(string term) => vectors.InverseDocumentFrequency(vectors.Find(HashOf(term)));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var news = News(1500);
        var expected = VectorFile.Write(ArchiveTrainer.Train(() => news.Select(text => ArticleOf(text)), Small with { Threads = 1 }, CancellationToken.None).Vectors);
        foreach (var threads in (int[])[2, 3, 8])
            Assert.Equal(expected, VectorFile.Write(ArchiveTrainer.Train(() => news.Select(text => ArticleOf(text)), Small with { Threads = threads }, CancellationToken.None).Vectors));
    }

    [Fact]
    public void Says_how_much_was_read()
    {
        var size = ArchiveTrainer.Train(() => Enumerable.Repeat(ArticleOf("một hai ba\nbốn năm", title: "sáu"), 10), Small, CancellationToken.None).Size;
        Assert.Equal(new ArchiveSize(10, 30, 60), size);
    }

    [Fact]
    public void Texts_that_change_between_the_readings_are_refused()
    {
        var readings = 0;
        var exception = Assert.Throws<TrainingException>(() => ArchiveTrainer.Train(() => News(100 + readings++).Select(text => ArticleOf(text)), Small, CancellationToken.None));
        Assert.Contains("changed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_little_text_is_refused()
    {
        foreach (var texts in (string[][])[[], ["một hai"], [.. Enumerable.Repeat("một", 50)], [.. Enumerable.Repeat("một", 50), .. Enumerable.Repeat("hai", 50)]])
            Assert.Contains("too little text", Assert.Throws<TrainingException>(() => Learn(texts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_is_heeded()
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        Assert.Throws<OperationCanceledException>(() => ArchiveTrainer.Train(() => News(50).Select(text => ArticleOf(text)), Small, interruption.Token));
    }

    private static TermVectors Learn(string[] texts) => ArchiveTrainer.Train(() => texts.Select(text => ArticleOf(text)), Small, CancellationToken.None).Vectors;

    private static Article ArticleOf(string text, string? title = null) => new() { Id = "a", Text = text, Title = title, Paragraphs = PlainTextParagraphs.Split(text) };

    private static string[] News(int count)
    {
        var random = new SplitMix(3);
        return [.. Enumerable.Range(0, count).Select(i => "hôm qua " + string.Join(' ', Enumerable.Range(0, 8).Select(_ => Topics[i % 3][random.Next(5)])) + ".")];
    }

    private static double Similarity(TermVectors vectors, string one, string other)
    {
        var (first, second) = (vectors.Components(vectors.Find(HashOf(one))).ToArray(), vectors.Components(vectors.Find(HashOf(other))).ToArray());
        return first.Zip(second, (x, y) => x * y).Sum();
    }

    private static ulong HashOf(string term)
    {
        var keys = term.Split(' ').Select(token => Tokenizer.KeyOf(token)).ToArray();
        return keys.Skip(1).Aggregate(keys[0], FrozenHash.Append);
    }
}
