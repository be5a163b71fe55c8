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
    private readonly float[] weights;
    private readonly float[] alpha;
    private readonly float[] squares;
    private readonly float[]? variances;
    private readonly ushort[] active;
    private readonly float[] bounds = new float[ClassGroup.Width];
    private Vector512<float> bias;

    public GroupSolver(LinearProblem problem, LinearOptions options, float[] positives, int first, int lanes)
    {
        (this.problem, this.options, this.positives, this.first, this.lanes) = (problem, options, positives, first, lanes);
        weights = new float[checked(problem.ColumnCount * ClassGroup.Width)];
        alpha = new float[checked(problem.Rows * ClassGroup.Width)];
        variances = ReadVariances();
        squares = new float[checked(problem.Rows * ClassGroup.Width)];
        active = new ushort[problem.Rows];
        for (var row = 0; row < problem.Rows; row++)
        {
            // The bias is a feature of value 1.
            var square = Vector512<float>.One + ClassGroup.SquaredLength(variances, problem.ColumnsOf(row), problem.ValuesOf(row));
            square.StoreUnsafe(ref squares[row * ClassGroup.Width]);
        }
    }

    public float[] Run(Span<float> resultBias, Span<SolverReport> reports)
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
        foreach (var row in order)
        {
            var columns = problem.ColumnsOf(row);
            var values = problem.ValuesOf(row);
            var sign = Signs(row);
            var old = Vector512.LoadUnsafe(ref alpha[row * ClassGroup.Width]);
            var margin = sign * (ClassGroup.Dot(weights, columns, values) + bias);
            var updated = TLoss.Step(margin, old, Costs(row), Vector512.LoadUnsafe(ref squares[row * ClassGroup.Width]), lanes, out var violation);

            var inPlay = LaneMask(active[row]);
            updated = Vector512.ConditionalSelect(inPlay, updated, old);
            updated.StoreUnsafe(ref alpha[row * ClassGroup.Width]);
            var step = (updated - old) * sign;
            if (step != Vector512<float>.Zero)
            {
                ClassGroup.AddScaled(weights, variances, columns, values, step);
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
        for (var row = 0; row < problem.Rows; row++)
        {
            var margin = Signs(row) * (ClassGroup.Dot(weights, problem.ColumnsOf(row), problem.ValuesOf(row)) + bias);
            var cost = Costs(row);
            var dualVariables = Vector512.LoadUnsafe(ref alpha[row * ClassGroup.Width]);
            TLoss.Step(margin, dualVariables, cost, Vector512.LoadUnsafe(ref squares[row * ClassGroup.Width]), lanes, out var violation);
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

    // Lanes without a class have variance 1 like all weights that nothing is said about.
    private float[]? ReadVariances()
    {
        if (problem.Variances is null) return null;
        var result = new float[weights.Length];
        Array.Fill(result, 1);
        problem.Variances.Write(first, lanes, ClassGroup.Width, result);
        return result;
    }

    private double[] SquaredLengths()
    {
        var lengths = new double[ClassGroup.Width];
        for (var lane = 0; lane < ClassGroup.Width; lane++) lengths[lane] = (double)bias[lane] * bias[lane];
        for (var start = 0; start < weights.Length; start += ClassGroup.Width)
        {
            for (var lane = start; lane < start + ClassGroup.Width; lane++)
                lengths[lane - start] += (double)weights[lane] * weights[lane] / (variances is null ? 1 : variances[lane]);
        }

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
