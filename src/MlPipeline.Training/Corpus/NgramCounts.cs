namespace MlPipeline.Training.Corpus;

/// <summary>How often each n-gram of a part occurs: a byte each, two where one occurs more than 255 times.</summary>
public readonly ref struct NgramCounts
{
    private readonly ReadOnlySpan<byte> few;
    private readonly ReadOnlySpan<ushort> many;

    internal NgramCounts(ReadOnlySpan<byte> few, ReadOnlySpan<ushort> many)
    {
        this.few = few;
        this.many = many;
    }

    /// <summary>Number of n-grams.</summary>
    public int Length => few.Length;

    /// <summary>The counts from a place to the end.</summary>
    internal NgramCounts From(int start) => new(few[start..], many.IsEmpty ? many : many[start..]);

    /// <summary>The count of one of them; 65,535 stands for more.</summary>
    public int this[int i] => many.IsEmpty ? few[i] : many[i];
}
