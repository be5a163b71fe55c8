using System.Globalization;

namespace MlPipeline.Data.Records;

/// <summary>The sentences that more than one reader says.</summary>
internal static class Reasons
{
    public const string NoText = "no text";
    public const string NoRows = "no rows";
    public const string NotUtf8 = "the bytes are not UTF-8";
    public const string Utf16 = "the file is UTF-16, not UTF-8";
    public const string WrongNumber = "field 'n' must be a whole number from 0 to 2147483647";

    public static string TooLarge(string what, int maxBytes) =>
        string.Create(CultureInfo.InvariantCulture, $"the {what} is longer than {maxBytes} bytes");

    public static string TooManyParagraphs(string what, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"the {what} has more than {most} paragraphs");

    public static string TooMany(string what, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"more than {most} {what}");

    public static string WrongType(string field, string type) => $"field '{field}' must be {type}";

    public static string Twice(string field) => $"field '{Printable.Short(field)}' stands twice";
}
