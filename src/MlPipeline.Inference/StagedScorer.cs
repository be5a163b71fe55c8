using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Learning.FastTree;
using MlPipeline.Models;
using MlPipeline.Text;

namespace MlPipeline.Inference;

/// <summary>Both stages on one article, before calibration. Keeps its scratch memory from article to article; not thread-safe.</summary>
public sealed class StagedScorer
{
    private readonly TopicModel model;
    private readonly TextUnit unit;
    private readonly ArticleEncoder encoder;
    private readonly LinearScorer linear;
    private readonly ArticleScores scores = new();
    private readonly int boilerplate;
    private readonly int seedBoilerplate;
    private readonly float[] features;
    private readonly UnitFeatures gateRow;
    private readonly PageGateFeatures? pageFeatures;
    private readonly float[] pageRow = new float[PageGateFeatures.Count];
    private double[] gateOdds = [];
    private float[] known = [];
    private bool isPage;

    /// <summary>Prepares the scratch memory.</summary>
    /// <param name="model">The model.</param>
    /// <param name="unit">What to score.</param>
    public StagedScorer(TopicModel model, TextUnit unit)
    {
        (this.model, this.unit) = (model, unit);
        encoder = model.CreateEncoder();
        linear = new LinearScorer(model);
        boilerplate = model.BoilerplateIndex;
        seedBoilerplate = Array.IndexOf(model.SeedTopics, TopicModel.Boilerplate);
        features = new float[unit == TextUnit.Paragraph ? GateFeatures.Count : TopicTrees.FeatureCount(model.Labels.Length)];
        gateRow = PlainGateRow;
        if (model.PageGate is not null && unit == TextUnit.Paragraph) pageFeatures = new PageGateFeatures();
    }

    /// <summary>Number of units of the article scored last.</summary>
    public int Units => scores.Units;

    internal EncodedArticle Encoded { get; } = new();

    /// <summary>Scores an article.</summary>
    public void Score(Article article)
    {
        encoder.Encode(article, unit, Encoded);
        linear.Score(Encoded);
        scores.Begin(Encoded.Units, model.Labels.Length);
        for (var i = 0; i < Encoded.Units; i++) linear.ScoresOf(i).CopyTo(scores.Raw(i));
        scores.Finish(model.Calibration.LinearScale, boilerplate);
        isPage = pageFeatures is not null && article.Page is not null && Encoded.Units > 0 && !Encoded.Shape(0).IsEmpty;
        if (Encoded.Units == 0 || !HasGate(0)) return;
        if (gateOdds.Length < Encoded.Units) gateOdds = new double[Encoded.Units];
        if (isPage) ScorePage(article);
        else model.Gate!.Score(gateRow, gateOdds.AsSpan(0, Encoded.Units));
    }

    private void ScorePage(Article article)
    {
        if (known.Length < Encoded.Units) known = new float[Encoded.Units];
        long all = 0, allFound = 0;
        for (var i = 0; i < Encoded.Units; i++)
        {
            var (ngrams, found) = (Encoded.Hashes(i).Length, linear.FoundIn(i));
            known[i] = (float)found / Math.Max(1, ngrams);
            all += ngrams;
            allFound += found;
        }

        pageFeatures!.Begin(article, Encoded, model.PageGate!.Words, (float)allFound / Math.Max(1, all));
        Span<double> odds = stackalloc double[1];
        for (var i = 0; i < Encoded.Units; i++)
        {
            model.PageGate!.Trees.Score(GateRow(i), odds);
            gateOdds[i] = odds[0];
        }
    }

    /// <summary>The linear stage's scores of a unit, one a label.</summary>
    public ReadOnlySpan<float> LinearScores(int index) => scores.Raw(index);

    /// <summary>Writes the probabilities of a unit, one a label, sum 1.</summary>
    public void CopyProbabilities(int index, Span<double> probabilities)
    {
        scores.Probabilities(index).CopyTo(probabilities);
        if (HasGate(index)) GatedProbabilities.Apply(probabilities, boilerplate, gateOdds[index]);
        if (HasTopicTrees) model.TopicTrees!.Apply(TopicTreeRow(index), probabilities);
    }

    /// <summary>The text vectors of a unit and of the rest of its article; the second is empty where there is no rest.</summary>
    internal (float[] Own, float[] Around) TextVectors(int index) => linear.TextVectors(index);

    /// <summary>Whether the gate decides on a unit: there is one, and the unit is a paragraph in an article.</summary>
    internal bool HasGate(int index) => (model.Gate is not null || isPage) && !Encoded.Shape(index).IsEmpty;

    /// <summary>Whether the trees of whole texts decide: there are some, and the way the text is typed can be told.</summary>
    internal bool HasTopicTrees => model.TopicTrees is not null && !Encoded.Style.IsEmpty;

    /// <summary>What the trees of whole texts look at; valid until the next call.</summary>
    internal ReadOnlySpan<float> TopicTreeRow(int index)
    {
        TopicTrees.WriteFeatures(scores.Raw(index), model.Calibration.LinearScale, Encoded.Style, features);
        return features;
    }

    /// <summary>Log-odds of boilerplate by the gate.</summary>
    internal double GateOdds(int index) => gateOdds[index];

    /// <summary>The trees of the gate that decides on the article scored last.</summary>
    internal TreeEnsemble GateTrees => isPage ? model.PageGate!.Trees : model.Gate!.Trees;

    /// <summary>What a feature of that gate says, for people.</summary>
    internal string GateFeatureName(int feature) => isPage ? PageGateFeatures.NameOf(feature) : GateFeatures.NameOf(feature);

    /// <summary>What that gate looks at; valid until the next call.</summary>
    internal ReadOnlySpan<float> GateRow(int index)
    {
        if (!isPage) return PlainGateRow(index);
        WriteGateFeatures(index, pageRow);
        pageFeatures!.Finish(index, known[index], pageRow);
        return pageRow;
    }

    private ReadOnlySpan<float> PlainGateRow(int index)
    {
        WriteGateFeatures(index, features);
        return features;
    }

    private void WriteGateFeatures(int index, Span<float> row)
    {
        var seeds = Encoded.Seeds(index);
        GateFeatures.Write(scores, index, boilerplate, seeds[..(seeds.Length / 2)], seedBoilerplate, Encoded.Shape(index), row);
    }
}
