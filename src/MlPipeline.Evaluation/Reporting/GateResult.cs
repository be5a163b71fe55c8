namespace MlPipeline.Evaluation.Reporting;

/// <summary>Whether figures reach their floors.</summary>
/// <param name="Floors">Each floor, in the order of the gate file.</param>
public sealed record GateResult(IReadOnlyList<GateFloor> Floors)
{
    /// <summary>Whether all are reached.</summary>
    public bool IsMet => Floors.All(floor => floor.IsMet);
}

/// <summary>One floor.</summary>
/// <param name="Path">The figure, as a path in the JSON such as <c>topics.energy.f1</c>.</param>
/// <param name="IsDifference">Whether it is a floor for new minus old.</param>
/// <param name="Least">The floor.</param>
/// <param name="Value">The figure; null where there is none under that path.</param>
public sealed record GateFloor(string Path, bool IsDifference, double Least, double? Value)
{
    /// <summary>Whether it is reached; a figure that is not there is not.</summary>
    public bool IsMet => Value >= Least;
}
