using System.Text.Json;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Json;

/// <summary>Single rows: errors and suspects.</summary>
internal static class RowJson
{
    private const int Contributions = 12;

    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        json.WriteStartArray("errors");
        foreach (var error in report.Errors) Write(json, error);
        json.WriteEndArray();
        json.WriteStartArray("suspects");
        foreach (var suspect in report.Suspects)
        {
            json.WriteStartObject();
            WritePlace(json, suspect.Unit);
            WriteLabels(json, suspect.Unit);
            json.WriteString("likely", suspect.Likely);
            json.WriteNumber("label_probability", suspect.GoldProbability);
            json.WriteNumber("likely_probability", suspect.LikelyProbability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where a row stands, and how it begins.</summary>
    public static void WritePlace(Utf8JsonWriter json, LabelledUnit unit)
    {
        json.WriteString("article", unit.Place.Article);
        json.WriteNumber("n", unit.Place.N);
        json.WriteString("file", unit.Place.File);
        json.WriteNumber("line", unit.Place.Line);
        json.WriteString("excerpt", unit.Place.Excerpt);
    }

    /// <summary>What people and the model say of it.</summary>
    public static void WriteLabels(Utf8JsonWriter json, LabelledUnit unit)
    {
        json.WriteString("label", unit.Gold.Primary);
        if (!unit.Gold.Also.IsEmpty) json.WriteStrings("also", unit.Gold.Also);
        if (!unit.Gold.Accept.IsEmpty) json.WriteStrings("accept", unit.Gold.Accept);
        json.WriteString("predicted", unit.Predicted);
        if (!unit.PredictedAlso.IsEmpty) json.WriteStrings("predicted_also", unit.PredictedAlso);
        json.WriteNumber("confidence", unit.Confidence);
    }

    private static void Write(Utf8JsonWriter json, ConfidentError error)
    {
        json.WriteStartObject();
        WritePlace(json, error.Unit);
        WriteLabels(json, error.Unit);
        if (error.Title is not null) json.WriteString("title", error.Title);
        json.WriteStrings("before", error.Before);
        json.WriteString("text", error.Text);
        json.WriteStrings("after", error.After);
        if (error.Explanation is not null) Write(json, error.Explanation);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteStartObject("explanation");
        json.WriteString("rival", explanation.Rival);
        json.WriteNumber("score", explanation.LabelScore);
        json.WriteNumber("rival_score", explanation.RivalScore);
        json.WriteStartArray("evidence");
        foreach (var part in explanation.Contributions.Take(Contributions))
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonFigures.NameOf(part.Kind));
            json.WriteString("name", part.Name);
            json.WriteNumber("difference", part.Difference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (explanation.Gate is { } gate)
        {
            json.WriteStartObject("second_stage");
            json.WriteString("question", gate.Question);
            json.WriteNumber("log_odds", gate.LogOdds);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
