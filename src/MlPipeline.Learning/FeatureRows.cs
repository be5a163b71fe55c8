namespace MlPipeline.Learning;

/// <summary>The rows of a learning problem as sparse features, stored or worked out as they are asked for. Immutable: any number of threads may read, each with a buffer of its own.</summary>
public abstract class FeatureRows
{
    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>One row: the same numbers whenever it is read.</summary>
    /// <param name="row">0 to <see cref="Count"/> − 1.</param>
    /// <param name="buffer">Where rows that are not stored are written; the row is valid until it is used again.</param>
    public abstract FeatureRow Read(int row, RowBuffer buffer);
}

/// <summary>The features of one row.</summary>
/// <param name="columns">The features, each at most once.</param>
/// <param name="values">Their values, beside <paramref name="columns"/>.</param>
public readonly ref struct FeatureRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values)
{
    /// <summary>The features, each at most once.</summary>
    public ReadOnlySpan<int> Columns { get; } = columns;

    /// <summary>Their values, beside <see cref="Columns"/>.</summary>
    public ReadOnlySpan<float> Values { get; } = values;
}

/// <summary>Room for one row, used again from row to row.</summary>
public sealed class RowBuffer
{
    private int[] columns = [];
    private float[] values = [];

    /// <summary>Room for so many features and their values; what stood there before may be lost.</summary>
    /// <param name="most">At least 0.</param>
    public (int[] Columns, float[] Values) Reserve(int most)
    {
        if (most > columns.Length) (columns, values) = (new int[2 * most], new float[2 * most]);
        return (columns, values);
    }

    /// <summary>What was written to the first places.</summary>
    public FeatureRow Row(int count) => new(columns.AsSpan(0, count), values.AsSpan(0, count));
}
