using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Data;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation;
using MlPipeline.Models;

namespace MlPipeline.Predictions;

/// <summary>
/// <c>predictions MODEL DATA</c> writes what a model says of labelled rows with all digits of its probabilities, for <c>metrics-against-sklearn.py</c>: first a line with the labels, then a line a row.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var model = ModelFile.Read(File.ReadAllBytes(args[0]));
        var reader = new LabelledDataReader(ReadLimits.Default, rejection => Console.Error.WriteLine(rejection));
        var set = Evaluator.Run(model, reader.Read(InputExpander.Expand([args[1]], InputEndings.Data).Files), model.Encoder.Unit, Environment.ProcessorCount);
        using var output = Console.OpenStandardOutput();
        WriteLine(output, json => WriteNames(json, "labels", set.Labels));
        foreach (var row in set.Predictions)
        {
            WriteLine(output, json =>
            {
                json.WriteString("gold", set.Labels[row.Gold]);
                WriteNames(json, "also", row.GoldAlso.Select(label => set.Labels[label]));
                WriteNames(json, "accept", row.Unit.Gold.Accept);
                json.WriteString("predicted", set.Labels[row.Predicted]);
                WriteNames(json, "predicted_also", row.PredictedAlso.Select(label => set.Labels[label]));
                json.WriteStartArray("scores");
                foreach (var score in row.Scores) json.WriteNumberValue(score);
                json.WriteEndArray();
            });
        }

        return 0;
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
