using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Runs every check of an audit.</summary>
public static class Auditor
{
    /// <summary>Audits labelled data.</summary>
    public static AuditReport Run(AuditInput input)
    {
        var labels = input.Articles.SelectMany(article => article.Labels).OfType<ParagraphLabel>().Select(label => label.Primary).ToArray();
        return new AuditReport
        {
            Articles = input.Articles.Count,
            Paragraphs = input.Articles.Sum(article => article.Labels.Length),
            Labelled = labels.Length,
            Labels = labels.Distinct(StringComparer.Ordinal).Count(),
            Others = input.Others.OtherCount,
            Names = input.Others.NameCount,
            HeldOut = input.HeldOut?.Paragraphs.Count ?? 0,
            Findings = [.. Findings(input)],
        };
    }

    private static IEnumerable<AuditFinding> Findings(AuditInput input)
    {
        var content = ContentParagraph.Of(input.Articles);
        var ids = input.Articles.Select(article => article.Article.Id).ToHashSet(StringComparer.Ordinal);
        return input.Rejections.Select(rejection => new AuditFinding(FindingKind.SchemaFault, rejection.File, rejection.Line, rejection.Reason))
            .Concat(DuplicateTexts.Find(content))
            .Concat(NearDuplicates.Find(content.Where(paragraph => paragraph.Article.CopyOf is not { } original || !ids.Contains(original))))
            .Concat(input.Articles.SelectMany(input.Others.Find))
            .Concat(input.HeldOut is null ? [] : LabelSuspects.Find(input.HeldOut))
            .Concat(Coverage.Find(input.Articles, input.Topics));
    }
}
