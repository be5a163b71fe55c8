using MlPipeline.Data.Labelled;
using MlPipeline.Learning;
using MlPipeline.Numerics;
using MlPipeline.Text;
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
