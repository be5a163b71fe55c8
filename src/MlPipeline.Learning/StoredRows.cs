namespace MlPipeline.Learning;

/// <summary>Rows that are stored one after the other.</summary>
/// <param name="starts">Where each row starts, and behind the last one its end: rows + 1 values.</param>
/// <param name="columns">Feature of each stored value, at most once a row. May be longer than the rows need.</param>
/// <param name="values">The stored values, beside <paramref name="columns"/>.</param>
public sealed class StoredRows(long[] starts, int[] columns, float[] values) : FeatureRows
{
    /// <inheritdoc/>
    public override int Count => starts.Length - 1;

    /// <inheritdoc/>
    public override FeatureRow Read(int row, RowBuffer buffer) => Read(row);

    /// <summary>One row.</summary>
    public FeatureRow Read(int row)
    {
        var (start, length) = ((int)starts[row], (int)(starts[row + 1] - starts[row]));
        return new FeatureRow(columns.AsSpan(start, length), values.AsSpan(start, length));
    }
}
