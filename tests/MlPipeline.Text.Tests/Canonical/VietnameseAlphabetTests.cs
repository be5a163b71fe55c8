using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tests.Canonical;

public sealed class VietnameseAlphabetTests
{
    public static TheoryData<string> Rows => [.. Spellings.Vowels, .. Spellings.Vowels.Select(row => row.ToUpperInvariant())];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_toned_vowel_comes_apart_and_together(string row)
    {
        for (var tone = 0; tone < 6; tone++)
        {
            Assert.Equal((row[0], (Tone)tone), VietnameseAlphabet.Decompose(row[tone]));
            Assert.Equal(row[tone], VietnameseAlphabet.Compose(row[0], (Tone)tone));
            Assert.Equal(tone == 0 ? null : (Tone)tone, VietnameseAlphabet.ToneOf(Spellings.ToneMarks[tone]));
        }

        Assert.True(VietnameseAlphabet.IsVowel(row[0]));
        Assert.False(VietnameseAlphabet.IsVowel(row[1]));
    }

    [Theory]
    [InlineData("ă", 'a')]
    [InlineData("ậ", 'a')]
    [InlineData("Ễ", 'E')]
    [InlineData("ợ", 'o')]
    [InlineData("Ư", 'U')]
    [InlineData("đ", 'd')]
    [InlineData("Đ", 'D')]
    [InlineData("é", 'e')]
    [InlineData("ü", 'ü')]
    [InlineData("ç", 'ç')]
    [InlineData("1", '1')]
    public void Bare_takes_off_what_Vietnamese_adds_and_nothing_else(string letter, char bare) => Assert.Equal(bare, VietnameseAlphabet.Bare(letter[0]));

    [Fact]
    public void Consonants_and_foreign_letters_have_no_tone_to_bear()
    {
        foreach (var letter in "bdđghklmnpqrstvxüøßñ中😀")
        {
            Assert.Equal((letter, Tone.Level), VietnameseAlphabet.Decompose(letter));
            Assert.Null(VietnameseAlphabet.Compose(letter, Tone.Acute));
        }
    }

    [Fact]
    public void A_mark_makes_only_letters_that_Vietnamese_has()
    {
        Assert.Equal('ơ', VietnameseAlphabet.AddQuality('o', '\u031B'));
        Assert.Null(VietnameseAlphabet.AddQuality('e', '\u031B'));
        Assert.Null(VietnameseAlphabet.AddQuality('ơ', '\u0302'));
        Assert.Null(VietnameseAlphabet.AddQuality('u', '\u0306'));
        Assert.Null(VietnameseAlphabet.ToneOf('\u0308'));
    }
}
