using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MlPipeline.Cli;

/// <summary>The option <c>--tune</c> of <c>train</c>.</summary>
internal static class TuneOption
{
    // A week.
    private const double MostMinutes = 10_080;

    public static Option<double?> Create() => new("--tune")
    {
        Description = Numbers.Text($"First search better options for so many minutes, over 0 and up to {MostMinutes:N0}, fractions too; the final training comes on top. One option at a time is changed and judged by cross-validation, whole articles held out, everything estimated anew in each fold. The best are written beside the model, as MODEL without its ending and .options.json. Their cross-validated figures are too good, because they were chosen by them: test on data kept apart."),
        HelpName = "MINUTES",
        CustomParser = Parse,
    };

    // Not a validator: there, asking for the value of what is no number throws.
    private static double? Parse(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= MostMinutes) return value;
        result.AddError(Numbers.Text($"--tune goes from over 0 to {MostMinutes:N0} minutes"));
        return null;
    }
}
