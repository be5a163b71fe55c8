using System.Text;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Markdown;
using MlPipeline.Evaluation.Reports.Sections;
using MlPipeline.Evaluation.Reports.Wording;

namespace MlPipeline.Evaluation.Reports;

/// <summary>What <see cref="HtmlReport"/> says as Markdown (CommonMark with GitHub's tables), with tables in place of drawings.</summary>
public static class MarkdownReport
{
    /// <summary>Writes it, as UTF-8.</summary>
    /// <param name="report">What to say.</param>
    /// <param name="language">The language.</param>
    /// <param name="output">Receives it; stays open.</param>
    public static void Write(EvaluationReport report, ReportLanguage language, Stream output)
    {
        var speech = new Speech(language);
        var page = Composition.Of(report, speech);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var blocks = new MarkdownBlocks(writer);
        blocks.Heading(1, MarkdownText.Of(page.Title));
        blocks.Say(MarkdownText.Of(page.About));
        blocks.Heading(2, MarkdownText.Escape(speech.Say(PageWords.Verdict)));
        blocks.Say(MarkdownText.Of(page.Verdict));
        blocks.Say(string.Join('\n', page.Badges.Select(badge => "- " + MarkdownText.Of([badge]))));
        blocks.Write([page.Tiles]);
        foreach (var section in page.Sections)
        {
            blocks.Heading(2, MarkdownText.Escape(section.Title));
            blocks.Write(section.Blocks);
        }
    }
}
