using MlPipeline.Features.Shape;

namespace MlPipeline.Features.Tests.Shape;

public sealed class SentenceRunTests
{
    private const string Heading = "Tin liên quan";
    private const string Headline = "Chợ đêm đông khách";
    private const string Sentence = "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền.";
    private const string Long = "Giá xăng dầu hôm nay giảm mạnh ở cả hai miền sau kỳ điều hành của liên bộ. Người dân đổ xăng nhiều hơn hẳn so với tuần trước, các cửa hàng phải mở thêm trụ bơm.";

    [Fact]
    public void A_row_counts_for_all_its_sentences_up_to_five()
    {
        Assert.Equal([0, 2, 2, 0, 1], Figure("sentences in a row", Headline, Sentence, Sentence, Headline, Sentence));
        Assert.Equal(Enumerable.Repeat(5f, 7), Figure("sentences in a row", [.. Enumerable.Repeat(Sentence, 7)]));
        Assert.Equal([4, 4, 4, 4], Figure("sentences in a row", [.. Enumerable.Repeat(Sentence, 4)]));
    }

    [Fact]
    public void The_longest_row_ahead_begins_with_the_paragraph_itself() =>
        Assert.Equal([3, 2, 2, 2, 2, 1, 0], Figure("longest row of sentences ahead", Sentence, Sentence, Sentence, Headline, Sentence, Sentence, Headline));

    [Fact]
    public void Distance_and_rows_since_a_heading_start_again_at_the_next_one()
    {
        string[] paragraphs = [Sentence, Sentence, Heading, Sentence, Headline, Sentence, Sentence, Heading, Headline, Sentence];
        Assert.Equal([0, 0, 0, 1, 2, 3, 4, 5, 1, 2], Figure("distance from a related heading", paragraphs));
        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 0, 1], Figure("longest row of sentences since the heading", paragraphs));
        Assert.Equal([-1, -1, -1, 2, 2, 2, 2, 2, 1, 1], Figure("longest row of sentences from the heading to the end", paragraphs));
    }

    [Fact]
    public void Teasers_between_headlines_at_the_end_are_a_closing_box() =>
        Assert.Equal([0, 0, 0, 1, 1, 1, 1], Figure("in a closing box", Long, Long, Heading, Headline, Long, Headline, Long));

    [Fact]
    public void A_box_that_two_long_paragraphs_follow_has_ended() =>
        Assert.Equal([0, 0, 0, 0, 0, 0], Figure("in a closing box", Long, Heading, Headline, Headline, Long, Long));

    [Fact]
    public void Short_sentences_or_a_single_long_one_do_not_end_a_box()
    {
        Assert.Equal([0, 0, 1, 1, 1], Figure("in a closing box", Long, Heading, Headline, Sentence, Sentence));
        Assert.Equal([0, 0, 1, 1, 1], Figure("in a closing box", Long, Heading, Headline, Headline, Long));
    }

    [Fact]
    public void Of_two_boxes_only_the_last_one_is_closing() =>
        Assert.Equal([0, 0, 0, 0, 0, 0, 1, 1], Figure("in a closing box", Long, Heading, Headline, Long, Long, Heading, Headline, Headline));

    [Fact]
    public void Teasers_and_headlines_of_a_closing_box_are_told_apart() =>
        Assert.Equal(
            ["no heading above", "no heading above", "headline or caption", "teaser"],
            Articles.FigureOf("in a closing box", Long, Heading, Headline, Long));

    private static float[] Figure(string name, params string[] paragraphs)
    {
        var encoded = Articles.Encode(Articles.Of(paragraphs));
        var index = Enumerable.Range(0, ShapeValues.Count).Single(value => ShapeValues.NameOf(value) == name);
        return [.. Enumerable.Range(0, encoded.Units).Select(unit => encoded.Shape(unit)[index])];
    }
}
