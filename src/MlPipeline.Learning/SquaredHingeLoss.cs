using System.Runtime.Intrinsics;

namespace MlPipeline.Learning;

/// <summary>
/// L2-loss support vector machine, min ½ |w|² + Σ c max(0, 1 − m)², solved exactly for one dual variable α ≥ 0 at a time
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM", algorithm 1).
/// </summary>
internal readonly struct SquaredHingeLoss : IDualLoss
{
    public static Vector256<float> Step(Vector256<float> margin, Vector256<float> alpha, Vector256<float> cost, Vector256<float> square, out Vector256<float> violation)
    {
        var diagonal = Vector256.Create(0.5f) / cost;
        var gradient = margin - Vector256<float>.One + (diagonal * alpha);

        // At the bound α = 0 only a negative gradient moves; a positive one says how safely the example is out.
        violation = gradient;
        return Vector256.Max(alpha - (gradient / (square + diagonal)), Vector256<float>.Zero);
    }

    public static double Primal(double margin, double cost) => margin >= 1 ? 0 : cost * (1 - margin) * (1 - margin);

    public static double Dual(double alpha, double cost) => alpha - (alpha * alpha / (4 * cost));
}
