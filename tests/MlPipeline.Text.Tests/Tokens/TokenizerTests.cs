using MlPipeline.Text.Tokens;

namespace MlPipeline.Text.Tests.Tokens;

public sealed class TokenizerTests
{
    [Fact]
    public void Splits_at_whatever_is_no_letter_or_digit() =>
        Assert.Equal(["Giá", "dầu", "WTI", "tăng", "2", "5", "lên", "70", "USD", "thùng", "e", "mail", "a_b"], Words("Giá dầu WTI tăng 2,5% (lên 70 USD/thùng) – e-mail: “a_b”…"));

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("… — (!) 😀 \u0301\u200B")]
    public void Text_without_letters_has_no_tokens(string text) => Assert.Empty(Words(text));

    [Fact]
    public void Offsets_index_the_text_as_read()
    {
        const string Text = "  \u200BKinh te\u0302\u0301, bie\u0302\u0309n\u00AD Đông😀ok";
        Assert.Equal(["Kinh", "te\u0302\u0301", "bie\u0302\u0309n", "Đông", "ok"], Words(Text));
    }

    [Fact]
    public void Characters_that_nobody_sees_do_not_split_a_word()
    {
        Assert.Equal(Key("kinh"), Key("ki\u00ADn\u200Bh"));
        Assert.Equal(["ki\u00ADn\u200Bh"], Words("ki\u00ADn\u200Bh"));
    }

    [Fact]
    public void Scripts_without_spaces_give_a_token_a_character() =>
        Assert.Equal(["北", "京", "か", "な", "ไ", "ท", "ย", "abc", "中", "2024", "年"], Words("北京かな ไทยabc中2024年"));

    [Fact]
    public void Digits_of_other_scripts_are_the_same_numbers() => Assert.Equal(Key("2024"), Key("٢٠٢٤"));

    [Theory]
    [InlineData("việt", TokenShapes.Marked)]
    [InlineData("nam", TokenShapes.None)]
    [InlineData("Nam", TokenShapes.Capitalised)]
    [InlineData("Đi", TokenShapes.Capitalised | TokenShapes.Marked)]
    [InlineData("A", TokenShapes.Capitalised)]
    [InlineData("USD", TokenShapes.Capitalised | TokenShapes.AllCapitals)]
    [InlineData("iPhone", TokenShapes.None)]
    [InlineData("2024", TokenShapes.HasDigit | TokenShapes.Number)]
    [InlineData("G7", TokenShapes.Capitalised | TokenShapes.HasDigit)]
    [InlineData("F16A", TokenShapes.Capitalised | TokenShapes.AllCapitals | TokenShapes.HasDigit)]
    [InlineData("u\u031B", TokenShapes.Marked)]
    [InlineData("a\u0301", TokenShapes.Marked)]
    [InlineData("München", TokenShapes.Capitalised)]
    public void Says_what_a_token_looks_like(string text, TokenShapes shape) => Assert.Equal(shape, Assert.Single(Tokenize(text)).Shape);

    [Theory]
    [InlineData("một hai", false)]
    [InlineData("một, hai", false)]
    [InlineData("một – (hai", false)]
    [InlineData("một. hai", true)]
    [InlineData("một; “hai", true)]
    [InlineData("một: hai", true)]
    [InlineData("một!hai", true)]
    [InlineData("một? hai", true)]
    [InlineData("một… hai", true)]
    [InlineData("một\nhai", true)]
    [InlineData("một\r\nhai", true)]
    [InlineData("一。二", true)]
    public void Marks_the_first_token_of_a_clause(string text, bool starts)
    {
        var tokens = Tokenize(text);
        Assert.False(tokens[0].Shape.HasFlag(TokenShapes.StartsClause));
        Assert.Equal(starts, tokens[1].Shape.HasFlag(TokenShapes.StartsClause));
        Assert.DoesNotContain(Tokenize(text + " ba bốn")[^1..], token => token.Shape.HasFlag(TokenShapes.StartsClause));
    }

    [Fact]
    public void A_text_begins_anew_in_a_buffer_used_before()
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize("một hai ba.", buffer);
        Tokenizer.Tokenize("bốn", buffer);
        Assert.Equal(Key("bốn"), Assert.Single(buffer.Tokens.ToArray()).Key);
        Assert.Equal(TokenShapes.Marked, buffer.Tokens[0].Shape);
    }

    [Fact]
    public void Only_one_token_has_a_key()
    {
        Assert.Throws<ArgumentException>(() => Tokenizer.KeyOf("hai từ"));
        Assert.Throws<ArgumentException>(() => Tokenizer.KeyOf("…"));
    }

    [Fact]
    public void Nothing_is_allocated_once_the_buffer_has_grown()
    {
        var text = string.Concat(Enumerable.Repeat("Giá da\u0302\u0300u thô tăng 2,5%. 中文 \u200B", 300));
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);

        // The least of several rounds: now and then the runtime allocates something for itself.
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ => AllocatedByTokenizing(text, buffer)));
    }

    private static long AllocatedByTokenizing(string text, TokenBuffer buffer)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++) Tokenizer.Tokenize(text, buffer);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Token[] Tokenize(string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        return buffer.Tokens.ToArray();
    }

    private static string[] Words(string text) => [.. Tokenize(text).Select(token => text[token.Start..token.End])];

    private static ulong Key(string token) => Tokenizer.KeyOf(token);
}
