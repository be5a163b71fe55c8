namespace MlPipeline.EndToEnd.Tests.Corpora;

/// <summary>A seed file for the topics of <see cref="TinyNews"/>.</summary>
internal static class SeedTopics
{
    public const string FileName = "topics.json";

    public static string Json => TinyNews.Json(new
    {
        version = 1,
        topics = new object[]
        {
            Topic("energy", "năng lượng", ["giàn khoan", "khí đốt", "điện gió", "than đá"]),
            Topic("health", "y tế", ["bệnh viện", "bác sĩ", "vắc xin", "phẫu thuật"]),
            Topic("sport", "thể thao", ["trận đấu", "ghi bàn", "đội tuyển", new { term = "huy chương", weight = 0.3 }]),
        },
    });

    private static object Topic(string id, string vi, object[] terms) =>
        new { id, vi, en = id, definition = $"Mọi tin về {vi}", iptc = Array.Empty<string>(), areas = new object[] { new { name = "chung", terms }, new { name = "khác", terms = terms[..2] } } };
}
