namespace MlPipeline.Text.Encodings;

/// <summary>The encodings that can be insisted on.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8, with or without its mark.</summary>
    Utf8,

    /// <summary>UTF-16, low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>windows-1258: one byte a letter, tones as combining marks.</summary>
    Windows1258,

    /// <summary>TCVN 5712:1993 VN3, the code of the "ABC" fonts (.VnTime): one byte a letter, no capitals with a tone.</summary>
    Tcvn3,

    /// <summary>VNI-Windows: vowels followed by a byte that is the mark.</summary>
    Vni,
}
