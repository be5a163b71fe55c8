namespace MlPipeline.Features.Gate;

/// <summary>The linear stage's scores of all units of one article, with the sums over the article that the gate's features need. Memory is used again. Not thread-safe.</summary>
public sealed class ArticleScores
{
    // The lead tells what the article is about before any box can come.
    private const int LeadUnits = 4;

    private float[] raw = [];
    private double[] probabilities = [];
    private double[] total = [];
    private double[] lead = [];
    private double[] boilerplateBefore = [0];

    /// <summary>Number of units.</summary>
    public int Units { get; private set; }

    /// <summary>Number of labels.</summary>
    public int Classes { get; private set; }

    /// <summary>Begins an article.</summary>
    /// <param name="units">Its units.</param>
    /// <param name="classes">Labels.</param>
    public void Begin(int units, int classes)
    {
        (Units, Classes) = (units, classes);
        if (raw.Length < units * classes)
        {
            raw = new float[checked(units * classes)];
            probabilities = new double[checked(units * classes)];
        }

        if (total.Length < classes) (total, lead) = (new double[classes], new double[classes]);
    }

    /// <summary>A unit's scores, to be written before <see cref="Finish"/>.</summary>
    public Span<float> Raw(int unit) => raw.AsSpan(unit * Classes, Classes);

    /// <summary>A unit's probabilities, after <see cref="Finish"/>.</summary>
    public ReadOnlySpan<double> Probabilities(int unit) => probabilities.AsSpan(unit * Classes, Classes);

    /// <summary>Turns the scores into probabilities and sums them up.</summary>
    /// <param name="scale">Inverse temperature of the softmax.</param>
    /// <param name="boilerplate">Index of the boilerplate label, or −1.</param>
    public void Finish(double scale, int boilerplate)
    {
        if (boilerplateBefore.Length <= Units) boilerplateBefore = new double[(Units + 1) * 2];
        Array.Clear(total);
        Array.Clear(lead);
        for (var unit = 0; unit < Units; unit++)
        {
            var own = probabilities.AsSpan(unit * Classes, Classes);
            for (var k = 0; k < Classes; k++) own[k] = Raw(unit)[k];
            Numerics.PortableMath.Softmax(own, scale);
            for (var k = 0; k < Classes; k++)
            {
                total[k] += own[k];
                if (unit < LeadUnits) lead[k] += own[k];
            }

            boilerplateBefore[unit + 1] = boilerplateBefore[unit] + (boilerplate < 0 ? 0 : own[boilerplate]);
        }
    }

    /// <summary>Mean probability of a label over the other units; 0 where there are none.</summary>
    public double MeanOfOthers(int unit, int label) => Units < 2 ? 0 : (total[label] - Probabilities(unit)[label]) / (Units - 1);

    /// <summary>Mean probability of boilerplate over some units; −1 where there are none.</summary>
    /// <param name="first">The first of them; may lie before the article.</param>
    /// <param name="end">Behind the last of them; may lie behind the article.</param>
    public double MeanBoilerplate(int first, int end)
    {
        (first, end) = (Math.Max(0, first), Math.Min(Units, end));
        return first >= end ? -1 : (boilerplateBefore[end] - boilerplateBefore[first]) / (end - first);
    }

    /// <summary>Mean probability of a label over the first units, the unit itself left out; 0 where there are none.</summary>
    public double MeanOfLead(int unit, int label)
    {
        var units = Math.Min(LeadUnits, Units);
        if (unit >= units) return lead[label] / units;
        return units < 2 ? 0 : (lead[label] - Probabilities(unit)[label]) / (units - 1);
    }
}
