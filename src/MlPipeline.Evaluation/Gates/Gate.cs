using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Gates;

/// <summary>Holds figures against their floors.</summary>
public static class Gate
{
    /// <summary>Judges a report.</summary>
    /// <param name="gate">The floors.</param>
    /// <param name="report">The report.</param>
    /// <param name="old">The other model's; null where there is none, and then no floor for a difference is met.</param>
    public static GateResult Judge(GateFile gate, EvaluationReport report, EvaluationReport? old)
    {
        using var figures = JsonOf(report);
        using var oldFigures = old is null ? null : JsonOf(old);
        return new GateResult([
            .. gate.Floors.Select(floor => new GateFloor(floor.Key, IsDifference: false, floor.Value, Find(figures.RootElement, floor.Key))),
            .. gate.Against.Select(floor => new GateFloor(floor.Key, IsDifference: true, floor.Value, Find(figures.RootElement, floor.Key) - (oldFigures is null ? null : Find(oldFigures.RootElement, floor.Key)))),
        ]);
    }

    /// <summary>The number under a path of names joined by full stops; null where there is none. A name may hold full stops itself.</summary>
    internal static double? Find(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var field in element.EnumerateObject())
        {
            if (field.Name == path) return field.Value.ValueKind == JsonValueKind.Number ? field.Value.GetDouble() : null;
            if (path.StartsWith(field.Name + ".", StringComparison.Ordinal) && Find(field.Value, path[(field.Name.Length + 1)..]) is { } found) return found;
        }

        return null;
    }

    // How fast the rows were labelled is no figure of the model.
    private static JsonDocument JsonOf(EvaluationReport report)
    {
        using var output = new MemoryStream();
        EvaluationJson.Write(output, report, rowsPerSecond: 0);
        return JsonDocument.Parse(output.ToArray());
    }
}
