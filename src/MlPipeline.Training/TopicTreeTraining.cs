using MlPipeline.Learning.FastTree;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;

namespace MlPipeline.Training;

/// <summary>The second stage of whole texts: FastTree adds to the linear stage's log-odds, from its scores and the way the text is typed.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="scale">Inverse temperature of the linear stage.</param>
/// <param name="options">Options of the trees.</param>
internal sealed class TopicTreeTraining(EncodedCorpus corpus, double scale, FastTreeOptions options) : ISecondStage<TopicTrees>
{
    private readonly int classes = corpus.LabelNames.Length;

    /// <summary>A text in capitals tells nothing by the way it is typed.</summary>
    public bool IsFor(int article) => !corpus.StyleOf(article).IsEmpty;

    public TopicTrees Learn(UnitScores scores, IEnumerable<int> articles, IEnumerable<int> watched) =>
        new(FastTreeLearner.Learn(Examples(scores, articles), Examples(scores, watched), classes, options));

    public TopicTrees Learn(UnitScores scores, IEnumerable<int> articles, int rounds) =>
        new(FastTreeLearner.Learn(Examples(scores, articles), null, classes, options with { Rounds = rounds }));

    public int RoundsOf(TopicTrees stage) => stage.Trees.Trees.Length / stage.Trees.Scores;

    public void Apply(TopicTrees stage, UnitScores scores, int unit, Span<double> probabilities)
    {
        Span<float> features = stackalloc float[TopicTrees.FeatureCount(classes)];
        TopicTrees.WriteFeatures(scores.Of(unit), scale, corpus.StyleOf(corpus.ArticleOf(unit)), features);
        stage.Apply(features, probabilities);
    }

    private TreeExamples Examples(UnitScores scores, IEnumerable<int> articles)
    {
        int[] units = [.. articles.Where(IsFor).Select(article => corpus.UnitsOf(article).Start.Value).Where(unit => corpus.LabelOf(unit) != EncodedCorpus.NoLabel)];
        var width = TopicTrees.FeatureCount(classes);
        var values = new float[checked(units.Length * width)];
        for (var row = 0; row < units.Length; row++)
            TopicTrees.WriteFeatures(scores.Of(units[row]), scale, corpus.StyleOf(corpus.ArticleOf(units[row])), values.AsSpan(row * width, width));
        return new TreeExamples(new DenseMatrix(values, width), Array.ConvertAll(units, corpus.LabelOf), Array.ConvertAll(units, corpus.WeightOf))
        {
            Offsets = [.. units.SelectMany((_, row) => TopicTrees.LogOdds(values.AsSpan(row * width, classes)))],
        };
    }
}
