using System.Runtime.Intrinsics;

namespace MlPipeline.Inference.Output;

/// <summary>
/// Rounds probabilities that sum to 1 so that the rounded ones do too (largest remainder method): all are rounded down, and what is missing goes to those that lost most, of equal ones to the first. The largest stays
/// the largest. Not thread-safe.
/// </summary>
/// <param name="count">Number of probabilities.</param>
internal sealed class SumOneRounding(int count)
{
    private static readonly int Lanes = Vector256<double>.Count;

    private readonly double[] lost = new double[count + Lanes];
    private readonly long[] ahead = new long[count + Lanes];

    /// <summary>Rounds.</summary>
    /// <param name="probabilities">The probabilities.</param>
    /// <param name="steps">Receives them in steps of <see cref="FourDecimals"/>.</param>
    public void Round(ReadOnlySpan<double> probabilities, Span<int> steps)
    {
        var missing = FourDecimals.One;
        for (var i = 0; i < count; i++)
        {
            var exact = probabilities[i] * FourDecimals.One;
            steps[i] = (int)exact;
            lost[i] = exact - steps[i];
            missing -= steps[i];
        }

        if (!TryGiveAtOnce(missing, steps)) GiveOneByOne(missing, steps);
    }

    // Who has fewer than so many ahead of it gets one. Jumps that no processor could foresee would cost more than comparing each with each. Nothing is given where of equal ones only some should have one.
    private bool TryGiveAtOnce(int missing, Span<int> steps)
    {
        for (var i = 0; i < count; i += Lanes)
        {
            var own = Vector256.Create(lost, i);
            var more = Vector256<long>.Zero;
            for (var j = 0; j < count; j++) more -= Vector256.GreaterThan(Vector256.Create(lost[j]), own).AsInt64();
            more.CopyTo(ahead, i);
        }

        var takers = 0;
        for (var i = 0; i < count; i++) takers += Taken(missing, ahead[i]);
        if (takers != missing) return false;
        for (var i = 0; i < count; i++) steps[i] += Taken(missing, ahead[i]);
        return true;
    }

    // The sign of the difference: 1 where fewer are ahead.
    private static int Taken(int missing, long ahead) => (int)((ulong)(ahead - missing) >> 63);

    private void GiveOneByOne(int missing, Span<int> steps)
    {
        for (; missing > 0; missing--)
        {
            var best = 0;
            for (var i = 1; i < count; i++)
            {
                if (lost[i] > lost[best]) best = i;
            }

            steps[best]++;
            lost[best]--;
        }
    }
}
