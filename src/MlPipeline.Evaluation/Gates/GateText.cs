using System.Globalization;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Floors as sentences.</summary>
public static class GateText
{
    /// <summary>Why a floor is not met.</summary>
    public static string Missed(GateFloor floor) => floor switch
    {
        { Value: null, IsDifference: false } => $"there is no figure {floor.Path}",
        { Value: null } => $"there is no figure {floor.Path} in both evaluations",
        { IsDifference: false } => Text($"{floor.Path} is {floor.Value:0.0000}, and its floor is {floor.Least:0.0000}"),
        _ => Text($"{floor.Path} changes by {floor.Value:+0.0000;-0.0000;0.0000}, and the floor for that is {floor.Least:+0.0000;-0.0000;0.0000}"),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
