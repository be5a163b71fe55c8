using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Linear;

/// <summary>Variances that are written down one by one.</summary>
/// <param name="table">One value a class for each feature.</param>
internal sealed class TableVariances(float[][] table) : IWeightVariances
{
    public float this[int column, int label] => table[column][label];

    public static TableVariances Random(int columns, int classes, ulong seed)
    {
        var random = new SplitMix(seed);
        return new TableVariances([.. Enumerable.Range(0, columns).Select(_ => Enumerable.Range(0, classes).Select(_ => (1 + random.Next(60)) / 10f).ToArray())]);
    }

    public static TableVariances All(int columns, int classes, float value) => new([.. Enumerable.Range(0, columns).Select(_ => Enumerable.Repeat(value, classes).ToArray())]);

    public void Write(int first, int classes, int stride, Span<float> variances)
    {
        for (var column = 0; column < table.Length; column++) table[column].AsSpan(first, classes).CopyTo(variances[(column * stride)..]);
    }

    /// <summary>The features of a problem times the root of their variance for one class: with them a plain learner finds, for that class, what this one finds with variances.</summary>
    public LinearProblem Scale(LinearProblem problem, int label) => TinyProblems.Of(problem.ColumnCount, problem.Classes, [.. Enumerable.Range(0, problem.Rows).Select(row => (
        problem.Labels[row],
        problem.RowWeights[row],
        problem.ColumnsOf(row).ToArray().Zip(problem.ValuesOf(row).ToArray(), (column, value) => (column, value * (float)Math.Sqrt(table[column][label]))).ToArray()))]);
}
