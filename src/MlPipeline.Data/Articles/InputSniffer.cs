using MlPipeline.Data.Inputs;

namespace MlPipeline.Data.Articles;

/// <summary>Tells what a stream without a name holds.</summary>
internal static class InputSniffer
{
    // So much white space before anything else means plain text, for waiting on would be holding the input.
    private const int MaxWhiteSpace = 1 << 16;

    /// <summary>Looks at the first character that is not white space; uses nothing but a byte-order mark.</summary>
    public static InputKind KindOf(ByteWindow window)
    {
        window.SkipByteOrderMark();
        int first;
        while ((first = window.Unread.IndexOfAnyExcept(" \t\r\n"u8)) < 0 && window.Fill(MaxWhiteSpace))
        {
            // Only white space so far.
        }

        return first < 0 ? InputKind.PlainText : window.Unread[first] switch
        {
            (byte)'{' => InputKind.JsonLines,
            (byte)'<' => InputKind.Html,
            _ => InputKind.PlainText,
        };
    }
}
