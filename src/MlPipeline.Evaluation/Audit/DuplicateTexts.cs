using MlPipeline.Models.Learned;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Finds texts that have two primary labels. Texts are the same when their tokens are: case, punctuation and the place of tone marks do not count.</summary>
internal static class DuplicateTexts
{
    /// <summary>One finding for every further label of a text, at the first paragraph with that label.</summary>
    public static IEnumerable<AuditFinding> Find(IEnumerable<ContentParagraph> paragraphs)
    {
        var seen = new Dictionary<ulong, List<ContentParagraph>>();
        foreach (var paragraph in paragraphs.Where(each => each.Tokens.Length > 0))
        {
            var key = TokenWindows.HashOf(paragraph.Tokens);
            if (!seen.TryGetValue(key, out var labelled)) seen.Add(key, labelled = []);
            if (labelled.Exists(each => each.Label == paragraph.Label)) continue;
            if (labelled.Count > 0) yield return paragraph.Finding(FindingKind.TwoLabels, $"{paragraph.Quoted} is '{paragraph.Label}' here and '{labelled[0].Label}' at {labelled[0].Place}");
            labelled.Add(paragraph);
        }
    }
}
