namespace MlPipeline.Learning.Calibration;

/// <summary>
/// A non-decreasing function from score to probability (Zadrozny and Elkan 2002), fitted by pooling adjacent violators (Ayer et al. 1955). Between its points it is a straight line,
/// outside them constant.
/// </summary>
/// <param name="Scores">Where the points lie, ascending.</param>
/// <param name="Probabilities">Their values, not descending.</param>
public sealed record IsotonicRegression(double[] Scores, double[] Probabilities)
{
    /// <summary>Fits the function.</summary>
    /// <param name="scores">Held-out scores, at least one.</param>
    /// <param name="positive">Whether each row is of the class.</param>
    public static IsotonicRegression Fit(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scores.Length, nameof(scores));
        var sorted = scores.ToArray();
        var targets = Array.ConvertAll(positive.ToArray(), hit => hit ? 1.0 : 0.0);
        Array.Sort(sorted, targets);
        var blocks = new List<Block>();
        for (var end = 0; end < sorted.Length;)
        {
            // Equal scores must get equal values, so they are pooled first, whatever their targets and their order.
            var (start, sum) = (end, 0.0);
            while (end < sorted.Length && sorted[end] == sorted[start]) sum += targets[end++];
            blocks.Add(new Block(sorted[start], sorted[start], sum, end - start));
            while (blocks.Count > 1 && blocks[^2].Mean >= blocks[^1].Mean)
            {
                blocks[^2] = blocks[^2].With(blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        return new IsotonicRegression([.. blocks.Select(block => (block.First + block.Last) / 2)], [.. blocks.Select(block => block.Mean)]);
    }

    /// <summary>The probability that goes with a score.</summary>
    public double Probability(double score)
    {
        var place = Array.BinarySearch(Scores, score);
        if (place >= 0) return Probabilities[place];
        place = ~place;
        if (place == 0) return Probabilities[0];
        if (place == Scores.Length) return Probabilities[^1];
        var share = (score - Scores[place - 1]) / (Scores[place] - Scores[place - 1]);
        return Probabilities[place - 1] + (share * (Probabilities[place] - Probabilities[place - 1]));
    }

    private readonly record struct Block(double First, double Last, double Sum, int Count)
    {
        public double Mean => Sum / Count;

        public Block With(Block next) => new(First, next.Last, Sum + next.Sum, Count + next.Count);
    }
}
