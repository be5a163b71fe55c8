using System.Collections.Immutable;

namespace MlPipeline.Text.Encodings;

/// <summary>The names of the encodings, as options and messages have them.</summary>
public static class EncodingNames
{
    private static readonly ImmutableArray<(string Name, TextEncoding Encoding)> Names =
    [
        ("utf-8", TextEncoding.Utf8), ("utf-16le", TextEncoding.Utf16LittleEndian), ("utf-16be", TextEncoding.Utf16BigEndian),
        ("windows-1258", TextEncoding.Windows1258), ("tcvn3", TextEncoding.Tcvn3), ("vni", TextEncoding.Vni),
    ];

    /// <summary>All names.</summary>
    public static ImmutableArray<string> All { get; } = [.. Names.Select(each => each.Name)];

    /// <summary>The name of an encoding.</summary>
    public static string Of(TextEncoding encoding) => Names.First(each => each.Encoding == encoding).Name;

    /// <summary>The encoding with a name, in either case; null when there is none.</summary>
    public static TextEncoding? Find(string name)
    {
        foreach (var each in Names)
        {
            if (each.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return each.Encoding;
        }

        return null;
    }
}
