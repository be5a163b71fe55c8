using MlPipeline.Evaluation.Reporting;
using MlPipeline.Numerics;

namespace MlPipeline.Evaluation;

/// <summary>
/// The 95 % interval of a share when whole articles are drawn, without resampling: Wilson's (1927) at a sample size divided by the design effect (Kish 1965; by linearisation: Woodruff 1971), with Student's
/// quantile. It is for small parts of the data, where a bootstrap that sees no error would promise that there is none.
/// </summary>
public static class ClusteredShare
{
    /// <summary>The share of right rows with its interval; 0 to 1 where there are no rows.</summary>
    /// <param name="articles">For each article its rows and how many of them are right.</param>
    public static Figure Of(IReadOnlyCollection<(int Rows, int Right)> articles)
    {
        long rows = 0, right = 0;
        foreach (var article in articles)
        {
            rows += article.Rows;
            right += article.Right;
        }

        if (rows == 0) return new Figure(0, 0, 1);
        var share = (double)right / rows;
        var (low, high) = Wilson(share, rows / DesignEffect(articles, rows, share), NormalDistribution.Student975(Math.Max(1, articles.Count - 1)));
        return new Figure(share, low, high);
    }

    /// <summary>The interval of a figure between 0 and 1 that the data cannot tell the spread of: as if each article were one row.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="articles">Articles that it stands on, at least 1.</param>
    public static Figure OfFew(double value, int articles)
    {
        var (low, high) = Wilson(value, articles, NormalDistribution.Student975(Math.Max(1, articles - 1)));
        return new Figure(value, low, high);
    }

    private static (double Low, double High) Wilson(double share, double count, double quantile)
    {
        var square = quantile * quantile;
        var middle = share + (square / (2 * count));
        var width = quantile * Math.Sqrt(((share * (1 - share)) + (square / (4 * count))) / count);
        var whole = 1 + (square / count);
        
        // Rounding must not part the share from its interval where that ends at 0 or 1.
        return (Math.Clamp((middle - width) / whole, 0, share), Math.Clamp((middle + width) / whole, share, 1));
    }

    // The variance of the share when whole articles are drawn over that of single rows; never under 1.
    private static double DesignEffect(IReadOnlyCollection<(int Rows, int Right)> articles, long rows, double share)
    {
        var single = share * (1 - share) / rows;

        // Where all are right, or all wrong, nothing tells how alike rows of one article are, so an article counts as one row.
        if (single == 0 || articles.Count < 2) return (double)rows / articles.Count;
        var squares = 0.0;
        foreach (var article in articles)
        {
            var residual = article.Right - (share * article.Rows);
            squares += residual * residual;
        }

        var clustered = squares / ((double)rows * rows) * articles.Count / (articles.Count - 1);
        return Math.Max(1, clustered / single);
    }
}
