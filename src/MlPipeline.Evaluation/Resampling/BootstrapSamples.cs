namespace MlPipeline.Evaluation.Resampling;

/// <summary>Figures on the data, on resamples of its articles, and what leaving out single articles does to them.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Estimates">The figures on the data.</param>
/// <param name="Values">For each figure its value on each resample.</param>
/// <param name="Accelerations">For each figure the acceleration of BCa, by the jackknife (Efron 1987, eq. 6.6).</param>
/// <param name="Influences">For each figure the number of articles that change it when they are left out.</param>
internal sealed record BootstrapSamples(int Articles, double[] Estimates, double[][] Values, double[] Accelerations, int[] Influences);
