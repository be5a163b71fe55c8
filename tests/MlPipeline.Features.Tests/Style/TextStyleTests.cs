using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Style;

namespace MlPipeline.Features.Tests.Style;

public sealed class TextStyleTests
{
    private const string Sample = """
        HÀ NỘITrận đấu (vòng 3/4) khép lại… "Vui quá!", ông John nói.
        Tỷ số 2-1; 55.000 người, 2,5% - lượt về 12.5.2026...

        Ai thắng? Vé – 5$ 'chợ đen': bán trực-tiếp.Hết
        """;

    // The trees of a model file name figures by their place.
    [Fact]
    public void The_order_of_the_figures_is_frozen() => Assert.Equal(
        "line breaks; brackets; straight quotes; curly quotes; apostrophes; digits; slashes in numbers; full stops in numbers; hyphens in numbers; commas in numbers; full stops without a space; "
        + "per cent signs; dollar signs; colons; semicolons; exclamation marks; question marks; hyphens between spaces; hyphens in words; dashes; ellipses; words in capitals; capitalised words; "
        + "words with f, j, w or z; capitals run into a word; length, logarithm; lines; mean length of a line; longest line; length of the first line; length of the last line; "
        + "first line ends like a sentence; last line ends like a sentence; mean length of a word; capitals before the first small letter",
        string.Join("; ", Enumerable.Range(0, TextStyle.Count).Select(TextStyle.NameOf)));

    [Fact]
    public void Figures_are_as_counted_by_hand()
    {
        var figures = FiguresOf(Sample);
        var characters = Sample.ReplaceLineEndings("\n").Length;
        var counted = new Dictionary<string, int>
        {
            ["line breaks"] = 3, ["brackets"] = 1, ["straight quotes"] = 2, ["curly quotes"] = 0, ["apostrophes"] = 2, ["digits"] = 19, ["slashes in numbers"] = 1,
            ["full stops in numbers"] = 3, ["hyphens in numbers"] = 1, ["commas in numbers"] = 1, ["full stops without a space"] = 1, ["per cent signs"] = 1, ["dollar signs"] = 1,
            ["colons"] = 1, ["semicolons"] = 1, ["exclamation marks"] = 1, ["question marks"] = 1, ["hyphens between spaces"] = 1, ["hyphens in words"] = 1, ["dashes"] = 1, ["ellipses"] = 2,
            ["words in capitals"] = 1, ["capitalised words"] = 7, ["words with f, j, w or z"] = 1, ["capitals run into a word"] = 1,
        };
        foreach (var (name, count) in counted) Assert.True(Math.Abs(figures[name] - (1000.0 * count / characters)) < 1e-3, $"{name}: {figures[name] * characters / 1000}, not {count}");

        // The other figures are lengths.
        Assert.Equal(counted.Count + 10, TextStyle.Count);
        var lines = Sample.ReplaceLineEndings("\n").Split('\n').Where(line => line.Length > 0).ToArray();
        Assert.Equal(Math.Log(characters), figures["length, logarithm"], 1e-5);
        Assert.Equal(lines.Average(line => line.Length), figures["mean length of a line"], 1e-3);
        Assert.Equal((3, lines.Max(line => line.Length)), ((int)figures["lines"], (int)figures["longest line"]));
        Assert.Equal((lines[0].Length, lines[^1].Length), ((int)figures["length of the first line"], (int)figures["length of the last line"]));
        Assert.Equal((1, 0), ((int)figures["first line ends like a sentence"], (int)figures["last line ends like a sentence"]));
        Assert.Equal(6, figures["capitals before the first small letter"]);
        Assert.Equal(10 / 3.0, FiguresOf("Bóng lăn hay")["mean length of a word"], 1e-5);
    }

    [Theory]
    [InlineData("“Được rồi.”", 1)]
    [InlineData("\"Được rồi.\"", 1)]
    [InlineData("Được không?  ", 1)]
    [InlineData("Được rồi…", 1)]
    [InlineData("Được rồi", 0)]
    [InlineData("Được rồi:", 0)]
    public void A_line_ends_like_a_sentence_by_its_last_mark(string text, int expected) => Assert.Equal(expected, FiguresOf(text)["last line ends like a sentence"]);

    [Theory]
    [MemberData(nameof(Spellings.Names), MemberType = typeof(Spellings))]
    public void A_text_has_the_same_figures_however_it_is_spelled(string spelling)
    {
        var variant = Spellings.Of(Sample.ReplaceLineEndings("\n"), spelling);
        Assert.NotEqual(Sample.ReplaceLineEndings("\n"), variant);
        Assert.Equal(FiguresOf(Sample.ReplaceLineEndings("\n")), FiguresOf(variant));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n \n")]
    [InlineData("TIN NÓNG: ĐỘI TUYỂN THẮNG 3-0!")]
    [InlineData("12.5.2026 – 55%")]
    [InlineData("新华社北京")]
    public void A_text_without_a_small_letter_has_no_figures(string text) => Assert.Empty(FiguresOf(text));

    [Fact]
    public void Hostile_texts_have_finite_figures_or_none()
    {
        string[] pieces = ["\0", "\0\0\n", "a", "a\0", "\uD800", "\uDC00", "\n", "\r", "\u0301", "Ầ", "\uFFFF", "😀", " ", "-", "."];
        Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var values = ValuesOf(text);
            Assert.True(values.Count == 0 || values.Count == TextStyle.Count);
            Assert.All(values, value => Assert.True(float.IsFinite(value)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Ten_megabytes_of_one_character_have_finite_figures()
    {
        foreach (var character in (char[])['a', '.', '\n', '\0', '\u0301', '\uD800', 'ệ'])
        {
            var values = ValuesOf("a" + new string(character, 10_000_000));
            Assert.Equal(TextStyle.Count, values.Count);
            Assert.All(values, value => Assert.True(float.IsFinite(value)));
        }
    }

    [Fact]
    public void Only_whole_texts_have_a_style()
    {
        var article = Articles.Titled("Nhan đề", "Một đoạn văn.", "Đoạn nữa.");
        Assert.Equal(ValuesOf(article.Text), Articles.Encode(article, TextUnit.Text).Style.ToArray());
        Assert.True(Articles.Encode(article, TextUnit.Text).Shape(0).IsEmpty);
        Assert.True(Articles.Encode(article).Style.IsEmpty);

        var encoder = new ArticleEncoder(1, MlPipeline.Features.Phrases.PhraseTable.Of([]), 0, readsStyle: true);
        var encoded = new EncodedArticle();
        encoder.Encode(article, TextUnit.Text, encoded);
        encoder.Encode(Articles.Of("CHỮ HOA"), TextUnit.Text, encoded);
        Assert.True(encoded.Style.IsEmpty);
    }

    private static List<float> ValuesOf(string text)
    {
        var values = new List<float>();
        TextStyle.AddValues(text, values);
        return values;
    }

    private static Dictionary<string, float> FiguresOf(string text) => ValuesOf(text).Select((value, i) => (Name: TextStyle.NameOf(i), value)).ToDictionary(each => each.Name, each => each.value);
}
