using System.Text;

namespace MlPipeline.Data.Records;

/// <summary>
/// Gives equal short strings as one object: article names and labels repeat from line to line. Holds a fixed number of strings; newer ones push older ones out.
/// </summary>
internal sealed class StringCache
{
    private const int Slots = 256;
    private const int LongestKept = 64;
    private readonly string?[] strings = new string?[Slots];
    private readonly byte[]?[] keys = new byte[]?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > LongestKept) return Encoding.UTF8.GetString(utf8);
        ref var key = ref keys[Slot(utf8)];
        ref var text = ref strings[Slot(utf8)];
        if (key is not null && text is not null && utf8.SequenceEqual(key)) return text;
        key = utf8.ToArray();
        return text = Encoding.UTF8.GetString(utf8);
    }

    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        foreach (var b in utf8) hash = (hash * 31) + b;
        return (int)((hash ^ (hash >> 8) ^ (hash >> 16)) % Slots);
    }
}
