using System.Globalization;
using System.Text;
using System.Text.Json;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class EvaluationJsonTests
{
    [Fact]
    public void Has_the_fields_of_the_contract_in_its_order()
    {
        using var document = JsonDocument.Parse(Write(MetricsOf(Of("a", "a", auto: true), Of("năng_lượng", "b"))));
        var root = document.RootElement;
        Assert.Equal(["rows", "accuracy", "macro_f1", "weighted_f1", "log_loss", "ece", "topics", "multi_label", "auto", "rows_per_second"], NamesOf(root));
        Assert.Equal(["a", "b", "năng_lượng"], NamesOf(root.GetProperty("topics")));
        Assert.Equal(["precision", "recall", "f1", "support"], NamesOf(root.GetProperty("topics").GetProperty("a")));
        Assert.Equal(["micro_f1", "macro_f1"], NamesOf(root.GetProperty("multi_label")));
        Assert.Equal(["target_precision", "coverage", "precision"], NamesOf(root.GetProperty("auto")));
        Assert.Equal((2, 0.5, 0.95, 0.5, 1234.6), (root.GetProperty("rows").GetInt32(), root.GetProperty("accuracy").GetDouble(),
            root.GetProperty("auto").GetProperty("target_precision").GetDouble(), root.GetProperty("auto").GetProperty("coverage").GetDouble(), root.GetProperty("rows_per_second").GetDouble()));
    }

    [Fact]
    public void Vietnamese_stays_readable() => Assert.Contains("\"năng_lượng\"", Write(MetricsOf(Of("năng_lượng", "a"))), StringComparison.Ordinal);

    [Fact]
    public void The_culture_changes_no_byte()
    {
        var metrics = MetricsOf(Of("a", "a", 0.7, 0.7), Of("b", "a", 0.6, 0.3));
        var invariant = Write(metrics);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(invariant, Write(metrics));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Nothing_to_compare_is_still_json() => JsonDocument.Parse(Write(MetricsOf())).Dispose();

    private static string Write(Metrics metrics)
    {
        using var output = new MemoryStream();
        EvaluationJson.Write(output, metrics, 0.95, 1234.56);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string[] NamesOf(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];
}
