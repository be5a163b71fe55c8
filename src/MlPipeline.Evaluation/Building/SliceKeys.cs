using System.Globalization;

namespace MlPipeline.Evaluation.Building;

/// <summary>Which part of the data a row belongs to, for each thing that the data is cut by.</summary>
internal static class SliceKeys
{
    private static readonly int[] Lengths = [5, 10, 20, 40, 80, 160, 320];
    private static readonly double[] Confidences = [0.5, 0.7, 0.9, 0.95, 1];

    public static string OfLength(int syllables)
    {
        var least = 0;
        foreach (var most in Lengths)
        {
            if (syllables <= most) return Text($"{least}-{most}");
            least = most + 1;
        }

        return Text($"{least}+");
    }

    public static string OfPosition(UnitPlace place)
    {
        if (place.Total == 1) return "only";
        if (place.Index == 0) return "first";
        if (place.Index == place.Total - 1) return "last";

        // Thirds of the units in between.
        return ((place.Index - 1) * 3 / (place.Total - 2)) switch
        {
            0 => "early",
            1 => "middle",
            _ => "late",
        };
    }

    public static string OfConfidence(double confidence)
    {
        var least = 0.0;
        foreach (var most in Confidences)
        {
            if (confidence < most || most == 1) return Text($"{least:0.00}-{most:0.00}");
            least = most;
        }

        throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "a probability");
    }

    public static string OfYear(int? year) => year is { } known ? Text($"{known:0000}") : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
