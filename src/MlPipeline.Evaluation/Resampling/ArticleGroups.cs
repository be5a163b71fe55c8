namespace MlPipeline.Evaluation.Resampling;

/// <summary>The rows of an evaluation article by article.</summary>
internal static class ArticleGroups
{
    /// <summary>The rows of each article that has any, in the order of the articles' numbers.</summary>
    public static IReadOnlyList<IReadOnlyList<Prediction>> Of(IEnumerable<Prediction> rows) =>
        [.. rows.GroupBy(row => row.Group).OrderBy(group => group.Key).Select(group => group.ToArray())];
}
