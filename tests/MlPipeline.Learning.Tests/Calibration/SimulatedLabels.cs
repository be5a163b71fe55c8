using MlPipeline.Learning.Calibration;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Calibration;

/// <summary>
/// Labels with confidences in articles. Articles differ in difficulty, which the confidence knows only in part, so labels of one article are right or wrong together.
/// </summary>
internal sealed class SimulatedLabels(ulong seed)
{
    private readonly SplitMix random = new(seed);

    /// <summary>Mean log-odds of being right.</summary>
    public double Ease { get; init; } = 2;

    /// <summary>The standard deviation of the articles' log-odds.</summary>
    public double Clustering { get; init; } = 1;

    /// <summary>How much of an article's difficulty the confidence knows, 0–1.</summary>
    public double Known { get; init; } = 0.5;

    /// <summary>Mean paragraphs of an article, at least 1.</summary>
    public double Length { get; init; } = 9;

    public List<JudgedLabel> Draw(int articles)
    {
        var labels = new List<JudgedLabel>();
        for (var article = 0; article < articles; article++)
        {
            var difficulty = Clustering * Normal();
            do
            {
                var own = 1.2 * Normal();
                var right = Uniform() < PortableMath.Sigmoid(Ease + own + difficulty);
                labels.Add(new JudgedLabel(PortableMath.Sigmoid(Ease + own + (Known * difficulty)), right, article));
            }
            while (Uniform() > 1 / Length);
        }

        return labels;
    }

    private double Uniform() => (random.Next() >> 11) * (1.0 / (1UL << 53));

    // Box and Muller 1958.
    private double Normal() => Math.Sqrt(-2 * PortableMath.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());
}
