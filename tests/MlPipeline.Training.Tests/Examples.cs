using MlPipeline.Data.Labelled;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Training.Tests;

/// <summary>Labelled articles made for the tests.</summary>
internal static class Examples
{
    public static readonly TrainingOptions Options = new() { Linear = new LinearOptions { Threads = 1 } };

    private static readonly string[] Topics = ["energy", "health", "sport"];

    private static readonly string[][] Words =
    [
        [.. "giá xăng dầu thô khí đốt giàn khoan lọc hóa điện gió than mỏ trữ lượng thùng".Split(' ')],
        [.. "bác sĩ bệnh viện thuốc vắc xin tiêm chủng dịch sốt xuất huyết điều trị khám phòng ngừa".Split(' ')],
        [.. "đội tuyển bóng đá huấn luyện viên cầu thủ bàn thắng trận đấu giải vô địch sân cỏ khán giả".Split(' ')],
    ];

    private static readonly string[] Common = [.. "và của là trong ngày hôm nay theo đã được cho biết người với những một năm tại về sau khi".Split(' ')];

    public static LabelledArticle Article(string id, params (string? Label, string Text)[] rows) => Titled(id, null, rows);

    public static LabelledArticle Titled(string id, string? title, params (string? Label, string Text)[] rows)
    {
        var texts = Array.ConvertAll(rows, row => row.Text);
        return new LabelledArticle(
            new Article { Id = id, Text = string.Join('\n', texts), Paragraphs = TextRange.OfJoined(texts), Title = title },
            [.. rows.Select(row => row.Label is null ? null : new ParagraphLabel(row.Label.Split(' ')[0], [.. row.Label.Split(' ')[1..]], []))],
            "a.jsonl",
            [.. rows.Select((_, i) => i + 1L)],
            Standalone: false);
    }

    public static LabelledArticle Alone(string id, string label, string text) => Article(id, (label, text)) with { Standalone = true };

    /// <summary>Articles with a leading topic each, a paragraph of another one now and then, and boilerplate at the end.</summary>
    public static LabelledArticle[] ArticlesOf(int articles, ulong seed, bool boilerplate = false)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, articles).Select(i =>
        {
            var rows = Enumerable.Range(0, 4).Select(_ => Paragraph(random.Next(5) == 0 ? random.Next(3) : i % 3, random)).Select(row => ((string?)row.Label, row.Text)).ToList();
            if (boilerplate) rows.AddRange([("boilerplate", "Tin liên quan"), ("boilerplate", Paragraph(random.Next(3), random).Text[..12])]);
            return Article($"a{i}", [.. rows]);
        })];
    }

    /// <summary>Articles in which a paragraph is boilerplate just where its topic is not the article's: what it says alone tells nothing.</summary>
    public static LabelledArticle[] Strangers(int articles, ulong seed)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, articles).Select(i => Article($"a{i}", [.. Enumerable.Range(0, 7).Select(_ =>
        {
            var stranger = random.Next(3) == 0;
            var (label, text) = Paragraph(stranger ? 1 - (i % 2) : i % 2, random);
            return (stranger ? "boilerplate" : (string?)label, text);
        })]))];
    }

    /// <summary>The same texts with labels drawn by lot.</summary>
    public static LabelledArticle[] RandomLabels(int articles, string[] labels, ulong seed)
    {
        var random = new SplitMix(seed + 1);
        return [.. ArticlesOf(articles, seed).Select(article => article with { Labels = [.. article.Labels.Select(_ => new ParagraphLabel(labels[random.Next(labels.Length)], [], []))] })];
    }

    /// <summary>Texts of any words: which of two papers they are from shows in the way they are typed and in nothing else.</summary>
    public static LabelledArticle[] Typed(int texts, ulong seed, bool random = false)
    {
        var dice = new SplitMix(seed);
        return [.. Enumerable.Range(0, texts).Select(i =>
        {
            var sentences = Enumerable.Range(0, 4).Select(_ => Paragraph(dice.Next(3), dice).Text).ToArray();
            var paper = i % 2;
            var text = paper == 0 ? string.Join("\n", sentences) : $"({string.Join(" ", sentences).TrimEnd('.')})";
            return Alone($"t{i}", (random ? dice.Next(2) : paper) == 0 ? "daily" : "weekly", text);
        })];
    }

    /// <summary>Texts of a topic each, all typed alike.</summary>
    public static LabelledArticle[] Texts(int texts, ulong seed)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, texts).Select(i => Alone($"t{i}", Topics[i % 3], string.Join("\n", Enumerable.Range(0, 3).Select(_ => Paragraph(i % 3, random).Text))))];
    }

    /// <summary>Vectors for the words of the examples and for some pairs of them; words of one topic point one way.</summary>
    public static TermVectors TermsOfTopics(int dimensions = 5)
    {
        var random = new SplitMix(17);
        var terms = Words.Append(Common).SelectMany((words, topic) => words.Concat(words.Zip(words.Skip(1), (one, two) => $"{one} {two}")).Select(term => (term, topic)))
            .DistinctBy(each => HashOf(each.term)).ToArray();
        return TermVectorsBuilder.Build(
            dimensions,
            [.. terms.Select(each => HashOf(each.term))],
            [.. terms.Select(_ => 1 + (random.Next(40) / 8.0))],
            [.. terms.SelectMany(each => Enumerable.Range(0, dimensions).Select(d => (d == each.topic ? 1f : 0) + ((random.Next(2001) - 1000) / 3000f)))]);
    }

    public static ulong HashOf(string ngram) => ngram.Split(' ').Select(word => Tokenizer.KeyOf(word)).Aggregate((hash, key) => FrozenHash.Append(hash, key));

    public static SeedLexicon Lexicon()
    {
        var folder = Directory.CreateTempSubdirectory("mlpipeline-seeds-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, SeedLexicon.FileName), """
                {"version": 1, "topics": [
                  {"id": "sport", "vi": "thể thao", "areas": [{"name": "bóng đá", "terms": ["đội tuyển", "bàn thắng", {"term": "sân", "weight": 0.3}]}, {"name": "khác", "terms": ["bơi lội", "điền kinh"]}]},
                  {"id": "energy", "vi": "năng lượng", "areas": [{"name": "dầu khí", "terms": ["giàn khoan", "dầu thô", "khí đốt"]}, {"name": "điện", "terms": ["điện gió", "thủy điện"]}]}]}
                """);
            return SeedLexicon.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (string Label, string Text) Paragraph(int topic, SplitMix random)
    {
        var words = Enumerable.Range(0, 14).Select(_ => random.Next(2) == 0 ? Words[topic][random.Next(Words[topic].Length)] : Common[random.Next(Common.Length)]);
        return (Topics[topic], string.Join(' ', words) + ".");
    }
}
