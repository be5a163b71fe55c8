using System.Runtime.Intrinsics;
using MlPipeline.Numerics;

namespace MlPipeline.Learning;

/// <summary>
/// Logistic regression, min ½ |w|² + Σ c ln(1 + e^−m), by stochastic dual coordinate ascent: α moves towards c / (1 + e^m) by the share that
/// never lowers the dual (Shalev-Shwartz and Zhang 2013, "Stochastic Dual Coordinate Ascent Methods for Regularized Loss Minimization", section 6.2).
/// </summary>
internal readonly struct LogisticLoss : IDualLoss
{
    public static Vector512<float> Step(Vector512<float> margin, Vector512<float> alpha, Vector512<float> cost, Vector512<float> square, int lanes, out Vector512<float> violation)
    {
        Span<float> target = stackalloc float[ClassGroup.Width];
        target.Clear();
        for (var lane = 0; lane < lanes; lane++) target[lane] = (float)(cost[lane] * PortableMath.Sigmoid(-margin[lane]));
        violation = alpha - Vector512.Create<float>(target);
        return alpha - (violation / (Vector512<float>.One + (cost * (square * 0.25f))));
    }

    public static double Primal(double margin, double cost) => cost * PortableMath.LogOnePlusExp(-margin);

    public static double Dual(double alpha, double cost)
    {
        var share = Math.Clamp(alpha / cost, 0, 1);
        return -cost * (Entropy(share) + Entropy(1 - share));
    }

    private static double Entropy(double share) => share <= 0 ? 0 : share * PortableMath.Log(share);
}
