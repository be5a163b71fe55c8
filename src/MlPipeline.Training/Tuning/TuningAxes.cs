using System.Globalization;
using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Training.Tuning.Fields;

namespace MlPipeline.Training.Tuning;

/// <summary>What a search changes, in this order: first what is likeliest to pay, last what makes a trial expensive.</summary>
public static class TuningAxes
{
    // Logistic regression is at its best at many times the cost of the squared hinge, which grows without bound where the other flattens out: with the cost left as it was, it would always lose.
    private static readonly float[] LogisticCosts = [8, 32];

    private static readonly float[] Costs = [.. Enumerable.Range(-6, 13).Select(power => power < 0 ? 1f / (1 << -power) : 1 << power)];
    private static readonly float[] ContextWeights = [0, 0.1f, 0.2f, 0.35f, 0.5f, 0.7f, 1, 1.4f, 2, 2.8f, 4];
    private static readonly float[] RatioWeights = [0, 0.25f, 0.5f, 0.7f, 0.85f, 0.95f];
    private static readonly float[] VectorWeights = [0, 0.125f, 0.25f, 0.5f, 1, 2, 4];
    private static readonly int[] MinCounts = [1, 2, 3, 5, 8, 13, 20];
    private static readonly int[] Orders = [1, 2, 3];

    /// <summary>The axes that mean something for some data.</summary>
    /// <param name="unit">What the data label.</param>
    /// <param name="vectors">Whether there are vectors of terms.</param>
    public static IReadOnlyList<TuningAxis> For(TextUnit unit, bool vectors)
    {
        var axes = new List<TuningAxis> { TuningAxisOf.Ladder("cost", Costs, o => o.Linear.Cost, (o, value) => o with { Linear = o.Linear with { Cost = value } }) };
        if (unit == TextUnit.Paragraph) axes.Add(TuningAxisOf.Ladder("contextWeight", ContextWeights, o => o.Encoder.ContextWeight, (o, value) => o with { Encoder = o.Encoder with { ContextWeight = value } }));
        else axes.Add(TuningAxisOf.Ladder("ratioWeight", RatioWeights, o => o.RatioWeight, (o, value) => o with { RatioWeight = value }));
        if (vectors) axes.Add(TuningAxisOf.Ladder("vectorWeight", VectorWeights, o => o.Encoder.VectorWeight, (o, value) => o with { Encoder = o.Encoder with { VectorWeight = value } }));
        if (vectors && unit == TextUnit.Paragraph)
            axes.Add(TuningAxisOf.Ladder("contextVectorWeight", VectorWeights, o => o.Encoder.ContextVectorWeight, (o, value) => o with { Encoder = o.Encoder with { ContextVectorWeight = value } }));
        axes.Add(OtherLoss);
        axes.Add(options => OtherWeighting(options, unit));
        if (unit == TextUnit.Text) axes.Add(OtherTextStage);
        axes.Add(TuningAxisOf.Ladder("minCount", MinCounts, o => o.MinCount, (o, value) => o with { MinCount = value }));
        axes.Add(TuningAxisOf.Ladder("maxOrder", Orders, o => o.Encoder.MaxOrder, (o, value) => o with { Encoder = o.Encoder with { MaxOrder = value } }));
        return axes;
    }

    private static IEnumerable<TuningStep> OtherLoss(TrainingOptions options)
    {
        var (loss, cost) = (options.Linear.Loss, options.Linear.Cost);
        return loss == LinearLoss.SquaredHinge
            ? LogisticCosts.Select(factor => StepTo(LinearLoss.Logistic, cost * factor))
            : LogisticCosts.Select(factor => StepTo(LinearLoss.SquaredHinge, cost / factor));

        TuningStep StepTo(LinearLoss other, float fitting) => new(
            string.Create(CultureInfo.InvariantCulture, $"loss {ChoiceField<TrainingOptions, LinearLoss>.NameOf(other)}, cost {fitting}"),
            options with { Linear = options.Linear with { Loss = other, Cost = fitting } });
    }

    private static IEnumerable<TuningStep> OtherWeighting(TrainingOptions options, TextUnit unit)
    {
        var other = options.LinearFor(unit).Weighting == ClassWeighting.None ? ClassWeights.Balanced : ClassWeights.None;
        return [new TuningStep($"weighting {ChoiceField<TrainingOptions, ClassWeights>.NameOf(other)}", options with { Weighting = other })];
    }

    private static IEnumerable<TuningStep> OtherTextStage(TrainingOptions options)
    {
        var other = options.TextStage == TextStage.None ? TextStage.Typing : TextStage.None;
        return [new TuningStep($"textStage {ChoiceField<TrainingOptions, TextStage>.NameOf(other)}", options with { TextStage = other })];
    }
}
