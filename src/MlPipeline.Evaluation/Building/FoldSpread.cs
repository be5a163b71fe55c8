using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Says how figures spread over folds.</summary>
public static class FoldSpread
{
    /// <summary>The spread over folds; those without a labelled row say nothing and are left out.</summary>
    /// <param name="foldCount">Folds of each repetition.</param>
    /// <param name="repeats">Repetitions.</param>
    /// <param name="folds">The figures of each fold of each repetition.</param>
    public static CrossValidationSpread Of(int foldCount, int repeats, IReadOnlyList<FoldFigures> folds)
    {
        var some = folds.Where(fold => fold.Rows > 0).ToArray();
        return new CrossValidationSpread(foldCount, repeats, some, Spread(some, fold => fold.Accuracy), Spread(some, fold => fold.MacroF1), Spread(some, fold => fold.LogLoss));
    }

    private static Spread Spread(FoldFigures[] folds, Func<FoldFigures, double> figure)
    {
        var values = Array.ConvertAll(folds, fold => figure(fold));
        if (values.Length == 0) return default;
        var mean = values.Average();
        var deviation = values.Length < 2 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
        return new Spread(mean, deviation, values.Min(), values.Max());
    }
}
