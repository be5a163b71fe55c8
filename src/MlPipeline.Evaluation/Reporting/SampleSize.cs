namespace MlPipeline.Evaluation.Reporting;

/// <summary>How many rows and articles it takes before a figure says something.</summary>
public static class SampleSize
{
    /// <summary>Fewer units than this: the 95 % interval of a share of 80 % is over 28 points wide even where every unit counts by itself.</summary>
    public const int FewUnits = 30;

    /// <summary>Fewer articles than this: resampling so few says little about others.</summary>
    public const int FewArticles = 10;

    /// <summary>Fewer articles than this in all: the intervals of all figures are too narrow.</summary>
    public const int FewArticlesInAll = 30;

    /// <summary>Whether a figure over so many units in so many articles is one to be careful with.</summary>
    public static bool IsSmall(int units, int articles) => units < FewUnits || articles < FewArticles;
}
