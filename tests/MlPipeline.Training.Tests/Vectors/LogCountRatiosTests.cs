using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Learning;
using MlPipeline.Numerics;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Vectors;

public sealed class LogCountRatiosTests
{
    // Three rows of class 0, one of class 1. N-gram 0 stands in two rows and one, n-gram 1 in all of class 0 alone, n-gram 2 in all rows, n-gram 3 in none.
    private static readonly (int, float, int[])[] Rows = [(0, 1, [0, 1, 2]), (0, 1, [0, 1, 2]), (0, 1, [1, 2]), (1, 1, [0, 2])];

    [Fact]
    public void Variances_are_as_worked_out_by_hand()
    {
        // One row is added, three quarters of it to class 0: (2 + 0.75) / 3 against (1 + 0.25) / 1.
        var ratios = new LogCountRatios(Problem(5, 2, Rows), 4, 0.5f);
        Assert.Equal(Squared(0.5 + (0.5 * 0.3101549)), Variance(ratios, 0, 0), 1e-5);

        // (0 + 0.25) / 1 against (3 + 0.75) / 3.
        Assert.Equal(Squared(0.5 + (0.5 * 1.6094379)), Variance(ratios, 1, 1), 1e-5);

        // As common here as there, or nowhere: only what no ratio takes away.
        for (var k = 0; k < 2; k++)
        {
            Assert.Equal(0.25, Variance(ratios, 2, k), 1e-5);
            Assert.Equal(0.25, Variance(ratios, 3, k), 1e-5);

            // Behind the n-grams stand other features.
            Assert.Equal(1, Variance(ratios, 4, k));
        }

        // Of two classes one is what the other is not.
        Assert.Equal(Variance(ratios, 0, 0), Variance(ratios, 0, 1), 1e-5);
    }

    [Fact]
    public void Variances_are_those_of_the_definition() => Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
    {
        var random = new SplitMix(seed);
        var (classes, columns) = (1 + random.Next(20), 1 + random.Next(12));
        var rows = Enumerable.Range(0, 1 + random.Next(30))
            .Select(_ => (random.Next(classes), (1 + random.Next(6)) / 4f, Enumerable.Range(0, columns).Where(_ => random.Next(3) == 0).ToArray())).ToArray();
        var ratios = new LogCountRatios(Problem(columns, classes, rows), columns, 0.75f);
        for (var column = 0; column < columns; column++)
        {
            for (var k = 0; k < classes; k++)
            {
                double own = 0, others = 0, size = 0, rest = 0;
                foreach (var (label, weight, held) in rows)
                {
                    var holds = held.Contains(column) ? weight : 0;
                    if (label == k) (own, size) = (own + holds, size + weight);
                    else (others, rest) = (others + holds, rest + weight);
                }

                var share = size / (size + rest);
                var expected = size == 0 || rest == 0 ? 1 : Squared(0.25 + (0.75 * Math.Abs(Math.Log((own + share) / size / ((others + 1 - share) / rest)))));
                Assert.Equal(expected, Variance(ratios, column, k), 1e-3 * expected);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_class_that_is_absent_or_alone_has_nothing_to_be_compared_with()
    {
        var ratios = new LogCountRatios(Problem(4, 3, Rows), 4, 0.5f);
        for (var column = 0; column < 4; column++) Assert.Equal(1, Variance(ratios, column, 2));
        var alone = new LogCountRatios(Problem(4, 1, [.. Rows.Select(row => (0, row.Item2, row.Item3))]), 4, 0.5f);
        for (var column = 0; column < 4; column++) Assert.Equal(1, Variance(alone, column, 0));
    }

    // Without sharing the added row out, what a small class lacks would look like a sign of it.
    [Fact]
    public void A_rare_ngram_that_a_small_class_lacks_is_no_sign_of_it()
    {
        (int, float, int[])[] rows = [.. Enumerable.Range(0, 100).Select(i => (i < 96 ? 0 : i < 98 ? 1 : 2, 1f, i == 0 ? new[] { 0 } : []))];
        var ratios = new LogCountRatios(Problem(1, 3, rows), 1, 0.5f);
        var plain = 0.25f;
        Assert.InRange(Variance(ratios, 0, 1), plain, 4 * plain);
        Assert.Equal(Variance(ratios, 0, 1), Variance(ratios, 0, 2));
    }

    [Fact]
    public void Any_part_of_the_classes_has_the_same_variances_as_all()
    {
        var ratios = new LogCountRatios(Problem(5, 2, Rows), 4, 0.5f);
        var wide = new float[5 * 8];
        Array.Fill(wide, -7);
        ratios.Write(1, 1, 8, wide);
        for (var column = 0; column < 5; column++)
        {
            Assert.Equal(Variance(ratios, column, 1), wide[column * 8]);
            Assert.All(wide.AsSpan((column * 8) + 1, 7).ToArray(), value => Assert.Equal(-7, value));
        }
    }

    [Fact]
    public void Seed_examples_count_as_much_as_their_weight()
    {
        var corpus = LabelledCorpus.Encode(Texts(30, 3), Lexicon(), Options).Encoded;
        var space = VectorSpace.Estimate(corpus, Options.Encoder with { Unit = Features.TextUnit.Text }, 1, _ => true);
        var problem = ProblemBuilder.Build(corpus, space, 0, 0.5f, _ => true);
        Assert.Contains(Options.SeedExampleWeight, problem.RowWeights);

        // "thủy điện" stands in the seed terms of energy alone: 0.3 of a row, not one.
        var column = space.ColumnOf(Enumerable.Range(0, corpus.Ngrams).Single(ngram => corpus.NgramHashes[ngram] == HashOf("thủy điện")));
        var energy = Array.IndexOf(corpus.LabelNames, "energy");
        double total = problem.RowWeights.Sum(), size = problem.RowWeights.Where((_, row) => problem.Labels[row] == energy).Sum();
        var ratio = (0.3 + (size / total)) / size / ((1 - (size / total)) / (total - size));
        Assert.Equal(Squared(0.5 + (0.5 * Math.Log(ratio))), Variance((LogCountRatios)problem.Variances!, column, energy), 1e-4);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void A_weight_that_would_leave_a_weight_no_room_is_refused(float weight) => Assert.Throws<ArgumentOutOfRangeException>(() => new LogCountRatios(Problem(4, 2, Rows), 4, weight));

    private static LinearProblem Problem(int columns, int classes, (int Label, float Weight, int[] Columns)[] rows)
    {
        var starts = new long[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++) starts[i + 1] = starts[i] + rows[i].Columns.Length;
        return new LinearProblem
        {
            Features = new StoredRows(starts, [.. rows.SelectMany(row => row.Columns)], [.. rows.SelectMany(row => row.Columns.Select(_ => 1f))]),
            ColumnCount = columns,
            Labels = [.. rows.Select(row => row.Label)],
            RowWeights = [.. rows.Select(row => row.Weight)],
            Classes = classes,
        };
    }

    private static float Variance(LogCountRatios ratios, int column, int label)
    {
        var variances = new float[1 << 12];
        ratios.Write(label, 1, 1, variances);
        return variances[column];
    }

    private static double Squared(double value) => value * value;
}
