namespace MlPipeline.Evaluation.Reporting;

/// <summary>Share of the rows accepted without a look against how often these are right, as the confidence asked for falls (risk-coverage curve: El-Yaniv and Wiener 2010).</summary>
/// <param name="Points">At most <see cref="MostPoints"/>, the highest confidence first.</param>
/// <param name="TargetPrecision">The precision that the contract promises.</param>
/// <param name="Contract">Where the model's own threshold puts it: coverage, and the precision seen; its threshold is null where models of several folds have their own.</param>
public sealed record CoverageCurve(IReadOnlyList<CoveragePoint> Points, double TargetPrecision, ContractPoint Contract)
{
    /// <summary>Points kept of a curve.</summary>
    public const int MostPoints = 200;

    /// <summary>Whether the precision seen reaches the target. A sample may miss it by chance: see the interval.</summary>
    public bool IsKept => Contract.Precision.Value >= TargetPrecision;
}

/// <summary>One threshold of the curve.</summary>
/// <param name="Threshold">The least confidence accepted, 0–1.</param>
/// <param name="Coverage">Share of the rows accepted, 0–1.</param>
/// <param name="Precision">Share of these that are right, 0–1.</param>
public readonly record struct CoveragePoint(double Threshold, double Coverage, double Precision);

/// <summary>The precision contract on this data.</summary>
/// <param name="Threshold">Confidence from which the model accepts; over 1 where it never does, null where there are several models.</param>
/// <param name="Accepted">Rows accepted.</param>
/// <param name="Coverage">Their share.</param>
/// <param name="Precision">Share of these that are right; 1 where there are none.</param>
public sealed record ContractPoint(double? Threshold, int Accepted, Figure Coverage, Figure Precision);
