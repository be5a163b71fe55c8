using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Ngrams;

namespace MlPipeline.Features.Tests.Ngrams;

public sealed class HashIndexTests
{
    // Hashes spread over all bits, and some that share their high ones.
    private static readonly Gen<ulong> Hashes = Gen.OneOf(ArbMap.Default.GeneratorFor<ulong>(), Gen.Choose(0, 20).Select(low => (ulong)low), Gen.Choose(0, 20).Select(low => ulong.MaxValue - (ulong)low));

    [Fact]
    public void Finds_each_hash_at_its_place_and_no_other() => Prop.ForAll(Hashes.ArrayOf().ToArbitrary(), Hashes.ArrayOf().ToArbitrary(), (held, others) =>
    {
        ulong[] sorted = [.. held.Distinct().Order()];
        ulong[] wanted = [.. sorted, .. others];
        var index = new HashIndex(sorted);
        int[] expected = [.. wanted.Select(hash => Array.IndexOf(sorted, hash))];
        var together = new int[wanted.Length];
        index.Find(wanted, together);
        Assert.Equal(expected, together);
        Assert.Equal(expected, wanted.Select(index.Find));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
