using System.CommandLine;
using System.Globalization;

namespace MlPipeline.Cli;

/// <summary>Ranges of options that are whole numbers.</summary>
internal static class OptionRanges
{
    /// <summary>Refuses other values. The text is looked at, not the value: asking for the value of what is no number throws.</summary>
    public static Option<T> InRange<T>(this Option<T> option, int least, int most)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => !int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < least || value > most))
                result.AddError(Numbers.Text($"{option.Name} goes from {least} to {most}"));
        });
        return option;
    }
}
