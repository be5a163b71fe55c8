using MlPipeline.Models.Learned;
using MlPipeline.Numerics;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Models.Tests;

public sealed class LearnedTextsTests
{
    private const string Text = "Chiều nay giá xăng tăng thêm bảy trăm đồng một lít sau khi giá dầu trên thị trường thế giới lên mức cao nhất từ đầu năm đến nay";

    [Theory]
    [InlineData(Text)]
    [InlineData("CHIỀU NAY: giá xăng tăng thêm bảy trăm đồng một lít, sau khi giá dầu trên thị trường thế giới lên mức cao nhất từ đầu năm đến nay!")]
    public void The_same_text_is_found_whatever_its_case_and_punctuation(string text) => Assert.Equal(TextMatch.Exact, Of(Text).Find(FingerprintOf(text)));

    [Theory]
    [InlineData(Text + " theo Bộ Công Thương")]
    [InlineData("Theo thông báo, " + Text)]
    public void Nearly_the_same_text_is_found(string text) => Assert.Equal(TextMatch.Near, Of(Text).Find(FingerprintOf(text)));

    [Theory]
    [InlineData("Chiều nay giá xăng giảm")]
    [InlineData("Đội tuyển bóng đá nữ quốc gia thắng trận mở màn của giải vô địch Đông Nam Á trên sân vận động đông kín người xem vào tối chủ nhật vừa qua")]
    public void Other_texts_are_not(string text) => Assert.Equal(TextMatch.None, Of(Text).Find(FingerprintOf(text)));

    [Fact]
    public void Short_texts_are_found_only_where_they_are_the_same()
    {
        Assert.Equal(TextMatch.Exact, Of("Ảnh: Minh Hà").Find(FingerprintOf("Ảnh: Minh Hà")));
        Assert.Equal(TextMatch.None, Of("Ảnh: Minh Hà").Find(FingerprintOf("Ảnh: Minh Hạnh")));
        Assert.True(FingerprintOf("Ảnh: Minh Hà").Sketch.IsEmpty);
    }

    // Of texts of a hundred shingles, so many in common that the share of all is as said at TextSketch.EnoughLanes.
    [Theory]
    [InlineData(0.8, 0.93, 1)]
    [InlineData(0.5, 0.5, 0.8)]
    [InlineData(0.1, 0, 0.06)]
    public void Likeness_decides_how_often_a_text_is_found(double likeness, double least, double most)
    {
        var random = new SplitMix(3);
        var found = 0;
        const int Trials = 300;
        for (var trial = 0; trial < Trials; trial++)
        {
            // Two texts of 200 tokens with the first ones in common have about that many shingles in common.
            var common = (int)Math.Round((196 * 2 * likeness / (1 + likeness)) + 4);
            var first = Words(200);
            var second = string.Join(' ', first.Split(' ').Take(common)) + " " + Words(200 - common);
            if (Of(first).Find(FingerprintOf(second)) == TextMatch.Near) found++;
        }

        Assert.InRange(found / (double)Trials, least, most);

        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(1 << 30)}"));
    }

    [Fact]
    public void Articles_are_known_by_name()
    {
        var learned = new LearnedTexts([], ["a0017", "bài mới"]);
        Assert.True(learned.HasArticle("bài mới"));
        Assert.False(learned.HasArticle("a0018"));
        Assert.False(learned.HasArticle(""));
    }

    [Fact]
    public void Order_and_repetition_do_not_matter()
    {
        var texts = Enumerable.Range(0, 50).Select(i => FingerprintOf($"{Text} {i}")).ToArray();
        var (one, other) = (new LearnedTexts(texts, ["a", "b"]), new LearnedTexts([.. texts.Reverse(), .. texts], ["b", "a", "b"]));
        Assert.Equal(50, one.Count);
        Assert.Equal(LearnedSection.Write(one), LearnedSection.Write(other));
    }

    [Fact]
    public void What_is_read_is_what_was_written_at_24_bytes_a_row()
    {
        var learned = new LearnedTexts(Enumerable.Range(0, 30).Select(i => FingerprintOf($"{Text} {i}")), Enumerable.Range(0, 30).Select(i => $"a{i}"));
        var bytes = LearnedSection.Write(learned);
        Assert.Equal(8 + (24 * 30), bytes.Length);
        var read = LearnedSection.Read(bytes);
        Assert.Equal(bytes, LearnedSection.Write(read));
        Assert.Equal(TextMatch.Exact, read.Find(FingerprintOf($"{Text} 7")));
        Assert.True(read.HasArticle("a29"));
    }

    // Frozen: another hash would find nothing in models that are out there.
    [Fact]
    public void Fingerprints_are_frozen()
    {
        var fingerprint = FingerprintOf(Text);
        Assert.Equal((16556414905153280122UL, "17208 39422 34976 46658 52692 58319"), (fingerprint.Hash, string.Join(' ', Enumerable.Range(0, TextSketch.Lanes).Select(lane => fingerprint.Sketch[lane]))));
    }

    private static LearnedTexts Of(string text) => new([FingerprintOf(text)], []);

    private static TextFingerprint FingerprintOf(string text)
    {
        var tokens = new TokenBuffer();
        Tokenizer.Tokenize(text, tokens);
        return TextFingerprint.Of(tokens.Tokens);
    }
}
