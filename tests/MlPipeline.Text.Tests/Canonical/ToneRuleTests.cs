using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tests.Canonical;

public sealed class ToneRuleTests
{
    [Theory]
    [InlineData("hoa", 1)]
    [InlineData("hoan", 2)]
    [InlineData("quy", 2)]
    [InlineData("huynh", 2)]
    [InlineData("gi", 1)]
    [InlineData("gia", 2)]
    [InlineData("giêng", 2)]
    [InlineData("ngoai", 3)]
    [InlineData("rươu", 2)]
    [InlineData("lương", 2)]
    [InlineData("uy", 0)]
    [InlineData("khuyu", 3)]
    [InlineData("QUA", 2)]
    public void Knows_the_letter_that_bears_the_tone(string letters, int bearer) => Assert.Equal(bearer, ToneRule.Bearer(letters));

    [Theory]
    [InlineData("")]
    [InlineData("ng")]
    [InlineData("cafe")]
    [InlineData("beyonce")]
    [InlineData("renee")]
    [InlineData("aioi")]
    [InlineData("tranh1")]
    public void Leaves_words_alone_that_are_no_syllables(string letters) => Assert.Equal(-1, ToneRule.Bearer(letters));
}
