namespace MlPipeline.Evaluation.Reports.Content;

/// <summary>A line where nothing can stand out.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<Inline> line) => string.Concat(line.Select(Of));

    private static string Of(Inline piece) => piece switch
    {
        Words words => words.Text,
        Strong strong => strong.Text,
        Unbroken whole => whole.Text,
        Aside aside => aside.Text,
        Quoted quoted => quoted.Text,
        Badge badge => badge.Text,
        Sequence sequence => Of(sequence.Pieces),
        Bar => "",
        _ => throw new ArgumentOutOfRangeException(nameof(piece)),
    };
}
