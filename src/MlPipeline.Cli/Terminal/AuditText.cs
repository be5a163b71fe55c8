using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Cli.Terminal;

/// <summary>An audit as text: what was looked at, then the findings kind by kind, the fatal ones first.</summary>
internal static class AuditText
{
    private const int MostShown = 20;

    public static void Write(TextWriter output, AuditReport report)
    {
        output.WriteLine(Numbers.Text($"checked {report.Articles:N0} articles with {report.Paragraphs:N0} paragraphs, {report.Labelled:N0} of them labelled with {report.Labels:N0} labels"));
        output.WriteLine(report.Others > 0
            ? Numbers.Text($"compared with {report.Others:N0} other texts; {report.Names:N0} official names may be shared")
            : "compared with no other texts");
        output.WriteLine(report.HeldOut > 0
            ? Numbers.Text($"predicted {report.HeldOut:N0} labels by models that had not seen the article")
            : "labels were not predicted: that takes two labelled articles and two labels");
        foreach (var kind in report.Findings.GroupBy(finding => finding.Kind))
        {
            output.WriteLine();
            var shown = kind.Count() > MostShown ? Numbers.Text($", the first {MostShown} of them") : "";
            output.WriteLine(Numbers.Text($"{(kind.First().IsFatal ? "FATAL" : "listed")}: {TitleOf(kind.Key)}: {kind.Count():N0}{shown}"));
            foreach (var finding in kind.Take(MostShown)) output.WriteLine($"  {finding}");
        }

        output.WriteLine();
        output.WriteLine(Numbers.Text($"{report.FatalCount:N0} fatal findings, {report.Findings.Count - report.FatalCount:N0} listed"));
    }

    private static string TitleOf(FindingKind kind) => kind switch
    {
        FindingKind.SchemaFault => "faults of the schema and unknown labels",
        FindingKind.TwoLabels => "texts with two labels",
        FindingKind.NearDuplicate => "paragraphs that are nearly one of another article",
        FindingKind.SharedRun => Numbers.Text($"runs of {SharedRuns.Syllables} or more syllables shared with other texts"),
        FindingKind.SuspectLabel => "labels that are likely errors, the least probable first",
        _ => "topics and sources with little data",
    };
}
