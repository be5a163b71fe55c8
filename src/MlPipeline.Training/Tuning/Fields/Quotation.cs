using MlPipeline.Data;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>What a message shows of a file: enough to find the place, and nothing that a terminal would obey.</summary>
internal static class Quotation
{
    private const int MostShown = 40;

    public static string Of(string text) => Printable.Line(text.Length > MostShown ? text[..MostShown] + "…" : text);
}
