using System.Text.Encodings.Web;
using System.Text.Json;

namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>A few articles that a model learns in a moment: sentences put together from the words of a topic and words that any topic has.</summary>
internal static class TinyNews
{
    public static readonly string[] Topics = ["energy", "health", "sport"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Any = ["hôm qua", "theo báo cáo", "nhiều người", "tại thành phố", "tuần này", "đầu năm nay", "ở miền Trung"];

    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["energy"] = ["giàn khoan", "khí đốt", "điện gió", "nhà máy lọc dầu", "than đá"],
        ["health"] = ["bệnh viện", "bác sĩ", "vắc xin", "ca sốt xuất huyết", "phẫu thuật"],
        ["sport"] = ["trận đấu", "ghi bàn", "huấn luyện viên", "đội tuyển", "huy chương"],
    };

    /// <summary>A sentence about a topic; another number, another sentence.</summary>
    public static string Sentence(string topic, int number)
    {
        var words = Words[topic];
        var (first, second) = (words[number % words.Length], words[(number + 1 + (number / words.Length % 3)) % words.Length]);
        return $"{Any[number % Any.Length]} {first} và {second} {Any[(number + 3) % Any.Length]}.";
    }

    public static string Json(object row) => JsonSerializer.Serialize(row, Plain);

    public static string Lines(IEnumerable<string> rows) => string.Concat(rows.Select(row => row + "\n"));

    /// <summary>The topic of a paragraph: an article is mostly about one, and its last paragraph about another.</summary>
    public static string TopicOf(int article, int paragraph) => Topics[(article + (paragraph == 3 ? 1 : 0)) % Topics.Length];

    /// <summary>Labelled paragraphs of articles with four each.</summary>
    public static IEnumerable<string> ParagraphRows(int articles) =>
        from article in Enumerable.Range(0, articles)
        from n in Enumerable.Range(0, 4)
        let topic = TopicOf(article, n)
        select Json(new { article = $"a{article:00}", n, text = Sentence(topic, (article * 4) + n), label = topic });

    /// <summary>Labelled texts that stand alone.</summary>
    public static IEnumerable<string> TextRows(int texts) =>
        from number in Enumerable.Range(0, texts)
        let topic = Topics[number % Topics.Length]
        select Json(new { text = $"{Sentence(topic, number)}\n{Sentence(topic, number + 7)}", label = topic });

    /// <summary>A text of one of two papers: which one shows in the way it breaks its lines and in nothing else.</summary>
    public static (string Text, string Label) Paper(int number) =>
        ($"{Sentence("sport", number)}{(number % 2 == 0 ? "\n" : " ")}{Sentence("health", number * 3)}", number % 2 == 0 ? "daily" : "weekly");

    /// <summary>Labelled texts of two papers.</summary>
    public static IEnumerable<string> PaperRows(int texts) => Enumerable.Range(0, texts).Select(Paper).Select(paper => Json(new { text = paper.Text, label = paper.Label }));

    /// <summary>Articles to label, a line each.</summary>
    public static IEnumerable<string> Articles(int count) =>
        from article in Enumerable.Range(0, count)
        select Json(new { id = $"b{article:000}", text = string.Join('\n', Enumerable.Range(0, 4).Select(n => Sentence(TopicOf(article, n), (article * 5) + n + 2))) });
}
