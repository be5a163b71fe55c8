using System.Globalization;
using AngleSharp.Dom;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>The page says what the record says.</summary>
public sealed class PageFiguresTests
{
    private static readonly EvaluationReport Report = Samples.Full;
    private static readonly IDocument Page = Written.Page(Report);

    [Fact]
    public void Figures_stand_in_their_table_with_their_intervals()
    {
        var figures = Report.Figures;
        string[] expected =
        [
            Share(figures.Accuracy), Score(figures.MacroF1), Score(figures.MicroF1), Score(figures.WeightedF1), Share(figures.Top2Accuracy), Score(figures.LogLoss), Score(figures.Brier),
            Score(figures.ExpectedCalibrationError), Score(figures.MultiLabelMicroF1), Score(figures.MultiLabelMacroF1), Score(figures.HammingLoss), Share(figures.AutoCoverage), Share(figures.AutoPrecision),
        ];
        Assert.Equal(expected, Rows("t-figures").Select(row => $"{row[1]} {row[2]}"));
    }

    [Fact]
    public void Labels_stand_in_theirs_the_weakest_first()
    {
        var expected = Report.Topics.OrderBy(topic => topic.F1.Value).Select(topic =>
            $"{topic.Label}{(topic.IsSmall ? " little data" : "")}|{Score(topic.F1)}||{Share(topic.Precision)}|{Share(topic.Recall)}|{topic.Support}|{topic.Predicted}|{topic.Articles}");
        Assert.Equal(expected, Rows("t-topics").Select(row => string.Join('|', row)));
    }

    [Fact]
    public void The_confusion_matrix_is_the_same_in_the_table_and_in_the_drawing()
    {
        var counts = Report.Confusion.Counts.SelectMany(row => row).ToArray();
        Assert.Equal(counts, Rows("t-confusion").SelectMany(row => row.Skip(1)).Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
        var drawn = Page.QuerySelectorAll(".heat svg[role] g").Select(cell => cell.QuerySelector("text")?.TextContent ?? "0");
        Assert.Equal(counts, drawn.Select(cell => int.Parse(cell, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Confusions_are_listed_by_how_often_they_happen()
    {
        var rows = Rows("t-confusions").Select(row => (Gold: row[0], Given: row[1], Count: int.Parse(row[2], CultureInfo.InvariantCulture))).ToArray();
        Assert.All(rows, row => Assert.Equal(Report.Confusion.Counts[Array.IndexOf(Samples.Names, row.Gold)][Array.IndexOf(Samples.Names, row.Given)], row.Count));
        Assert.Equal(rows.Select(row => row.Count).OrderDescending(), rows.Select(row => row.Count));
    }

    [Fact]
    public void Bins_slices_folds_and_the_learning_curve_stand_in_theirs()
    {
        Assert.Equal(Report.Reliability.Select(bin => $"{bin.Rows} {Text($"{bin.Confidence:0.0%}")} {Share(bin.Accuracy)}"), Rows("t-reliability").Select(row => string.Join(' ', row[1..])));
        Assert.Equal(Report.Slices.Where(slice => !slice.IsSmall).Select(slice => Share(slice.Accuracy)), Rows("t-slices").Select(row => row[2]));
        Assert.Equal(["1–10 syllables", "boilerplate", "0.70–0.90", "first", "(all others)"], Rows("t-slices").Select(row => row[0]));
        Assert.Equal(Report.LearningCurve.Select(point => $"{Share(point.Accuracy)} {Score(point.MacroF1)}"), Rows("t-learning-curve").Select(row => $"{row[3]} {row[4]}"));
        Assert.Equal(["82.0%|1.4%|81.0%|83.0%", "0.740|0.028|0.720|0.760", "0.550|0.070|0.500|0.600"], Rows("t-spread").Select(row => string.Join('|', row[1..])));
        Assert.Equal(2, Rows("t-folds").Length);
    }

    [Fact]
    public void The_gate_says_which_floor_is_not_met() =>
        Assert.Equal(
            ["macro_f1|0.7000|0.7650|✓ met", "topics.<energy>.f1 (new minus old)|−0.0100|−0.0305|✗ not met", "nothing.there|0.5000|–|✗ not met"], Rows("t-gate").Select(row => string.Join('|', row)));

    [Fact]
    public void The_comparison_gives_the_test_the_interval_and_the_rows()
    {
        var section = Page.GetElementById("comparison")!;
        Assert.Contains("Against old.mlp on the same rows: 2 won, 2 lost. McNemar's exact two-sided test: p = 0.061.", Spaces(section.QuerySelector("p")!.TextContent), StringComparison.Ordinal);
        Assert.Contains("changed by +1.2 points (95% interval −0.3 to +2.5): chance may explain it", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(["energy", "economy", "defence", "boilerplate"], Rows("t-comparison-topics").Select(row => row[0]));
        Assert.Equal(["energy (59.0%)", "boilerplate (97.3%)"], Rows("t-lost")[0][2..4]);
        Assert.Equal(2, Rows("t-won").Length);
    }

    [Fact]
    public void Honesty_checks_are_all_there()
    {
        Assert.Equal(["always “energy”", "by seed terms, else “energy”", "the model"], Rows("t-baselines").Select(row => row[0]));
        Assert.Equal(["1,207 82.1% 78.0–85.0% 0.761 0.700–0.800"], Rows("t-without").Skip(1).Select(row => string.Join(' ', row[1..])));
        Assert.Equal(["100|12|88.0%|0.861|0.862", "100|–|83.0%|0.800|–"], Rows("t-agreement").Select(row => string.Join('|', row[1..])));
        Assert.Contains("5 rows are exactly and 2 nearly what the model has learned from, 3 of them boilerplate", Page.GetElementById("honesty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_warning_has_its_words_and_labels_share_one_point()
    {
        var points = Page.QuerySelectorAll("#warnings li").Select(point => Spaces(point.TextContent)).ToArray();
        Assert.Equal(9, points.Length);
        Assert.Contains("Labels with too few rows or articles to trust their figures: energy (rows: 9, 20 articles), defence (rows: 14, 20 articles).", points);
        Assert.Contains("Warnings: 9", Page.QuerySelector(".badges")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_stands_in_its_article_with_what_led_to_it()
    {
        var error = Page.QuerySelector("#errors details")!;
        Assert.Equal(["boilerplate", "energy"], error.QuerySelectorAll("summary > bdi").Take(2).Select(label => label.TextContent));
        Assert.Equal(6, error.QuerySelectorAll("blockquote p").Length);
        Assert.EndsWith("Giá dầu tăng 3% sau cuộc họp của các nước xuất khẩu.", error.QuerySelector(".hit")!.TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(["+0.900", "+0.400", "+0.233", "+0.150", "+0.100", "+0.067", "+0.043", "+0.025", "−0.240"], Rows("t-error-1").Select(row => row[2]));
        Assert.Contains("log-odds of boilerplate: −4.20 (tokens = 104 (−2.91)", Spaces(error.TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public void Vietnamese_has_decimal_commas_and_the_same_figures()
    {
        var page = Written.Page(Report, ReportLanguage.Vietnamese);
        Assert.Equal(Page.QuerySelectorAll("td.n").Select(cell => Digits(cell)), page.QuerySelectorAll("td.n").Select(cell => Digits(cell)));
        Assert.Contains("82,3%", page.QuerySelector("#verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1.234 đoạn", page.QuerySelector(".about")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_culture_changes_no_byte()
    {
        foreach (var language in Enum.GetValues<ReportLanguage>())
        {
            Assert.Equal(Written.Html(Report, language), UnderCulture.WithDecimalCommas(() => Written.Html(Report, language)));
            Assert.Equal(Written.Markdown(Report, language), UnderCulture.WithDecimalCommas(() => Written.Markdown(Report, language)));
        }
    }

    private static string Digits(IElement cell) => string.Concat(cell.TextContent.Where(char.IsAsciiDigit));

    private static string[][] Rows(string table) =>
        [.. Page.QuerySelectorAll($"#{table} tbody tr").Select(row => row.Children.Select(cell => Spaces(cell.TextContent)).ToArray())];

    private static string Spaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Share(Figure figure) => Text($"{figure.Value:0.0%} {100 * figure.Low:0.0}–{figure.High:0.0%}");

    private static string Score(Figure figure) => Text($"{figure.Value:0.000} {figure.Low:0.000}–{figure.High:0.000}");

    private static string Text(FormattableString text) => text.ToString(new CultureInfo("") { NumberFormat = { PercentPositivePattern = 1 } });
}
