using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Canonical;
using MlPipeline.Text.Tests.Canonical;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Text.Tests.Tokens;

public sealed class TokenKeyTests
{
    private static readonly Arbitrary<string> Texts = Spellings.Texts.ToArbitrary();
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static readonly Arbitrary<string> Anything = Gen.OneOf(
        Gen.Elements([.. "aăâeioôuưybcdđghnqtAÂOUĐàáảãạấờỷíýÝÐð1_ .-\n\u0301\u0300\u0302\u0306\u031B\u0323\u0309\u0303\u0341\u0308\u00A0\u200B\uFEFF\0"]),
        Gen.Choose(0, char.MaxValue).Select(c => (char)c)).ListOf().Select(letters => string.Concat(letters)).ToArbitrary();

    // Frozen: these keys stand in every model file. A change here is another file format, so it needs another version of it, not another number here.
    // The values were worked out apart from this program, from the description in docs/formats.md.
    [Theory]
    [InlineData("a", 0x4035277E0FB8C497)]
    [InlineData("tiếng", 0x7A49F72923C34B77)]
    [InlineData("Việt", 0x923182CB73D3E3E2)]
    [InlineData("hoà", 0x2C5750DE4E7FB4BF)]
    [InlineData("ĐƯỜNG", 0xEB9B9440B42CFF64)]
    [InlineData("2024", 0x7A1CBCBCD6155564)]
    [InlineData("中", 0xE427560A5828228B)]
    [InlineData("covid19", 0x2CC4C42AB934082B)]
    [InlineData("café", 0xBA23C87E02D9BAC3)]
    [InlineData("a_b", 0x8E81B94F231BDB55)]
    public void Keys_are_frozen(string token, ulong key) => Assert.Equal(key, Tokenizer.KeyOf(token));

    [Fact]
    public void Hashes_of_ngrams_are_frozen()
    {
        var bigram = FrozenHash.Append(Tokenizer.KeyOf("giá"), Tokenizer.KeyOf("dầu"));
        Assert.Equal(0xB19C5AE57573A699, bigram);
        Assert.Equal(0x93B554040DDE31EB, FrozenHash.Append(bigram, Tokenizer.KeyOf("thô")));
    }

    [Fact]
    public void Every_spelling_of_a_text_has_the_same_keys() => Prop.ForAll(
        Texts, ArbMap.Default.ArbFor<int>(), (text, seed) => Assert.Equal(Keys(text), Keys(Spellings.Respell(text, seed)))).Check(Often);

    [Fact]
    public void Capitals_change_no_key() => Prop.ForAll(
        Texts, ArbMap.Default.ArbFor<int>(), (text, seed) => Assert.Equal(Keys(text), Keys(Spellings.Respell(text.ToUpperInvariant(), seed)))).Check(Often);

    [Fact]
    public void Texts_with_one_canonical_form_have_the_same_keys() => Prop.ForAll(
        Anything, text => Assert.Equal(Keys(CanonicalForm.Of(text)), Keys(text))).Check(Often.WithMaxTest(5000));

    [Fact]
    public void Read_bare_every_spelling_has_the_keys_of_the_text_typed_without_diacritics() => Prop.ForAll(
        Texts, ArbMap.Default.ArbFor<int>(), (text, seed) =>
        {
            var buffer = new TokenBuffer();
            Tokenizer.Tokenize(Spellings.Respell(text, seed), buffer, bare: true);
            Assert.Equal(Keys(string.Concat(text.Select(VietnameseAlphabet.Bare))), buffer.Tokens.ToArray().Select(token => token.Key));
            Assert.DoesNotContain(buffer.Tokens.ToArray(), token => token.Shape.HasFlag(TokenShapes.Marked));
        }).Check(Often);

    [Fact]
    public void Tones_letters_and_their_order_tell_words_apart()
    {
        string[] words = ["ma", "mà", "má", "mả", "mã", "mạ", "am", "ám", "mâ", "mă", "mấ", "maa", "m", "da", "đa", "da1", "1da", "u", "ư", "o", "ơ", "ô"];
        Assert.Equal(words.Length, words.Select(word => Tokenizer.KeyOf(word)).Distinct().Count());
    }

    [Fact]
    public void Tokens_lie_in_the_text_one_after_the_other() => Prop.ForAll(Anything, text =>
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        var end = 0;
        foreach (var token in buffer.Tokens)
        {
            Assert.True(end <= token.Start && token.Start < token.End && token.End <= text.Length);
            Assert.Equal(token.Key, Tokenizer.KeyOf(text.AsSpan(token.Start, token.End - token.Start)));
            end = token.End;
        }
    }).Check(Often.WithMaxTest(2000));

    private static ulong[] Keys(string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        return [.. buffer.Tokens.ToArray().Select(token => token.Key)];
    }
}
