using MlPipeline.Features.Phrases;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Tests;

public sealed class ArticleEncoderTests
{
    private static readonly Phrase[] Seeds = [new("giá dầu", 0, 1), new("dầu", 0, 0.5f), new("tuyển thủ", 1, 0.25f)];

    [Fact]
    public void Paragraphs_are_units_and_the_title_is_one_more_part()
    {
        var encoded = Articles.Encode(Articles.Titled("Tin giá dầu", "Giá dầu tăng.", "Hết."));
        Assert.Equal((2, 3), (encoded.Units, encoded.Parts));
        Assert.Equal(Hashes("giá", "giá dầu", "dầu", "dầu tăng", "tăng"), encoded.Hashes(0).ToArray());
        Assert.Equal(Hashes("hết"), encoded.Hashes(1).ToArray());
        Assert.Equal(Hashes("tin", "tin giá", "giá", "giá dầu", "dầu"), encoded.Hashes(2).ToArray());
        Assert.All(encoded.Counts(0).ToArray(), count => Assert.Equal(1, count));
        Assert.Equal(0, encoded.SeedScores);
        Assert.NotEmpty(encoded.Indicators(1).ToArray());
    }

    [Fact]
    public void A_whole_text_is_one_unit_without_title_and_shape()
    {
        var encoded = Articles.Encode(Articles.Titled("Tin giá dầu", "Giá dầu", "tăng giá"), TextUnit.Text);
        Assert.Equal((1, 1), (encoded.Units, encoded.Parts));
        Assert.Equal(Hashes("giá", "giá dầu", "dầu", "tăng", "tăng giá"), encoded.Hashes(0).ToArray());
        Assert.Equal([2, 1, 1, 1, 1], encoded.Counts(0).ToArray());
        Assert.Empty(encoded.Indicators(0).ToArray());
    }

    [Fact]
    public void Spellings_of_a_text_give_the_same_numbers()
    {
        var article = Articles.Titled("Hòa bình", "Giá dầu thế giới tăng mạnh, khỏe lại sau đợt giảm.", "Ảnh: Thúy Hòa", "(Theo Báo Đất Việt)");
        var variant = Articles.Titled("Hoa\u0300 bi\u0300nh", "Giá da\u0302\u0300u thê\u0301 giới ta\u0306ng mạnh, khoẻ la\u0323i sau đơ\u0323t giảm.", "A\u0309nh: Thuý Hoà", "(Theo Báo Ð\u00E2\u0301t Viê\u0323t)");
        AssertSame(Articles.Encode(article, seeds: Seeds), Articles.Encode(variant, seeds: Seeds));
    }

    [Theory]
    [MemberData(nameof(Spellings.Names), MemberType = typeof(Spellings))]
    public void Paragraphs_and_texts_have_the_same_numbers_however_they_are_spelled(string spelling)
    {
        string[] paragraphs = ["Ông Đỗ Hữu Thắng kể lại chuyện cũ", "Giá dầu tăng mạnh, hai miền đều có lũ.", "Ảnh: Thùy Vũ", "Tin liên quan:", "- Bão đổ bộ vào tối mai, gió giật cấp chín, nhiều nơi mất điện và cấm biển cho đến hết tuần này.", "a@b.vn"];
        AssertSame(Articles.Encode(Articles.Of(paragraphs), seeds: Seeds), Articles.Encode(Articles.Of([.. paragraphs.Select(paragraph => Spellings.Of(paragraph, spelling))]), seeds: Seeds));
        var (text, variant) = (string.Join('\n', paragraphs), Spellings.Of(string.Join('\n', paragraphs), spelling));
        Assert.NotEqual(text, variant);
        AssertSame(Articles.Encode(Articles.Of(text), TextUnit.Text, Seeds), Articles.Encode(Articles.Of(variant), TextUnit.Text, Seeds));
    }

    [Fact]
    public void Seed_scores_are_the_units_own_and_those_of_the_rest()
    {
        var encoded = Articles.Encode(Articles.Of("Giá dầu tăng", "Tuyển thủ và dầu", "Không gì cả"), TextUnit.Paragraph, Seeds);
        Assert.Equal(6, encoded.SeedScores);
        AssertClose(encoded.Seeds(0), Scaled(1.5, 0, 0), Scaled(0.5, 0.25, 0));
        AssertClose(encoded.Seeds(1), Scaled(0.5, 0.25, 0), Scaled(1.5, 0, 0));
        AssertClose(encoded.Seeds(2), Scaled(0, 0, 0), Scaled(2, 0.25, 0));
    }

    [Fact]
    public void Seed_scores_of_a_whole_text_have_no_rest()
    {
        var encoded = Articles.Encode(Articles.Of("Giá dầu tăng", "Tuyển thủ và dầu"), TextUnit.Text, Seeds);
        AssertClose(encoded.Seeds(0), Scaled(2, 0.25, 0), Scaled(0, 0, 0));
    }

    [Fact]
    public void A_thousand_hits_score_below_one()
    {
        var encoded = Articles.Encode(Articles.Of(string.Concat(Enumerable.Repeat("dầu tuyển thủ ", 10_000)), "x"), TextUnit.Paragraph, Seeds);
        foreach (var score in encoded.Seeds(0).ToArray().Concat(encoded.Seeds(1).ToArray())) Assert.InRange(score, 0, 1);
    }

    // A model file says how many topics there are, and a hostile one says many.
    [Fact]
    public void A_million_seed_topics_do_not_break_the_stack()
    {
        var encoded = new EncodedArticle();
        new ArticleEncoder(2, PhraseTable.Of([new Phrase("dầu", 999_999, 1)]), 1_000_000, readsStyle: false).Encode(Articles.Of("giá dầu"), TextUnit.Paragraph, encoded);
        Assert.Equal(1 / Math.Sqrt(2), encoded.Seeds(0)[999_999], 1e-6);
    }

    [Fact]
    public void The_time_for_an_article_grows_with_its_length_and_not_with_its_square()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(100_000, Articles.Encode(Articles.Of([.. Enumerable.Repeat("giá dầu", 100_000)])).Units);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{clock.Elapsed}");
    }

    [Fact]
    public void An_encoder_used_before_encodes_like_a_new_one()
    {
        var encoder = new ArticleEncoder(2, PhraseTable.Of(Seeds), 3, readsStyle: true);
        var encoded = new EncodedArticle();
        encoder.Encode(Articles.Titled("Dài", "Giá dầu và tuyển thủ", "Giá dầu", "Hai ba", "Giá dầu"), TextUnit.Paragraph, encoded);
        encoder.Encode(Articles.Of("Giá dầu tăng"), TextUnit.Text, encoded);
        AssertSame(Articles.Encode(Articles.Of("Giá dầu tăng"), TextUnit.Text, Seeds), encoded);
    }

    [Fact]
    public void An_article_without_paragraphs_or_words_has_nothing_to_count()
    {
        Assert.Equal(0, Articles.Encode(Articles.Of()).Units);
        var blank = Articles.Encode(Articles.Of("", "…"), seeds: Seeds);
        Assert.Equal(2, blank.Units);
        Assert.Empty(blank.Hashes(1).ToArray());
        Assert.All(blank.Seeds(0).ToArray(), score => Assert.Equal(0, score));
    }

    private static void AssertSame(EncodedArticle expected, EncodedArticle actual)
    {
        Assert.Equal((expected.Units, expected.Parts, expected.SeedScores), (actual.Units, actual.Parts, actual.SeedScores));
        for (var part = 0; part < expected.Parts; part++)
        {
            Assert.Equal(expected.Hashes(part).ToArray(), actual.Hashes(part).ToArray());
            Assert.Equal(expected.Counts(part).ToArray(), actual.Counts(part).ToArray());
        }

        for (var unit = 0; unit < expected.Units; unit++)
        {
            Assert.Equal(expected.Indicators(unit).ToArray(), actual.Indicators(unit).ToArray());
            Assert.Equal(expected.Seeds(unit).ToArray(), actual.Seeds(unit).ToArray());
            Assert.Equal(expected.Shape(unit).ToArray(), actual.Shape(unit).ToArray());
        }

        Assert.Equal(expected.Style.ToArray(), actual.Style.ToArray());
    }

    private static double[] Scaled(params double[] hits) => [.. hits.Select(hit => hit / Math.Sqrt(1 + hits.Sum(each => each * each)))];

    private static void AssertClose(ReadOnlySpan<float> actual, double[] own, double[] rest)
    {
        foreach (var (expected, score) in own.Concat(rest).Zip(actual.ToArray())) Assert.Equal(expected, score, 1e-6);
    }

    private static ulong[] Hashes(params string[] ngrams) =>
        [.. ngrams.Select(ngram => ngram.Split(' ').Select(word => Tokenizer.KeyOf(word)).Aggregate((hash, key) => FrozenHash.Append(hash, key)))];

    [Fact]
    public void A_paragraph_by_itself_has_no_shape_and_is_like_a_whole_text()
    {
        const string Paragraph = "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền.";
        var alone = Articles.Encode(Articles.Of(Paragraph));
        var text = Articles.Encode(Articles.Of(Paragraph), TextUnit.Text);
        Assert.True(alone.Shape(0).IsEmpty);
        Assert.True(alone.Indicators(0).IsEmpty);
        Assert.Equal(text.Hashes(0), alone.Hashes(0));
        Assert.False(Articles.Encode(Articles.Titled("Xăng", Paragraph)).Shape(0).IsEmpty);
    }
}
