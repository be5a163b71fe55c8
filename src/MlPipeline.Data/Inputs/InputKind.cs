namespace MlPipeline.Data.Inputs;

/// <summary>How a file is to be read.</summary>
public enum InputKind
{
    /// <summary>Not known beforehand: standard input, told by its first bytes.</summary>
    Detected,

    /// <summary>Plain text, one article.</summary>
    PlainText,

    /// <summary>HTML, one article.</summary>
    Html,

    /// <summary>JSON Lines, a record a line.</summary>
    JsonLines,

    /// <summary>Comma-separated with a header row, a record a row.</summary>
    Csv,

    /// <summary>Tab-separated with a header row, a record a row.</summary>
    Tsv,

    /// <summary>A zip; its entries are read as the files of a folder.</summary>
    Zip,

    /// <summary>A tar packed with gzip; its entries are read as the files of a folder.</summary>
    TarGzip,
}
