using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Audit;

namespace MlPipeline.Evaluation.Tests.Audit;

public sealed class LabelSuspectsTests
{
    private static readonly string[] Labels = ["energy", "law", "sport"];

    private static AuditFinding[] Find(LabelledArticle article, params double[][] probabilities) =>
    [
        .. Auditor.Run(new AuditInput
        {
            Articles = [article],
            HeldOut = new HeldOutLabels(Labels, [.. probabilities.Select((row, i) => new HeldOutParagraph(article, i, row))]),
        }).Findings.Where(finding => finding.Kind == FindingKind.SuspectLabel),
    ];

    [Fact]
    public void Lists_the_least_probable_label_first_and_is_not_fatal()
    {
        var article = Sample.Article("a", ("energy", "một"), ("energy", "hai"), ("law", "ba"), ("law", "bốn"), ("law", "năm"));
        var found = Find(article, [0.9, 0.1, 0], [0.2, 0.8, 0], [0.1, 0.9, 0], [0.3, 0.7, 0], [0.99, 0.01, 0]);
        Assert.Equal(
            ["a.jsonl:5: 'law' has held-out probability 0.010, 'energy' 0.990: “năm”", "a.jsonl:2: 'energy' has held-out probability 0.200, 'law' 0.800: “hai”"],
            found.Select(finding => finding.ToString()));
        Assert.All(found, finding => Assert.False(finding.IsFatal));
    }

    [Fact]
    public void A_rival_must_be_as_probable_as_it_is_where_it_is_right()
    {
        // Law is the likelier label of the last row, but where law is right it is likelier still.
        var article = Sample.Article("a", ("law", "một"), ("law", "hai"), ("energy", "ba"), ("energy", "bốn"));
        Assert.Empty(Find(article, [0.1, 0.9, 0], [0.1, 0.9, 0], [0.9, 0.1, 0], [0.4, 0.6, 0]));
    }

    [Fact]
    public void A_label_that_no_paragraph_has_is_no_rival() =>
        Assert.Empty(Find(Sample.Article("a", ("law", "một"), ("energy", "hai")), [0, 0.1, 0.9], [0.2, 0, 0.8]));

    [Fact]
    public void A_rival_that_the_paragraph_names_itself_is_no_error()
    {
        var article = Sample.Article("a", ("energy", "một"), ("law", "hai"), ("law", "ba"), ("law", "bốn"));
        article = article with { Labels = [article.Labels[0], article.Labels[1], new ParagraphLabel("law", ["energy"], []), new ParagraphLabel("law", [], ["energy"])] };
        Assert.Empty(Find(article, [0.9, 0.1, 0], [0.1, 0.9, 0], [0.95, 0.05, 0], [0.95, 0.05, 0]));
    }
}
