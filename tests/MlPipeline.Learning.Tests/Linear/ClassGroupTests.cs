using System.Runtime.Intrinsics;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Numerics;

namespace MlPipeline.Learning.Tests.Linear;

public sealed class ClassGroupTests
{
    private const int Columns = 30;

    [Fact]
    public void The_vector_and_its_scalar_twin_give_the_same_bits() => Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
    {
        var random = new SplitMix(seed);
        var weights = Enumerable.Range(0, Columns * ClassGroup.Width).Select(_ => Float(random)).ToArray();
        var columns = Enumerable.Range(0, Columns).Where(_ => random.Next(2) == 0).ToArray();
        var values = columns.Select(_ => Float(random)).ToArray();
        var steps = Vector512.Create<float>([.. Enumerable.Range(0, ClassGroup.Width - 3).Select(_ => Float(random)), 0, -0f, 1e-30f]);
        Assert.Equal(Bits(ClassGroup.DotScalar(weights, columns, values)), Bits(ClassGroup.DotVector(weights, columns, values)));

        // What is asked for ahead may be more or less than the row has.
        var upcoming = Enumerable.Range(0, random.Next(2 * Columns)).Select(_ => random.Next(Columns)).ToArray();
        Assert.Equal(Bits(ClassGroup.DotScalar(weights, columns, values)), Bits(ClassGroup.DotVector(weights, columns, values, upcoming)));

        var other = weights.ToArray();
        ClassGroup.AddVector(weights, columns, values, steps);
        ClassGroup.AddScalar(other, [], columns, values, steps);
        Assert.Equal(Array.ConvertAll(other, BitConverter.SingleToInt32Bits), Array.ConvertAll(weights, BitConverter.SingleToInt32Bits));

        var variances = weights.Select(_ => Math.Abs(Float(random))).ToArray();
        ClassGroup.AddVector(weights, variances, columns, values, steps);
        ClassGroup.AddScalar(other, variances, columns, values, steps);
        Assert.Equal(Array.ConvertAll(other, BitConverter.SingleToInt32Bits), Array.ConvertAll(weights, BitConverter.SingleToInt32Bits));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Nothing_to_add_up_is_nothing() => Assert.Equal(Vector512<float>.Zero, ClassGroup.Dot(new float[ClassGroup.Width], [], []));

    private static float Float(SplitMix random) => (float)((random.Next(2_000_001) - 1_000_000) * Math.Pow(10, random.Next(12) - 9));

    private static int[] Bits(Vector512<float> vector) => [.. Enumerable.Range(0, ClassGroup.Width).Select(lane => BitConverter.SingleToInt32Bits(vector[lane]))];
}
