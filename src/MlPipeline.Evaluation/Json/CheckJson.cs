using System.Text.Json;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Json;

/// <summary>What speaks against the figures: duplicates and warnings.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter json, EvaluationReport report)
    {
        var duplicates = report.Duplicates;
        json.WriteStartObject("duplicates");
        json.WriteBoolean("checked", duplicates.IsPossible);
        json.WriteNumber("exact", duplicates.Exact);
        json.WriteNumber("near", duplicates.Near);
        json.WriteNumber("boilerplate", duplicates.Boilerplate);
        json.WriteNumber("shared_articles", duplicates.SharedArticles);
        json.WriteStrings("shared_article_examples", duplicates.SharedArticleExamples);
        json.WriteStartArray("examples");
        foreach (var example in duplicates.Examples)
        {
            json.WriteStartObject();
            RowJson.WritePlace(json, example.Unit);
            json.WriteBoolean("exact", example.IsExact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (duplicates.Without is { } without)
        {
            json.WriteStartObject("without");
            json.WriteNumber("rows", without.Rows);
            json.WriteFigure("accuracy", without.Accuracy);
            json.WriteFigure("macro_f1", without.MacroF1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonFigures.NameOf(warning.Kind));
            if (warning.Name is not null) json.WriteString("name", warning.Name);
            json.WriteNumber("count", warning.Count);
            json.WriteNumber("value", warning.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
