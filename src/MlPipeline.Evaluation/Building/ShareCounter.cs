using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Counts rows and right rows, article by article.</summary>
internal sealed class ShareCounter
{
    private readonly Dictionary<int, (int Rows, int Right)> articles = [];

    public int Rows { get; private set; }

    public int Articles => articles.Count;

    public void Add(int group, bool isRight)
    {
        var (rows, right) = articles.GetValueOrDefault(group);
        articles[group] = (rows + 1, right + (isRight ? 1 : 0));
        Rows++;
    }

    /// <summary>The share of right rows with its interval.</summary>
    public Figure ToFigure() => ClusteredShare.Of([.. articles.OrderBy(each => each.Key).Select(each => each.Value)]);
}
