namespace MlPipeline.Features.Style;

/// <summary>How one word is typed, gathered character by character.</summary>
internal struct StyleWord
{
    private int capitals;
    private int leadingCapitals;
    private bool startsCapital;

    /// <summary>Letters and digits so far.</summary>
    public int Length { get; private set; }

    /// <summary>Whether it has a letter that Vietnamese words lack.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Whether it is two or more capitals.</summary>
    public readonly bool IsInCapitals => capitals == Length && Length > 1;

    /// <summary>Whether it starts with a capital.</summary>
    public readonly bool IsCapitalised => startsCapital;

    /// <summary>Whether capitals run into a word with small letters, as where a dateline was joined to the first sentence ("HUẾTrận").</summary>
    public readonly bool HasCapitalsRunIn => leadingCapitals > 2 && leadingCapitals < Length;

    /// <summary>Takes in a letter or digit.</summary>
    public void Add(char character)
    {
        var capital = char.IsUpper(character);
        if (Length == 0) startsCapital = capital;
        if (capital)
        {
            if (leadingCapitals == Length) leadingCapitals++;
            capitals++;
        }

        IsForeign |= character is 'f' or 'j' or 'w' or 'z' or 'F' or 'J' or 'W' or 'Z';
        Length++;
    }
}
