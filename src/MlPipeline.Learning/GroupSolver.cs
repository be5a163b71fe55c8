using System.Runtime.Intrinsics;
using MlPipeline.Numerics;

namespace MlPipeline.Learning;

/// <summary>
/// Dual coordinate descent for up to sixteen one-vs-rest classes at once. Every pass visits the examples in a new random order; an example whose dual variable sits
/// safely at its bound is left out (shrinking: Hsieh et al. 2008, section 3.3) until the next look at all examples, which measures the duality gap of each class and
/// ends the classes that have reached it.
/// </summary>
internal sealed class GroupSolver<TLoss>
    where TLoss : struct, IDualLoss
{
    // Single precision cannot follow the gap for ever; no set measured needed a tenth of this.
    private const int MostEpochs = 500;

    private readonly LinearProblem problem;
    private readonly LinearOptions options;
    private readonly float[] positives;
    private readonly int first;
    private readonly int lanes;
    private readonly AlignedValues weights;
    private readonly AlignedValues alpha;
    private readonly AlignedValues squares;
    private readonly AlignedValues? variances;
    private readonly ushort[] active;
    private readonly float[] bounds = new float[ClassGroup.Width];
    private readonly RowBuffer[] buffers = [new(), new()];
    private Vector512<float> bias;

    // Empty where all are 1.
    private ReadOnlySpan<float> Variances => variances is null ? [] : variances.All;

    public GroupSolver(LinearProblem problem, LinearOptions options, float[] positives, int first, int lanes)
    {
        (this.problem, this.options, this.positives, this.first, this.lanes) = (problem, options, positives, first, lanes);
        weights = new AlignedValues(problem.ColumnCount);
        alpha = new AlignedValues(problem.Rows);
        variances = ReadVariances();
        squares = new AlignedValues(problem.Rows);
        active = new ushort[problem.Rows];
        for (var row = 0; row < problem.Rows; row++)
        {
            // The bias is a feature of value 1.
            var features = problem.Features.Read(row, buffers[0]);
            var square = Vector512<float>.One + ClassGroup.SquaredLength(Variances, features.Columns, features.Values);
            square.StoreUnsafe(ref squares[row]);
        }
    }

    public AlignedValues Run(Span<float> resultBias, Span<SolverReport> reports)
    {
        var running = (ushort)((1 << lanes) - 1);
        Array.Fill(active, running);
        Array.Fill(bounds, float.PositiveInfinity);
        var random = new SplitMix(options.Seed);
        var order = new int[problem.Rows];
        var nextLook = 3;
        for (var epoch = 1; running != 0; epoch++)
        {
            Pass(ActiveRows(order), random, running);
            if (epoch < nextLook && epoch < MostEpochs) continue;
            running = Look(running, epoch, reports);
            nextLook = epoch + Math.Max(2, epoch / 3);
        }

        for (var lane = 0; lane < lanes; lane++) resultBias[lane] = bias[lane];
        return weights;
    }

    private Span<int> ActiveRows(int[] order)
    {
        var count = 0;
        for (var row = 0; row < active.Length; row++)
        {
            if (active[row] != 0) order[count++] = row;
        }

        return order.AsSpan(0, count);
    }

    private void Pass(Span<int> order, SplitMix random, ushort running)
    {
        random.Shuffle(order);
        var largest = Vector512.Create(float.NegativeInfinity);
        var bound = Vector512.Create<float>(bounds);
        var next = order.IsEmpty ? default : Read(order[0], 0);
        for (var i = 0; i < order.Length; i++)
        {
            var row = order[i];
            var features = next;
            next = i + 1 < order.Length ? Read(order[i + 1], i + 1) : default;
            var sign = Signs(row);
            var old = Vector512.LoadUnsafe(ref alpha[row]);
            var margin = sign * (ClassGroup.Dot(weights.All, features.Columns, features.Values, next.Columns) + bias);
            var updated = TLoss.Step(margin, old, Costs(row), Vector512.LoadUnsafe(ref squares[row]), lanes, out var violation);

            var inPlay = LaneMask(active[row]);
            updated = Vector512.ConditionalSelect(inPlay, updated, old);
            updated.StoreUnsafe(ref alpha[row]);
            var step = (updated - old) * sign;
            if (step != Vector512<float>.Zero)
            {
                ClassGroup.AddScaled(weights.All, Variances, features.Columns, features.Values, step);
                bias += step;
            }

            var resting = Vector512.Equals(updated, Vector512<float>.Zero) & Vector512.Equals(old, Vector512<float>.Zero);
            var leaves = resting & Vector512.GreaterThan(violation, bound);
            active[row] &= (ushort)~leaves.ExtractMostSignificantBits();
            var counted = inPlay & ~resting;
            largest = Vector512.Max(largest, Vector512.ConditionalSelect(counted, Vector512.Abs(violation), Vector512.Create(float.NegativeInfinity)));
        }

        for (var lane = 0; lane < lanes; lane++)
        {
            if ((running & (1 << lane)) != 0) bounds[lane] = largest[lane] > 0 ? largest[lane] : float.PositiveInfinity;
        }
    }

    // Looks at all examples: takes back those left out that now violate optimality, and ends the classes whose gap is small enough.
    private ushort Look(ushort running, int epoch, Span<SolverReport> reports)
    {
        var primal = new double[ClassGroup.Width];
        var dual = new double[ClassGroup.Width];
        var next = Read(0, 0);
        for (var row = 0; row < problem.Rows; row++)
        {
            var features = next;
            next = row + 1 < problem.Rows ? Read(row + 1, row + 1) : default;
            var margin = Signs(row) * (ClassGroup.Dot(weights.All, features.Columns, features.Values, next.Columns) + bias);
            var cost = Costs(row);
            var dualVariables = Vector512.LoadUnsafe(ref alpha[row]);
            TLoss.Step(margin, dualVariables, cost, Vector512.LoadUnsafe(ref squares[row]), lanes, out var violation);
            var resting = Vector512.Equals(dualVariables, Vector512<float>.Zero) & Vector512.GreaterThan(violation, Vector512.Create<float>(bounds));
            active[row] = (ushort)~resting.ExtractMostSignificantBits();
            for (var lane = 0; lane < lanes; lane++)
            {
                primal[lane] += TLoss.Primal(margin[lane], cost[lane]);
                dual[lane] += TLoss.Dual(dualVariables[lane], cost[lane]);
            }
        }

        var lengths = SquaredLengths();
        for (var lane = 0; lane < lanes; lane++)
        {
            if ((running & (1 << lane)) == 0) continue;
            reports[lane] = new SolverReport((0.5 * lengths[lane]) + primal[lane], dual[lane] - (0.5 * lengths[lane]), epoch);
            if (reports[lane].RelativeGap <= options.Tolerance || epoch >= MostEpochs) running &= (ushort)~(1 << lane);
        }

        for (var row = 0; row < active.Length; row++) active[row] &= running;
        return running;
    }

    // Two rows are at hand at a time: the one worked on and the next.
    private FeatureRow Read(int row, int turn) => problem.Features.Read(row, buffers[turn & 1]);

    // Lanes without a class have variance 1 like all weights that nothing is said about.
    private AlignedValues? ReadVariances()
    {
        if (problem.Variances is null) return null;
        var result = new AlignedValues(problem.ColumnCount);
        result.All.Fill(1);
        problem.Variances.Write(first, lanes, ClassGroup.Width, result.All);
        return result;
    }

    private double[] SquaredLengths()
    {
        ReadOnlySpan<float> all = weights.All, varying = Variances;
        var (lower, upper) = Vector512.Widen(bias);
        (lower, upper) = (lower * lower, upper * upper);
        for (var start = 0; start < all.Length; start += ClassGroup.Width)
        {
            var (low, high) = Vector512.Widen(Vector512.Create(all.Slice(start, ClassGroup.Width)));
            (low, high) = (low * low, high * high);
            if (!varying.IsEmpty)
            {
                var (lowVariance, highVariance) = Vector512.Widen(Vector512.Create(varying.Slice(start, ClassGroup.Width)));
                (low, high) = (low / lowVariance, high / highVariance);
            }

            (lower, upper) = (lower + low, upper + high);
        }

        var lengths = new double[ClassGroup.Width];
        lower.CopyTo(lengths);
        upper.CopyTo(lengths, Vector512<double>.Count);
        return lengths;
    }

    private Vector512<float> Signs(int row) => Vector512.ConditionalSelect(OwnClass(row), Vector512<float>.One, -Vector512<float>.One);

    private Vector512<float> Costs(int row)
    {
        var cost = options.Cost * problem.RowWeights[row];
        var label = problem.Labels[row];
        return Vector512.ConditionalSelect(OwnClass(row), Vector512.Create(cost * positives[label]), Vector512.Create(cost));
    }

    private Vector512<float> OwnClass(int row) => Vector512.Equals(Vector512.Create(problem.Labels[row] - first), Vector512<int>.Indices).AsSingle();

    private static Vector512<float> LaneMask(ushort lanes)
    {
        var bits = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.Equals(Vector512.Create((int)lanes) & bits, bits).AsSingle();
    }
}
