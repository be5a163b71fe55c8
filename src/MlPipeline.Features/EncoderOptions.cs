namespace MlPipeline.Features;

/// <summary>What a model labels.</summary>
public enum TextUnit
{
    /// <summary>Every paragraph, in the context of its article.</summary>
    Paragraph,

    /// <summary>A whole text at once.</summary>
    Text,
}

/// <summary>How texts become numbers. Part of the model: training, labelling and evaluation use the same.</summary>
public sealed record EncoderOptions
{
    /// <summary>What is labelled. Default: paragraphs.</summary>
    public TextUnit Unit { get; init; } = TextUnit.Paragraph;

    /// <summary>Longest n-gram in tokens, 1–3. Default 2: on VNTC-10's training part 3-grams cost time and gain nothing.</summary>
    public int MaxOrder { get; init; } = 2;

    /// <summary>Weight of the rest of the article beside the paragraph itself, 0–4. Default 0.5.</summary>
    public float ContextWeight { get; init; } = 0.5f;

    /// <summary>Weight of the position and shape features, 0–4. Default 0.05: the second stage makes more of them when the first leaves them to it.</summary>
    public float ShapeWeight { get; init; } = 0.05f;

    /// <summary>Weight of the seed-term scores, 0–4. Default 1.</summary>
    public float SeedWeight { get; init; } = 1f;

    /// <summary>Weight of the unit's own text vector, where there are vectors of terms, 0–4. Default 0.25.</summary>
    public float VectorWeight { get; init; } = 0.25f;

    /// <summary>Weight of the text vector of the rest of the article, where there are vectors of terms, 0–4. Default 1.</summary>
    public float ContextVectorWeight { get; init; } = 1f;

    /// <summary>Checks the ranges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public EncoderOptions Validated()
    {
        if (!Enum.IsDefined(Unit)) throw new ArgumentOutOfRangeException(nameof(Unit), Unit, "the unit is paragraph or text");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxOrder, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxOrder, 3);
        foreach (var weight in (float[])[ContextWeight, ShapeWeight, SeedWeight, VectorWeight, ContextVectorWeight])
        {
            if (weight is not (>= 0 and <= 4)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "block weights go from 0 to 4");
        }

        return this;
    }
}
