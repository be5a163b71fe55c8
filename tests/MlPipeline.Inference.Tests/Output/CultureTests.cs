using System.Globalization;
using MlPipeline.Features;
using MlPipeline.Inference.Output;
using MlPipeline.Inference.Output.Html;

namespace MlPipeline.Inference.Tests.Output;

public sealed class CultureTests
{
    private static readonly string[] Labels = ["IN", "energy"];

    public static TheoryData<string> Formats => ["jsonl", "csv", "tsv", "text", "summary", "html"];

    // vi-VN writes 1234,5; its data may be missing on the machine, so a culture is made that does the same.
    [Theory]
    [MemberData(nameof(Formats))]
    public void A_culture_with_decimal_commas_changes_no_byte(string format)
    {
        var expected = Write(format);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal("0,5", (0.5).ToString((IFormatProvider?)null));
            Assert.Equal(expected, Write(format));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static byte[] Write(string format)
    {
        using var json = new JsonLinesFormatter(Labels, TextUnit.Paragraph);
        ILabelFormatter formatter = format switch
        {
            "jsonl" => json,
            "csv" => new DelimitedFormatter(Labels, TextUnit.Paragraph, ','),
            "summary" => new SummaryFormatter(Labels),
            "html" => new HtmlFormatter(Samples.Paragraphs, TextUnit.Paragraph),
            "tsv" => new DelimitedFormatter(Labels, TextUnit.Paragraph, '\t'),
            _ => new TextFormatter(Labels, TextUnit.Paragraph),
        };
        var article = Samples.Input(Samples.Of("1.5", "Giá 2,5 USD"));
        if (format == "html") return Samples.Write(formatter, article, Samples.LabelledBy(Samples.Paragraphs, article.Article));
        return Samples.Write(formatter, article, Samples.Labelled((1, true, [0.2876, 0.7124], [0.25, 0.75], [0])));
    }
}
