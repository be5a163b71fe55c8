using System.Globalization;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>Numbers as people of a language write them. The culture of the process plays no part.</summary>
internal sealed class ReportNumbers(ReportLanguage language)
{
    private const string Nothing = "–";

    private readonly NumberFormatInfo format = new()
    {
        NumberDecimalSeparator = language == ReportLanguage.Vietnamese ? "," : ".",
        NumberGroupSeparator = language == ReportLanguage.Vietnamese ? "." : ",",
        NegativeSign = "−",
    };

    /// <summary>A whole number.</summary>
    public string Count(double value) => value.ToString("#,0", format);

    /// <summary>A share as a percentage with one decimal.</summary>
    public string Percent(double share) => double.IsFinite(share) ? Fixed(100 * share, 1) + "%" : Nothing;

    /// <summary>A share as a percentage with no more decimals than it has.</summary>
    public string ShortPercent(double share) => (100 * share).ToString("0.##", format) + "%";

    /// <summary>A figure with three decimals.</summary>
    public string Score(double value) => Fixed(value, 3);

    /// <summary>A number with so many decimals.</summary>
    public string Fixed(double value, int decimals) => double.IsFinite(value) ? Unsigned(Math.Round(value, decimals)).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), format) : Nothing;

    /// <summary>A difference, always with its sign.</summary>
    public string Signed(double value, int decimals) => Math.Round(value, decimals) > 0 ? "+" + Fixed(value, decimals) : Fixed(value, decimals);

    /// <summary>A difference of shares in percentage points, without the word.</summary>
    public string Points(double difference) => Signed(100 * difference, 1);

    /// <summary>The interval of a share.</summary>
    public string PercentRange(Figure figure) => $"{Fixed(100 * figure.Low, 1)}–{Percent(figure.High)}";

    /// <summary>The interval of a figure.</summary>
    public string ScoreRange(Figure figure) => $"{Score(figure.Low)}–{Score(figure.High)}";

    /// <summary>A probability under which something would be seen by chance.</summary>
    public string Chance(double probability) => probability < 0.001 ? "< " + Fixed(0.001, 3) : Fixed(probability, 3);

    /// <summary>A number that the data writes with a point.</summary>
    public string Rewrite(string invariant) => invariant.Replace(".", format.NumberDecimalSeparator, StringComparison.Ordinal);

    // Rounding may leave −0, which would be written with its sign.
    private static double Unsigned(double value) => value + 0.0;
}
