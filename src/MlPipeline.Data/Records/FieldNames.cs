namespace MlPipeline.Data.Records;

/// <summary>The names of the fields.</summary>
internal static class FieldNames
{
    private static readonly string[] Names =
        ["", "article", "id", "n", "text", "html", "title", "source", "date", "url", "label", "also", "accept", "confidence", "checked", "meta"];

    public static string Of(Field field) => Names[(int)field];

    /// <summary>The field with a name in UTF-8. By length first: this runs for every field of every line.</summary>
    public static Field Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => If(name, "n"u8, Field.N),
        2 => If(name, "id"u8, Field.Id),
        3 => If(name, "url"u8, Field.Url),
        4 => name[0] switch
        {
            (byte)'t' => If(name, "text"u8, Field.Text),
            (byte)'h' => If(name, "html"u8, Field.Html),
            (byte)'d' => If(name, "date"u8, Field.Date),
            (byte)'a' => If(name, "also"u8, Field.Also),
            _ => If(name, "meta"u8, Field.Meta),
        },
        5 => name[0] == 'l' ? If(name, "label"u8, Field.Label) : If(name, "title"u8, Field.Title),
        6 => name[0] == 's' ? If(name, "source"u8, Field.Source) : If(name, "accept"u8, Field.Accept),
        7 => name[0] == 'a' ? If(name, "article"u8, Field.Article) : If(name, "checked"u8, Field.Checked),
        10 => If(name, "confidence"u8, Field.Confidence),
        _ => Field.Unknown,
    };

    private static Field If(ReadOnlySpan<byte> name, ReadOnlySpan<byte> wanted, Field field) => name.SequenceEqual(wanted) ? field : Field.Unknown;
}
