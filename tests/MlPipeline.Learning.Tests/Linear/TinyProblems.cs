using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Linear;

/// <summary>Problems small enough to solve by brute force.</summary>
internal static class TinyProblems
{
    public static LinearProblem Of(int columns, int classes, params (int Label, float Weight, (int Column, float Value)[] Features)[] rows)
    {
        var starts = new long[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Features.Length;
        return new LinearProblem
        {
            Features = new StoredRows(
                starts, [.. rows.SelectMany(row => row.Features.Select(feature => feature.Column))], [.. rows.SelectMany(row => row.Features.Select(feature => feature.Value))]),
            ColumnCount = columns,
            Labels = [.. rows.Select(row => row.Label)],
            RowWeights = [.. rows.Select(row => row.Weight)],
            Classes = classes,
        };
    }

    /// <summary>Sparse rows with noisy labels: every class has a column that speaks for it.</summary>
    public static LinearProblem Random(int rows, int columns, int classes, ulong seed, bool weighted = false)
    {
        var random = new SplitMix(seed);
        return Of(columns, classes, [.. Enumerable.Range(0, rows).Select(_ =>
        {
            var features = Enumerable.Range(0, columns).Where(_ => random.Next(3) == 0).Select(column => (column, (random.Next(2000) - 1000) / 1000f)).ToArray();
            var strongest = features.Length == 0 ? 0 : features.MaxBy(feature => feature.Item2).column % classes;
            return (random.Next(5) == 0 ? random.Next(classes) : strongest, weighted ? (1 + random.Next(8)) / 4f : 1f, features);
        })]);
    }

    public static ReadOnlySpan<int> ColumnsOf(this LinearProblem problem, int row) => problem.Features.Read(row, new RowBuffer()).Columns;

    public static ReadOnlySpan<float> ValuesOf(this LinearProblem problem, int row) => problem.Features.Read(row, new RowBuffer()).Values;

    public static double[] ScoresOf(LinearModel model, LinearProblem problem, int row)
    {
        var scores = new float[problem.Classes];
        model.Score(problem.Features.Read(row, new RowBuffer()), scores);
        return Array.ConvertAll(scores, score => (double)score);
    }

    /// <summary>All weights and constants, class after class.</summary>
    public static float[] WeightsOf(LinearModel model, LinearProblem problem) =>
        [.. Enumerable.Range(0, problem.Classes).SelectMany(k => Enumerable.Range(0, problem.ColumnCount).Select(column => model.Weight(column, k)).Append(model.Bias[k]))];
}
