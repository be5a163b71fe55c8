using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;

namespace MlPipeline.Learning.Tests.Linear;

public sealed class DualStepTests
{
    // Margin, dual variable as a share of the cost, cost, squared length.
    private static readonly Arbitrary<(float Margin, float Share, float Cost, float Square)> Steps =
        Gen.Choose(-5000, 5000).Zip(Gen.Choose(0, 1000)).Zip(Gen.Choose(1, 5000).Zip(Gen.Choose(0, 3000)), (a, b) => (a.Item1 / 100f, a.Item2 / 1000f, b.Item1 / 100f, 1 + (b.Item2 / 100f))).ToArbitrary();

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Fact]
    public void Logistic_duals_stay_between_nothing_and_the_cost() => Prop.ForAll(Steps, step =>
    {
        var alpha = Step<LogisticLoss>(step.Margin, step.Share * step.Cost, step.Cost, step.Square);
        Assert.InRange(alpha, 0, step.Cost * 1.000001f);
    }).Check(Often);

    [Fact]
    public void Duals_of_the_squared_hinge_never_go_below_nothing() => Prop.ForAll(Steps, step =>
    {
        var alpha = Step<SquaredHingeLoss>(step.Margin, step.Share * step.Cost, step.Cost, step.Square);
        Assert.True(alpha >= 0 && float.IsFinite(alpha));
    }).Check(Often);

    [Fact]
    public void No_step_lowers_the_dual_objective() => Prop.ForAll(Steps, step =>
    {
        AssertGain<LogisticLoss>(step);
        AssertGain<SquaredHingeLoss>(step);
    }).Check(Often);

    // The step moves the margin by (new α − old α) · q; the dual gains by the term of α and loses by the growth of ½ |w|².
    private static void AssertGain<TLoss>((float Margin, float Share, float Cost, float Square) step)
        where TLoss : struct, IDualLoss
    {
        double old = step.Share * step.Cost;
        double updated = Step<TLoss>(step.Margin, step.Share * step.Cost, step.Cost, step.Square);
        var change = updated - old;
        var gain = TLoss.Dual(updated, step.Cost) - TLoss.Dual(old, step.Cost) - (change * step.Margin) - (0.5 * change * change * step.Square);
        Assert.True(gain >= -1e-4 * (1 + (Math.Abs(change) * (1 + Math.Abs(step.Margin)))), $"{step}: {gain}");
    }

    private static float Step<TLoss>(float margin, float alpha, float cost, float square)
        where TLoss : struct, IDualLoss =>
        TLoss.Step(Vector512.Create(margin), Vector512.Create(alpha), Vector512.Create(cost), Vector512.Create(square), ClassGroup.Width, out _)[3];
}
