using System.Text.RegularExpressions;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

public sealed partial class MarkdownReportTests
{
    [Theory]
    [InlineData(ReportLanguage.Vietnamese)]
    [InlineData(ReportLanguage.English)]
    public void Has_the_tables_of_the_page_with_the_same_figures(ReportLanguage language)
    {
        var page = Written.Page(Samples.Full, language).QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tr").Select(row => Digits(row.TextContent)).ToArray());
        Assert.Equal(page, Tables(Written.Markdown(Samples.Full, language)).Select(table => table.Where((_, line) => line != 1).Select(Digits).ToArray()));
    }

    [Fact]
    public void Rows_have_a_cell_for_every_column() =>
        Assert.All(Tables(Written.Markdown(Samples.Full)), table => Assert.Single(table.Select(row => Bar().Count(row)).Distinct()));

    [Fact]
    public void Has_the_headings_of_the_page()
    {
        var markdown = Written.Markdown(Samples.Full).Split('\n');
        Assert.Equal(Written.Page(Samples.Full).QuerySelectorAll("h2").Select(heading => "## " + heading.TextContent), markdown.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Single(markdown, line => line.StartsWith("# ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_least_report_has_its_verdict() => Assert.Contains("\n\nOn 1 text of 1 article, ", Written.Markdown(Samples.Least), StringComparison.Ordinal);

    private static IEnumerable<string[]> Tables(string markdown) =>
        markdown.Split("\n\n").SelectMany(block => block.Split('\n') is var lines && lines[^1].StartsWith('|') ? new[] { lines.SkipWhile(line => !line.StartsWith('|')).ToArray() } : []);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();
}
