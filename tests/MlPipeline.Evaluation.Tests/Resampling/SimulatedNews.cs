using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Tests.Figures;
using MlPipeline.Numerics;

namespace MlPipeline.Evaluation.Tests.Resampling;

/// <summary>
/// Articles of 2 to some 30 paragraphs with a leading topic and a difficulty of their own, so that paragraphs of one article are right or wrong together, and a model whose confidence is a little off.
/// </summary>
internal sealed class SimulatedNews(int topics, ulong seed)
{
    private const double Lead = 0.65;
    private const double MeanFurtherParagraphs = 8;
    private readonly SplitMix random = new(seed);
    private readonly string[] labels = [.. Enumerable.Range(0, topics).Select(k => $"t{k:00}")];

    /// <summary>How much articles differ in difficulty: the standard deviation of their log-odds.</summary>
    public double Clustering { get; init; } = 0.8;

    /// <summary>Mean log-odds of being right.</summary>
    public double Ease { get; init; } = 1.2;

    public EvaluationSet Draw(int articles) => EvaluationSetBuilder.Build(labels, [.. Enumerable.Range(0, articles).SelectMany(Article)]);

    private List<LabelledUnit> Article(int group)
    {
        var (lead, difficulty) = (Topic(), Clustering * Normal());
        var units = new List<LabelledUnit>();
        do units.Add(Unit(group, Uniform() < Lead ? lead : Topic(), difficulty));
        while (units.Count < 2 || Uniform() > 1 / MeanFurtherParagraphs);
        return units;
    }

    private LabelledUnit Unit(int group, int gold, double difficulty)
    {
        var odds = Ease + 0.6 - (1.2 * gold / (topics - 1)) + difficulty + (0.8 * Normal());
        var predicted = Uniform() < PortableMath.Sigmoid(odds) ? gold : (gold + 1 + Math.Min(random.Next(4), topics - 2)) % topics;
        var confidence = Math.Clamp(PortableMath.Sigmoid((1.15 * odds) + (0.5 * Normal())), 1.0 / topics, 1);
        var scores = new double[topics];
        Array.Fill(scores, (1 - confidence) / (topics - 1));
        scores[predicted] = confidence;
        return new LabelledUnit
        {
            Place = Units.PlaceOf(group),
            Gold = new ParagraphLabel(labels[gold], [], []),
            Predicted = labels[predicted],
            PredictedAlso = [],
            ModelLabels = labels,
            Scores = scores,
            AlsoScores = scores,
            Auto = confidence > 0.9,
            Learned = LearnedBefore.No,
            IsArticleLearned = false,
            SeedTopic = null,
        };
    }

    // The first topic is five times as frequent as the last.
    private int Topic()
    {
        var place = Uniform() * topics * 3;
        var k = 0;
        for (; k < topics - 1; k++)
        {
            place -= 5 - (4.0 * k / (topics - 1));
            if (place < 0) break;
        }

        return k;
    }

    private double Uniform() => (random.Next() >> 11) * (1.0 / (1UL << 53));

    // Box and Muller 1958.
    private double Normal() => Math.Sqrt(-2 * PortableMath.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());
}
