using System.Globalization;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Probabilities of labels by models that had not seen the articles.</summary>
/// <param name="Labels">Names of the labels, in ordinal order.</param>
/// <param name="Paragraphs">The labelled paragraphs.</param>
public sealed record HeldOutLabels(IReadOnlyList<string> Labels, IReadOnlyList<HeldOutParagraph> Paragraphs);

/// <summary>A labelled paragraph with the probabilities.</summary>
/// <param name="Article">Its article.</param>
/// <param name="Paragraph">Its index in the article.</param>
/// <param name="Probabilities">One a label, 0–1, sum 1.</param>
public sealed record HeldOutParagraph(LabelledArticle Article, int Paragraph, IReadOnlyList<double> Probabilities);

/// <summary>Finds likely label errors by <see cref="ConfidentLearning"/> on held-out probabilities.</summary>
internal static class LabelSuspects
{
    /// <summary>One finding for every suspect paragraph. A paragraph that names the other label as a further or an accepted one is not suspect.</summary>
    public static IEnumerable<AuditFinding> Find(HeldOutLabels heldOut)
    {
        var numbers = heldOut.Labels.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var given = heldOut.Paragraphs.Select(paragraph => numbers[LabelOf(paragraph).Primary]).ToArray();
        return from suspect in ConfidentLearning.Find(given, [.. heldOut.Paragraphs.Select(paragraph => paragraph.Probabilities)], heldOut.Labels.Count)
               where !Allows(LabelOf(heldOut.Paragraphs[suspect.Row]), heldOut.Labels[suspect.Likely])
               select Finding(heldOut, suspect.Row, given[suspect.Row], suspect.Likely);
    }

    private static ParagraphLabel LabelOf(HeldOutParagraph paragraph) =>
        paragraph.Article.Labels[paragraph.Paragraph] ?? throw new ArgumentException($"paragraph {paragraph.Paragraph} of {paragraph.Article.Article.Id} has no label", nameof(paragraph));

    private static bool Allows(ParagraphLabel label, string other) => label.Also.Contains(other) || label.Accept.Contains(other);

    private static AuditFinding Finding(HeldOutLabels heldOut, int row, int given, int likely)
    {
        var (article, paragraph, probabilities) = heldOut.Paragraphs[row];
        return new AuditFinding(FindingKind.SuspectLabel, article.File, article.Lines[paragraph], string.Create(
            CultureInfo.InvariantCulture,
            $"'{heldOut.Labels[given]}' has held-out probability {probabilities[given]:0.000}, '{heldOut.Labels[likely]}' {probabilities[likely]:0.000}: {Excerpt.Of(article.Article.TextOf(paragraph))}"));
    }
}
