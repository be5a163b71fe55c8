namespace MlPipeline.Evaluation.Reporting;

/// <summary>A way to label without the model.</summary>
public enum BaselineKind
{
    /// <summary>Always the most frequent gold label of the test data.</summary>
    MajorityLabel,

    /// <summary>The topic whose seed terms weigh most in the unit; the most frequent gold label where there are none.</summary>
    SeedTerms,
}

/// <summary>What a simple rule reaches on the same rows.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Label">The most frequent gold label.</param>
/// <param name="Accuracy">Share of rows with an accepted label.</param>
/// <param name="MacroF1">Mean F1 over labels.</param>
/// <param name="WeightedF1">Mean F1 over labels, weighted by support.</param>
public sealed record Baseline(BaselineKind Kind, string Label, double Accuracy, double MacroF1, double WeightedF1);
