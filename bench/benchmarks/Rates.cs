using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using MlPipeline.Features;
using MlPipeline.Inference;

namespace MlPipeline.Benchmarks;

/// <summary>How many units a second one thread labels of texts that are in memory, and what a unit costs in memory allocated and looked up.</summary>
internal static class Rates
{
    private const int Rounds = 5;

    /// <summary>Prints one JSON object.</summary>
    /// <param name="modelPath">The model.</param>
    /// <param name="data">Labelled data; the labels are not looked at.</param>
    /// <param name="seconds">How long to measure, at least: all rounds together, after one more to warm up. A round is at least once through all texts.</param>
    public static int Print(string modelPath, string data, double seconds)
    {
        var model = Material.Model(modelPath);
        var articles = Material.Articles(data);
        var units = articles.Sum(article => model.Encoder.Unit == TextUnit.Text ? 1L : article.Paragraphs.Length);
        if (units == 0)
        {
            Console.Error.WriteLine("there is nothing to label");
            return 3;
        }

        var labeler = new TopicLabeler(model);
        var labels = new ArticleLabels();
        Round();
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round()).ToArray();
        var rates = rounds.Select(round => round.Units / round.Seconds).Order().ToArray();

        using var output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
        json.WriteString("unit", model.Encoder.Unit == TextUnit.Text ? "text" : "paragraph");
        json.WriteNumber("articles", articles.Length);
        json.WriteNumber("units", units);
        json.WriteNumber("rounds", Rounds);
        json.WriteNumber("units_per_second", Math.Round(rates[Rounds / 2], 1));
        json.WriteNumber("lowest_units_per_second", Math.Round(rates[0], 1));
        json.WriteNumber("highest_units_per_second", Math.Round(rates[^1], 1));
        json.WriteNumber("allocated_bytes_per_unit", Math.Round(rounds.Sum(round => round.Bytes) / (double)rounds.Sum(round => round.Units), 3));
        json.WriteNumber("characters_per_unit", Math.Round(articles.Sum(article => (long)article.Text.Length) / (double)units, 1));
        LookUps.Count(model, articles).Write(json, units);
        json.WriteNumber("random_line_in_table_ns", Math.Round(MemoryReads.NanosecondsPerLine(model.Ngrams.Memory.Length, atRandom: true), 2));
        json.WriteNumber("next_line_in_table_ns", Math.Round(MemoryReads.NanosecondsPerLine(model.Ngrams.Memory.Length, atRandom: false), 2));
        json.WriteNumber("random_line_far_beyond_caches_ns", Math.Round(MemoryReads.NanosecondsPerLine(512 << 20, atRandom: true), 2));
        json.WriteEndObject();
        json.Flush();
        Console.Out.WriteLine();
        return 0;

        (long Units, double Seconds, long Bytes) Round()
        {
            var done = 0L;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            do
            {
                foreach (var article in articles) labeler.Label(article, labels);
                done += units;
            }
            while (watch.Elapsed.TotalSeconds < seconds / Rounds);
            return (done, watch.Elapsed.TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
