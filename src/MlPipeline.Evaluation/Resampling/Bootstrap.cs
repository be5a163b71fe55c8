using MlPipeline.Numerics;

namespace MlPipeline.Evaluation.Resampling;

/// <summary>
/// Draws whole articles with replacement (Efron 1979; for clusters Davison and Hinkley 1997, section 3.8), for paragraphs of one article are right or wrong together. Every resample has its own random
/// numbers, so the result does not depend on the number of threads, and figures of several models on the same articles see the same draws.
/// </summary>
internal static class Bootstrap
{
    private const int Resamples = 2000;
    private const int LeastResamples = 500;
    private const ulong Seed = 0x4D4C50;

    // Values kept of all figures: what fits into memory.
    private const int MostValues = 20_000_000;

    /// <summary>Resamples for so many figures: 2,000 unless there are thousands of labels.</summary>
    public static int ResamplesFor(int figures) => Math.Clamp(MostValues / Math.Max(1, figures), LeastResamples, Resamples);

    /// <summary>Runs it.</summary>
    /// <param name="figures">The figures, over at least one article.</param>
    /// <param name="threads">At least 1; the result does not depend on it.</param>
    public static BootstrapSamples Run(ArticleFigures figures, int threads)
    {
        var articles = figures.Articles;
        var resamples = ResamplesFor(figures.Count);
        var values = new double[figures.Count][];
        for (var figure = 0; figure < values.Length; figure++) values[figure] = new double[resamples];
        Parallel.For(0, resamples, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new Scratch(figures), (resample, _, scratch) =>
        {
            scratch.Draw(resample);
            for (var figure = 0; figure < values.Length; figure++) values[figure][resample] = scratch.Figures[figure];
            return scratch;
        }, _ => { });
        var (estimates, accelerations, influences) = Jackknife.Run(figures);
        return new BootstrapSamples(articles.RowCount, estimates, values, accelerations, influences);
    }

    private sealed class Scratch(ArticleFigures figures)
    {
        private readonly int[] counts = new int[figures.Articles.RowCount];
        private readonly double[] sums = new double[figures.Articles.ColumnCount];

        public double[] Figures { get; } = new double[figures.Count];

        public void Draw(int resample)
        {
            var random = new SplitMix(SplitMix.Mix(Seed + (ulong)resample));
            Array.Clear(counts);
            Array.Clear(sums);
            for (var draw = 0; draw < counts.Length; draw++) counts[random.Next(counts.Length)]++;
            for (var article = 0; article < counts.Length; article++)
            {
                if (counts[article] > 0) figures.Articles.AddTo(article, counts[article], sums);
            }

            figures.Compute(sums, Figures);
        }
    }
}
