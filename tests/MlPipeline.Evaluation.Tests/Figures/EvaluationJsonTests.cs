using System.Text;
using System.Text.Json;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Tests.Reports;
using MlPipeline.Features;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class EvaluationJsonTests
{
    [Fact]
    public void Begins_with_the_fields_of_the_contract_in_its_order_and_adds_nothing_within_them()
    {
        using var document = JsonDocument.Parse(Write(Report(Of("a", "a", auto: true), Of("năng_lượng", "b"))));
        var root = document.RootElement;
        Assert.Equal(["rows", "accuracy", "macro_f1", "weighted_f1", "log_loss", "ece", "topics", "multi_label", "auto", "rows_per_second", "schema"], NamesOf(root)[..11]);
        Assert.Equal(["a", "b", "năng_lượng"], NamesOf(root.GetProperty("topics")));
        Assert.Equal(["precision", "recall", "f1", "support"], NamesOf(root.GetProperty("topics").GetProperty("a")));
        Assert.Equal(["micro_f1", "macro_f1"], NamesOf(root.GetProperty("multi_label")));
        Assert.Equal(["target_precision", "coverage", "precision"], NamesOf(root.GetProperty("auto")));
        Assert.Equal((2, 0.5, 0.95, 0.5, 1234.6), (root.GetProperty("rows").GetInt32(), root.GetProperty("accuracy").GetDouble(),
            root.GetProperty("auto").GetProperty("target_precision").GetDouble(), root.GetProperty("auto").GetProperty("coverage").GetDouble(), root.GetProperty("rows_per_second").GetDouble()));
    }

    [Fact]
    public void Has_everything_that_a_report_shows()
    {
        using var document = JsonDocument.Parse(Write(Samples.Full));
        var root = document.RootElement;
        Assert.Equal(
            [
                "schema", "subject", "micro_f1", "top2_accuracy", "brier", "hamming_loss", "intervals", "topic_rows", "boilerplate", "confusion", "precision_recall", "reliability", "coverage", "slices", "baselines",
                "agreement", "duplicates", "warnings", "errors", "suspects", "folds", "learning_curve", "comparison", "gate",
            ],
            NamesOf(root)[10..]);
        Assert.Equal(EvaluationJson.Schema, root.GetProperty("schema").GetInt32());
        Assert.Equal(Samples.Full.Slices.Count, root.GetProperty("slices").GetArrayLength());
        Assert.Equal(Samples.Full.Errors.Count, root.GetProperty("errors").GetArrayLength());
        Assert.Equal(Samples.Full.Comparison!.Won.Count, root.GetProperty("comparison").GetProperty("won").GetArrayLength());
    }

    [Fact]
    public void What_was_not_asked_for_is_not_there()
    {
        using var document = JsonDocument.Parse(Write(Report(Of("a", "a"))));
        Assert.Empty(NamesOf(document.RootElement).Intersect(["folds", "learning_curve", "comparison", "gate", "boilerplate"]));
    }

    [Fact]
    public void Vietnamese_stays_readable() => Assert.Contains("\"năng_lượng\"", Write(Report(Of("năng_lượng", "a"))), StringComparison.Ordinal);

    [Fact]
    public void The_culture_changes_no_byte() => Assert.Equal(Write(Build()), UnderCulture.WithDecimalCommas(() => Write(Build())));

    [Fact]
    public void Two_runs_give_the_same_bytes_whatever_the_threads() => Assert.Equal(Write(Build(1)), Write(Build(3)));

    [Theory]
    [InlineData("a", "b", 0.0)]
    [InlineData("a", "a", 1.0)]
    [InlineData("mới", "a", 0.5)]
    public void A_single_row_is_still_json(string gold, string predicted, double confidence)
    {
        using var document = JsonDocument.Parse(Write(Report(Of(gold, predicted, confidence, gold == predicted ? confidence : 0))));
        Assert.Equal(1, document.RootElement.GetProperty("rows").GetInt32());
    }

    private static EvaluationReport Build(int threads = 2) => Report([.. Enumerable.Range(0, 60).Select(i => Of(i % 3 == 0 ? "a" : "b", i % 4 == 0 ? "b" : "a", 0.4 + (i / 101.0), auto: i % 2 == 0, group: i / 5))], threads);

    private static EvaluationReport Report(params LabelledUnit[] units) => Report(units, 1);

    private static EvaluationReport Report(LabelledUnit[] units, int threads) => ReportBuilder.Build(new ReportInput
    {
        Set = EvaluationSetBuilder.Build(ModelLabels, units),
        Model = "m.mlp",
        Unit = TextUnit.Paragraph,
        AutoPrecision = 0.95,
        AutoThreshold = 0.8,
        Errors = [],
        Threads = threads,
    });

    private static string Write(EvaluationReport report)
    {
        using var output = new MemoryStream();
        EvaluationJson.Write(output, report, 1234.56);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string[] NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
