using System.Globalization;
using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Tests.Reports;

public sealed class LargeReportTests
{
    private static readonly EvaluationReport Report = Samples.Large(100, 10_000);

    [Fact]
    public void A_hundred_labels_and_ten_thousand_errors_stay_small()
    {
        Assert.InRange(Written.Html(Report).Length, 100_000, 2_000_000);
        Assert.InRange(Written.Markdown(Report).Length, 50_000, 500_000);
    }

    [Fact]
    public void Lists_are_cut_and_say_so()
    {
        var page = Written.Page(Report);
        Assert.Equal(50, page.QuerySelectorAll("#errors blockquote").Length);
        Assert.Equal(50, page.QuerySelectorAll("#suspects tbody tr").Length);
        Assert.Equal(30, page.QuerySelectorAll("#t-lost tbody tr").Length);
        Assert.Contains("9,970 more are not shown here.", page.GetElementById("comparison")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("80 more", page.GetElementById("warnings")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void All_labels_have_their_row() => Assert.Equal(100, Written.Page(Report).QuerySelectorAll("#topics tbody tr").Length);

    [Fact]
    public void The_confusion_matrix_puts_the_labels_confused_least_together_and_loses_no_row()
    {
        var page = Written.Page(Report);
        var cells = page.QuerySelectorAll("#t-confusion tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => long.Parse(cell.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        Assert.Equal(26, cells.Length);
        Assert.All(cells, row => Assert.Equal(26, row.Length));
        Assert.Equal(Report.Confusion.Counts.Sum(row => row.Sum(count => (long)count)), cells.Sum(row => row.Sum()));
        Assert.Contains("Shown are the 25 labels confused most; the other 75 are put together as “other labels”.", page.GetElementById("confusion")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".heat .count"), count => Assert.InRange(count.TextContent.Length, 1, 4));
    }
}
