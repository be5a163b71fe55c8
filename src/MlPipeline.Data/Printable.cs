using System.Text;

namespace MlPipeline.Data;

/// <summary>Text from the input made fit for messages and terminals: it could hold line breaks and terminal commands, and a name be as long as a file.</summary>
public static class Printable
{
    private const int MaxShown = 60;

    /// <summary>A text on one line: line breaks and tabs become spaces, other control characters U+FFFD.</summary>
    public static string Line(string text) => All(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    /// <summary>The whole name with control characters replaced.</summary>
    internal static string All(string name)
    {
        if (!name.AsSpan().ContainsAnyInRange('\0', '\x1F') && !name.AsSpan().ContainsAnyInRange('\x7F', '\x9F')) return name;
        var shown = new StringBuilder(name);
        for (var i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i])) shown[i] = '\uFFFD';
        }

        return shown.ToString();
    }

    /// <summary>The beginning of a name with control characters replaced.</summary>
    public static string Beginning(string name) => Short(name);

    /// <summary>The beginning of the name with control characters replaced.</summary>
    internal static string Short(string name)
    {
        if (name.Length <= MaxShown) return All(name);
        var cut = char.IsHighSurrogate(name[MaxShown - 1]) ? MaxShown - 1 : MaxShown;
        return All(name[..cut]) + "…";
    }
}
