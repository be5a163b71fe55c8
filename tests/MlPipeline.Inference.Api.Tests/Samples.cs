using System.Runtime.InteropServices;

namespace MlPipeline.Inference.Api.Tests;

/// <summary>The shipped model, and articles of our own.</summary>
internal static class Samples
{
    private static readonly string[] Sentences =
    [
        "Giàn khoan mới ở mỏ khí ngoài khơi bắt đầu đưa khí đốt vào bờ từ sáng nay.",
        "Bệnh viện tỉnh tiếp nhận bốn mươi ca sốt xuất huyết, bác sĩ khuyên người dân diệt lăng quăng.",
        "Đội tuyển ghi ba bàn trong hiệp hai và giành quyền vào chung kết.",
        "Bộ Ngoại giao lên tiếng về vụ tàu cá bị xua đuổi ở quần đảo Hoàng Sa.",
        "Tòa án nhân dân thành phố tuyên phạt bị cáo mười hai năm tù về tội lừa đảo chiếm đoạt tài sản.",
        "Ngân hàng Nhà nước giữ nguyên lãi suất điều hành, tín dụng tăng bảy phần trăm.",
        "(Ảnh: Minh Khôi)",
        "Xem thêm:",
    ];

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "vi-news.mlp");

    public static LabelModel Model { get; } = LabelModel.Load(Path);

    /// <summary>Articles of one to forty paragraphs.</summary>
    public static string[] Articles { get; } =
        [.. Enumerable.Range(0, 200).Select(article => string.Join('\n', Enumerable.Range(0, 1 + (article * 7 % 40)).Select(n => $"{Sentences[((article * 3) + (n * n)) % Sentences.Length]} {article} {n}")))];

    /// <summary>Everything that an answer says, to the last bit.</summary>
    public static byte[] BytesOf(LabelledArticle article)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(article.Text);
        foreach (var unit in article.Units)
        {
            writer.Write(unit.Start);
            writer.Write(unit.End);
            writer.Write(unit.Text);
            writer.Write(unit.Label);
            writer.Write(unit.Confidence);
            writer.Write(unit.IsAuto);
            foreach (var also in unit.Also) writer.Write(also);
            writer.Write(MemoryMarshal.AsBytes<double>([.. unit.Scores, .. unit.AlsoScores]));
        }

        return bytes.ToArray();
    }
}
