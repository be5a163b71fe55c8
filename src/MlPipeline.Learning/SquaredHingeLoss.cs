using System.Runtime.Intrinsics;

namespace MlPipeline.Learning;

/// <summary>
/// L2-loss support vector machine, min ½ |w|² + Σ c max(0, 1 − m)², solved exactly for one dual variable α ≥ 0 at a time
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM", algorithm 1).
/// </summary>
internal readonly struct SquaredHingeLoss : IDualLoss
{
    public static Vector512<float> Step(Vector512<float> margin, Vector512<float> alpha, Vector512<float> cost, Vector512<float> square, int lanes, out Vector512<float> violation)
    {
        var diagonal = Vector512.Create(0.5f) / cost;
        var gradient = margin - Vector512<float>.One + (diagonal * alpha);

        // At the bound α = 0 only a negative gradient moves; a positive one says how safely the example is out.
        violation = gradient;
        return Vector512.Max(alpha - (gradient / (square + diagonal)), Vector512<float>.Zero);
    }

    public static double Primal(double margin, double cost) => margin >= 1 ? 0 : cost * (1 - margin) * (1 - margin);

    public static double Dual(double alpha, double cost) => alpha - (alpha * alpha / (4 * cost));
}
