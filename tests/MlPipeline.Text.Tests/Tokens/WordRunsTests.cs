using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Text.Tests.Tokens;

public sealed class WordRunsTests
{
    // Words of all lengths, with marks, ideographs and characters beyond the table among them, and separators of which some end a clause.
    private static readonly Arbitrary<string> Texts = Gen.Elements("a", "biển", "Đông", "2026", "nghiêng", "ASEAN", "na\u0302\u0301u", "a\u200Bb", "海洋", "😀", "\u0301", "không-quân", "một", " ", " ", ", ", ". ", "…", "\n", "\u00A0", "—", new string('x', 700))
        .ListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Where_a_stretch_ends_changes_no_token() => Prop.ForAll(Texts, Gen.Choose(1, 1100).ToArbitrary(), (text, blanks) =>
    {
        var (whole, moved) = (new TokenBuffer(), new TokenBuffer());
        Tokenizer.Tokenize(text, whole);
        Tokenizer.Tokenize(new string(' ', blanks) + text, moved);
        Assert.Equal(whole.Tokens.ToArray(), moved.Tokens.ToArray().Select(token => token with { Start = token.Start - blanks, End = token.End - blanks }));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(400));

    [Fact]
    public void What_was_read_before_changes_no_token() => Prop.ForAll(Texts, Texts, ArbMap.Default.ArbFor<bool>(), (before, text, bare) =>
    {
        var (used, fresh) = (new TokenBuffer(), new TokenBuffer());
        Tokenizer.Tokenize(before, used, !bare);
        Tokenizer.Tokenize(before, used, bare);
        Tokenizer.Tokenize(text, used, bare);
        Tokenizer.Tokenize(text, fresh, bare);
        Assert.Equal(fresh.Tokens.ToArray(), used.Tokens.ToArray());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
