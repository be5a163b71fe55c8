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
    public string Count(double value) => Text(value, "#,0");

    /// <summary>A share as a percentage with one decimal.</summary>
    public string Percent(double share) => Text(share, "0.0%");

    /// <summary>A share as a percentage with no more decimals than it has.</summary>
    public string ShortPercent(double share) => Text(share, "0.##%");

    /// <summary>A figure with three decimals.</summary>
    public string Score(double value) => Fixed(value, 3);

    /// <summary>A number with so many decimals.</summary>
    public string Fixed(double value, int decimals) => Text(value, "F" + decimals.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number with up to two decimals.</summary>
    public string Short(double value) => Text(value, "#,0.##");

    /// <summary>A difference, always with its sign.</summary>
    public string Signed(double value, int decimals) => WithSign(value, Fixed(value, decimals));

    /// <summary>A difference of shares in percentage points, without the word.</summary>
    public string Points(double difference) => WithSign(difference, Percent(difference).TrimEnd('%'));

    /// <summary>The interval of a share.</summary>
    public string PercentRange(Figure figure) => $"{Percent(figure.Low).TrimEnd('%')}–{Percent(figure.High)}";

    /// <summary>The interval of a figure.</summary>
    public string ScoreRange(Figure figure) => $"{Score(figure.Low)}–{Score(figure.High)}";

    /// <summary>A probability under which something would be seen by chance.</summary>
    public string Chance(double probability) => probability < 0.001 ? "< " + Fixed(0.001, 3) : Fixed(probability, 3);

    /// <summary>A number that the data writes with a point.</summary>
    public string Rewrite(string invariant) => invariant.Replace(".", format.NumberDecimalSeparator, StringComparison.Ordinal);

    private static string WithSign(double value, string text) => value > 0 && IsOverZero(text) ? "+" + text : text;

    private static bool IsOverZero(string text) => text.AsSpan().ContainsAnyInRange('1', '9');

    // Rounding is left to the format, which rounds the number as it is and not a multiple of it; of −0.0 only 0.0 is shown.
    private string Text(double value, string pattern)
    {
        if (!double.IsFinite(value)) return Nothing;
        var text = value.ToString(pattern, format);
        return IsOverZero(text) ? text : text.TrimStart('−');
    }
}
