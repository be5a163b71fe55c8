using MlPipeline.Training.Corpus;

namespace MlPipeline.Training.Vectors;

/// <summary>A text in one of its readings.</summary>
/// <param name="Part">Its n-grams.</param>
/// <param name="Unit">The unit it is.</param>
/// <param name="IsBare">Whether as written, or as if typed without diacritics.</param>
internal readonly record struct TextRow(int Part, int Unit, bool IsBare)
{
    /// <summary>The units of an article, in order.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="article">The article.</param>
    /// <param name="bare">Which reading.</param>
    /// <param name="labelledOnly">Whether units without a label are left out.</param>
    public static IEnumerable<TextRow> Of(EncodedCorpus corpus, int article, bool bare, bool labelledOnly)
    {
        var firstPart = corpus.PartsOf(article, bare).Start.Value;
        var (firstUnit, units) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        for (var unit = 0; unit < units; unit++)
        {
            if (!labelledOnly || corpus.LabelOf(firstUnit + unit) != EncodedCorpus.NoLabel) yield return new TextRow(firstPart + unit, firstUnit + unit, bare);
        }
    }
}
