namespace MlPipeline.Evaluation;

/// <summary>How many syllables of a text bear Vietnamese diacritics.</summary>
public enum DiacriticsUse
{
    /// <summary>None: typed without, another language, or no syllables at all.</summary>
    None,

    /// <summary>Less than a half, which running Vietnamese text never has.</summary>
    Few,

    /// <summary>A half or more.</summary>
    Most,
}
