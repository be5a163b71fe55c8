using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Text.Tests.Tokens;

public sealed class PlainWordTests
{
    // What keeps a token from the short way and changes nothing about it.
    private const char Invisible = '\u200B';

    private static readonly Arbitrary<string> Words = Gen.Elements([.. "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậốồổỗộớờởỡợýỳỷỹỵAĂÂĐÊÔƠƯÁẦỘ0123456789_éüßжΩ".ToCharArray()])
        .ArrayOf().Where(letters => letters.Length > 0).Select(letters => new string(letters)).ToArbitrary();

    [Fact]
    public void The_short_way_makes_the_tokens_of_the_long_one() => Prop.ForAll(Words, ArbMap.Default.ArbFor<bool>(), (word, bare) =>
    {
        var (plain, held) = (new TokenBuffer(), new TokenBuffer());
        Tokenizer.Tokenize(word, plain, bare);
        Tokenizer.Tokenize(word[..1] + Invisible + word[1..], held, bare);
        Assert.Equal(1, plain.Count);
        Assert.Equal((held.Tokens[0].Key, held.Tokens[0].Shape, 1), (plain.Tokens[0].Key, plain.Tokens[0].Shape, held.Count));
        Assert.Equal((0, word.Length), (plain.Tokens[0].Start, plain.Tokens[0].End));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(100_000)]
    public void Takes_long_words_whole(int length)
    {
        var word = new string('á', length - 1) + "7";
        var (plain, held) = (new TokenBuffer(), new TokenBuffer());
        Tokenizer.Tokenize(word, plain);
        Tokenizer.Tokenize(word[..1] + Invisible + word[1..], held);
        Assert.Equal((held.Tokens[0].Key, held.Tokens[0].Shape, 1), (plain.Tokens[0].Key, plain.Tokens[0].Shape, plain.Count));
        Assert.Equal((0, length), (plain.Tokens[0].Start, plain.Tokens[0].End));
    }
}
