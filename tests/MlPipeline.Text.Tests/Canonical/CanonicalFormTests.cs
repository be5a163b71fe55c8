using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Text.Canonical;

namespace MlPipeline.Text.Tests.Canonical;

public sealed class CanonicalFormTests
{
    // What the rules look at, and neighbours of it that they must leave alone.
    private static readonly Arbitrary<string> Anything = Gen.OneOf(
        Gen.Elements([.. "aăâeêioôơuưybcdđghkmnpqtvzAÂOƠUĐàáảãạấờỷíóúùÝÐðɖ1_ .-\n\u0301\u0300\u0302\u0306\u031B\u0323\u0309\u0303\u0341\u0308\u00A0\u200B\uFEFF\0"]),
        Gen.Choose(0, char.MaxValue).Select(c => (char)c)).ListOf().Select(letters => string.Concat(letters)).ToArbitrary();

    [Theory]
    [InlineData("hoà", "hòa")]
    [InlineData("thuý khoẻ", "thúy khỏe")]
    [InlineData("hòan thịên lựơng", "hoàn thiện lượng")]
    [InlineData("qúy qủa gìơ gíao gịư", "quý quả giờ giáo giự")]
    [InlineData("HOÀ THUÝ", "HÒA THÚY")]
    [InlineData("tiê\u0301ng Viê\u0323t", "tiếng Việt")]
    [InlineData("tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng Việt")]
    [InlineData("ti\u00E9\u0302ng", "tiếng")]
    [InlineData("u\u031Bo\u031B\u0301c u\u031Bo\u0301\u031Bc", "ước ước")]
    [InlineData("a\u0340 a\u0341", "à á")]
    [InlineData("Ð\u1ED7 Ɖình ðất ɖi", "Đỗ Đình đất đi")]
    [InlineData("giá\u00A0dầu\u3000thô\u2009tăng", "giá dầu thô tăng")]
    [InlineData("kinh\u200B \u00ADtế\uFEFF \u202Abiển\u202C", "kinh tế biển")]
    [InlineData("một\r\nhai\tba", "một\r\nhai\tba")]
    public void Variants_come_to_one_form(string variant, string canonical) => Assert.Equal(canonical, CanonicalForm.Of(variant));

    [Theory]
    [InlineData("café Beyoncé München résumé Pelé São João naïve Zürich Ångström coöperate señor")]
    [InlineData("Straße İstanbul Łódź Ελλάδα Москва́ 中文 ภาษาไทย 😀 e\u0308")]
    [InlineData("COVID-19, 3.500 tỷ đồng (2024); a_b@c.vn")]
    public void Foreign_words_and_signs_stay_as_they_are(string text) => Assert.Equal(text, CanonicalForm.Of(text));

    [Fact]
    public void A_null_character_is_a_character_like_others() => Assert.Equal("a\0b", CanonicalForm.Of("a\0b"));

    [Fact]
    public void Every_spelling_of_a_text_comes_to_the_canonical_one() => Prop.ForAll(
        Spellings.Texts.ToArbitrary(), ArbMap.Default.ArbFor<int>(), (text, seed) => Assert.Equal(text, CanonicalForm.Of(Spellings.Respell(text, seed))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Every_toned_vowel_is_composed_from_each_of_its_spellings()
    {
        foreach (var row in Spellings.Vowels.Concat(Spellings.Vowels.Select(row => row.ToUpperInvariant())))
        {
            for (var tone = 1; tone < 6; tone++)
            {
                for (var seed = 0; seed < 20; seed++) Assert.Equal($"b{row[tone]}n", CanonicalForm.Of(Spellings.Respell($"b{row[tone]}n", seed)));
            }
        }
    }

    [Fact]
    public void Applying_it_twice_changes_nothing() => Prop.ForAll(Anything, text =>
    {
        var once = CanonicalForm.Of(text);
        Assert.Equal(once, CanonicalForm.Of(once));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Theory]
    [InlineData("hoa\u0300\u0300")]
    [InlineData("hoa\u0301\u0323n thuy\u0301\u0301")]
    [InlineData("\u0301a\u0302\u0302")]
    public void Applying_it_twice_changes_nothing_where_marks_pile_up(string text) => Assert.Equal(CanonicalForm.Of(text), CanonicalForm.Of(CanonicalForm.Of(text)));
}
