namespace MlPipeline.Training;

/// <summary>How a second stage is learned from the cross-fitted scores of the linear one (stacked generalisation: Wolpert 1992), and what it makes of them.</summary>
/// <typeparam name="TStage">The stage learned.</typeparam>
internal interface ISecondStage<TStage>
{
    /// <summary>Whether the stage decides on an article's units.</summary>
    bool IsFor(int article);

    /// <summary>Learns until other articles say that it is enough.</summary>
    /// <param name="scores">Scores of the linear stage for all articles named.</param>
    /// <param name="articles">Articles to learn from.</param>
    /// <param name="watched">Articles to stop early on.</param>
    TStage Learn(UnitScores scores, IEnumerable<int> articles, IEnumerable<int> watched);

    /// <summary>Learns a given number of rounds, at least 1.</summary>
    TStage Learn(UnitScores scores, IEnumerable<int> articles, int rounds);

    /// <summary>Rounds that a stage was learned in.</summary>
    int RoundsOf(TStage stage);

    /// <summary>Replaces the linear stage's probabilities of a unit by those of both stages.</summary>
    void Apply(TStage stage, UnitScores scores, int unit, Span<double> probabilities);
}
