using MlPipeline.Features.Gate;
using MlPipeline.Learning.FastTree;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;

namespace MlPipeline.Training;

/// <summary>
/// The second stage of paragraphs: FastTree decides whether a unit is boilerplate, from the linear stage's scores of the unit and its article.
/// </summary>
/// <param name="corpus">The corpus.</param>
/// <param name="boilerplate">Index of the boilerplate label.</param>
/// <param name="seedBoilerplate">The seed topic for boilerplate, or −1.</param>
/// <param name="scale">Inverse temperature of the linear stage.</param>
/// <param name="boilerplateWeight">How much a boilerplate row counts beside a content row.</param>
/// <param name="options">Options of the trees.</param>
internal sealed class GateTraining(EncodedCorpus corpus, int boilerplate, int seedBoilerplate, double scale, float boilerplateWeight, FastTreeOptions options) : ISecondStage<BoilerplateGate>
{
    private (int Article, UnitScores? Scores, BoilerplateGate? Gate, double[] Odds) latest = (-1, null, null, []);

    public BoilerplateGate Learn(UnitScores scores, IEnumerable<int> articles, IEnumerable<int> watched) => Learn(Examples(scores, articles), Examples(scores, watched), options);

    public BoilerplateGate Learn(UnitScores scores, IEnumerable<int> articles, int rounds) => Learn(Examples(scores, articles), null, options with { Rounds = rounds });

    public int RoundsOf(BoilerplateGate stage) => stage.Trees.Trees.Length;

    /// <summary>What stands alone has no shape to look at.</summary>
    public bool IsFor(int article) => corpus.UnitsOf(article) is var units && units.Start.Value < units.End.Value && !corpus.ShapeOf(units.Start.Value).IsEmpty;

    public void Apply(BoilerplateGate stage, UnitScores scores, int unit, Span<double> probabilities)
    {
        var article = corpus.ArticleOf(unit);
        if (latest.Article != article || latest.Scores != scores || latest.Gate != stage) latest = (article, scores, stage, Odds(stage, Rows(scores, article)));
        GatedProbabilities.Apply(probabilities, boilerplate, latest.Odds[unit - corpus.UnitsOf(article).Start.Value]);
    }

    private static double[] Odds(BoilerplateGate stage, float[][] rows)
    {
        var odds = new double[rows.Length];
        stage.Score(unit => rows[unit], odds);
        return odds;
    }

    private static BoilerplateGate Learn(TreeExamples examples, TreeExamples? watched, FastTreeOptions options)
    {
        int inBox = 0, boilerplateInBox = 0;
        for (var row = 0; row < examples.Labels.Length; row++)
        {
            if (examples.Features.Row(row)[GateFeatures.ClosingBox] <= 0) continue;
            inBox++;
            boilerplateInBox += examples.Labels[row];
        }

        // One row of each kind is added, so that no count makes certain.
        var odds = PortableMath.Log((boilerplateInBox + 1.0) / (inBox - boilerplateInBox + 1.0));
        return new BoilerplateGate(FastTreeLearner.Learn(examples, watched, 2, options), odds);
    }

    private TreeExamples Examples(UnitScores scores, IEnumerable<int> articles)
    {
        var values = new List<float>();
        var labels = new List<int>();
        var weights = new List<float>();
        foreach (var article in articles.Where(IsFor))
        {
            var rows = Rows(scores, article);
            var first = corpus.UnitsOf(article).Start.Value;
            foreach (var unit in ProblemBuilder.LabelledUnits(corpus, article))
            {
                values.AddRange(rows[unit - first]);
                labels.Add(corpus.LabelOf(unit) == boilerplate ? 1 : 0);
                weights.Add(corpus.WeightOf(unit) * (corpus.LabelOf(unit) == boilerplate ? boilerplateWeight : 1));
            }
        }

        return new TreeExamples(new DenseMatrix([.. values], GateFeatures.Count), [.. labels], [.. weights]);
    }

    private float[][] Rows(UnitScores scores, int article)
    {
        var (first, count) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
        var all = new ArticleScores();
        all.Begin(count, corpus.LabelNames.Length);
        for (var i = 0; i < count; i++) scores.Of(first + i).CopyTo(all.Raw(i));
        all.Finish(scale, boilerplate);
        var rows = new float[count][];
        for (var i = 0; i < count; i++)
        {
            rows[i] = new float[GateFeatures.Count];
            var seeds = corpus.SeedsOf(first + i);
            GateFeatures.Write(all, i, boilerplate, seeds[..(seeds.Length / 2)], seedBoilerplate, corpus.ShapeOf(first + i), rows[i]);
        }

        return rows;
    }
}
