using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>Reports as they are written.</summary>
internal static class Written
{
    public static string Html(EvaluationReport report, ReportLanguage language = ReportLanguage.English) => Of(output => HtmlReport.Write(report, language, output));

    public static string Markdown(EvaluationReport report, ReportLanguage language = ReportLanguage.English) => Of(output => MarkdownReport.Write(report, language, output));

    /// <summary>The page as a browser sees it; a fault in its HTML throws.</summary>
    public static IDocument Page(EvaluationReport report, ReportLanguage language = ReportLanguage.English) =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(Html(report, language));

    private static string Of(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
