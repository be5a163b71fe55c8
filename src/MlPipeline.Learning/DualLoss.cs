using System.Runtime.Intrinsics;

namespace MlPipeline.Learning;

/// <summary>
/// What the coordinate-descent solver must know of a loss: one step on one dual variable, and the two objectives' terms. A lane is one class; y is +1 for
/// the example's own class and −1 for the others, m is y · score, c the cost of the example, α its dual variable, q its squared length (weighted by the variances of the class).
/// </summary>
internal interface IDualLoss
{
    /// <summary>The dual variables after one step on this example, and the projected gradients before it (how much each violates optimality). Only the first <c>lanes</c> count.</summary>
    static abstract Vector512<float> Step(Vector512<float> margin, Vector512<float> alpha, Vector512<float> cost, Vector512<float> square, int lanes, out Vector512<float> violation);

    /// <summary>The loss of one example, cost included: its term of the primal objective.</summary>
    static abstract double Primal(double margin, double cost);

    /// <summary>The example's term of the dual objective, beside −½ |w|².</summary>
    static abstract double Dual(double alpha, double cost);
}
