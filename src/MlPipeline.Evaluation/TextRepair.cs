namespace MlPipeline.Evaluation;

/// <summary>What a text had to be mended from before it could be read: what the canonical form changes, the place of tone marks apart.</summary>
public enum TextRepair
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Odd blanks, characters that nobody sees, look-alikes of Đ (<see cref="Text.Canonical.CharacterRule"/>).</summary>
    Characters,

    /// <summary>Letters with combining marks of their own, as decomposed Unicode and windows-1258 have them.</summary>
    Decomposed,
}
