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

/// <summary>
/// Finds likely label errors by confident learning (Northcutt, Jiang and Chuang 2021): a label's threshold is its mean probability over the paragraphs that have it; a
/// paragraph is suspect when, among the labels whose threshold it reaches, the most probable is not its own (the off-diagonal of the confident joint). Those whose
/// own label is least probable come first.
/// </summary>
internal static class LabelSuspects
{
    /// <summary>One finding for every suspect paragraph. A paragraph that names the other label as a further or an accepted one is not suspect.</summary>
    public static IEnumerable<AuditFinding> Find(HeldOutLabels heldOut)
    {
        var numbers = heldOut.Labels.Index().ToDictionary(each => each.Item, each => each.Index, StringComparer.Ordinal);
        var given = heldOut.Paragraphs.Select(paragraph => numbers[LabelOf(paragraph).Primary]).ToArray();
        var thresholds = Thresholds(heldOut, given);
        return from row in Enumerable.Range(0, given.Length)
               let probabilities = heldOut.Paragraphs[row].Probabilities
               let likely = MostLikely(probabilities, thresholds)
               where likely >= 0 && likely != given[row] && !Allows(LabelOf(heldOut.Paragraphs[row]), heldOut.Labels[likely])
               orderby probabilities[given[row]]
               select Finding(heldOut, row, given[row], likely);
    }

    private static double[] Thresholds(HeldOutLabels heldOut, int[] given)
    {
        var sums = new double[heldOut.Labels.Count];
        var counts = new int[heldOut.Labels.Count];
        for (var row = 0; row < given.Length; row++)
        {
            sums[given[row]] += heldOut.Paragraphs[row].Probabilities[given[row]];
            counts[given[row]]++;
        }

        // A label that no paragraph has is nobody's right label.
        return [.. sums.Zip(counts, (sum, count) => count == 0 ? double.PositiveInfinity : sum / count)];
    }

    private static int MostLikely(IReadOnlyList<double> probabilities, double[] thresholds)
    {
        var best = -1;
        for (var label = 0; label < thresholds.Length; label++)
        {
            if (probabilities[label] >= thresholds[label] && (best < 0 || probabilities[label] > probabilities[best])) best = label;
        }

        return best;
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
