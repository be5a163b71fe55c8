using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training.Tests.Vectors;

/// <summary>Rows as a space of either kind has them.</summary>
internal static class Rows
{
    /// <summary>The units of an article, in order, labelled or not.</summary>
    public static FeatureRows Of(EncodedCorpus corpus, VectorSpace space, int article, bool bare)
    {
        if (space.Options.Unit == TextUnit.Text) return new TextRows(corpus, space, [.. TextRow.Of(corpus, article, bare, labelledOnly: false)]);
        var builder = new RowBuilder(corpus, space);
        builder.AddArticle(article, bare, labelledOnly: false);
        return builder.ToRows();
    }
}
