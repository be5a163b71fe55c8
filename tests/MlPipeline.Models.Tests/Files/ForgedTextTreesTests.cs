using System.Buffers.Binary;
using MlPipeline.Features;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models.Tests.Files;

/// <summary>The trees of whole texts: as those of the gate, without the odds before them, and one score a label.</summary>
public sealed class ForgedTextTreesTests
{
    // Where things stand in the section: the number of starts, three starts, the number of trees, then the first tree's arrays.
    private const int Starts = 0;
    private const int Start = 4;
    private const int Trees = 28;
    private const int Nodes = 32;
    private const int Feature = 36;
    private const int Threshold = 44;
    private const int Left = 52;
    private const int LeafValue = 84;

    [Theory]
    [InlineData(Starts, 0)]
    [InlineData(Starts, 1)]
    [InlineData(Starts, int.MaxValue)]
    [InlineData(Trees, 0)]
    [InlineData(Trees, 2)]
    [InlineData(Trees, -1)]
    [InlineData(Nodes, 1 << 20)]
    [InlineData(Nodes, -1)]
    [InlineData(Feature, -1)]
    [InlineData(Feature, 38)]
    [InlineData(Threshold, 0x7FC00000)]
    [InlineData(Left, 0)]
    public void Trees_that_contradict_themselves_are_damaged(int place, int value)
    {
        Assert.Equal(38, TopicTrees.FeatureCount(3));
        var file = Text;
        BinaryPrimitives.WriteInt32LittleEndian(file.Section(ForgedFile.TopicTrees)[place..], value);
        AssertDamaged(file);
    }

    [Theory]
    [InlineData(Start)]
    [InlineData(LeafValue)]
    public void Values_that_are_no_numbers_are_damaged(int place)
    {
        foreach (var value in (double[])[double.NaN, double.PositiveInfinity, -1e300])
        {
            var file = Text;
            BinaryPrimitives.WriteDoubleLittleEndian(file.Section(ForgedFile.TopicTrees)[place..], value);
            AssertDamaged(file);
        }
    }

    [Fact]
    public void Trees_cut_anywhere_are_damaged()
    {
        var content = Text.Section(ForgedFile.TopicTrees).ToArray();
        for (var length = 1; length < content.Length; length++) AssertDamaged(Text.Replace(ForgedFile.TopicTrees, content[..length]));
        AssertDamaged(Text.Replace(ForgedFile.TopicTrees, [.. content, 0]));
        Assert.Null(ModelFile.Read(Text.Replace(ForgedFile.TopicTrees, []).Signed()).TopicTrees);
    }

    [Fact]
    public void Only_a_model_of_texts_with_as_many_labels_has_trees()
    {
        var trees = SmallModels.Of(TextUnit.Text).TopicTrees;
        Assert.Throws<InvalidDataException>(() => (SmallModels.Of(TextUnit.Paragraph) with { TopicTrees = trees }).Validated());
        Assert.Throws<InvalidDataException>(() => (SmallModels.Of(TextUnit.Text) with { TopicTrees = new TopicTrees(Empty(2)) }).Validated());
        Assert.Throws<InvalidDataException>(() => (SmallModels.Of(TextUnit.Text) with { TopicTrees = new TopicTrees(Empty(1)) }).Validated());
        (SmallModels.Of(TextUnit.Text) with { TopicTrees = new TopicTrees(Empty(3)) }).Validated();
    }

    // The largest numbers that a file may hold.
    [Fact]
    public void Scores_beyond_all_measure_still_come_out_as_probabilities()
    {
        var huge = new TopicTrees(new TreeEnsemble { Start = [1e9, -1e9, 1e9], Trees = [] });
        var features = new float[TopicTrees.FeatureCount(3)];
        var probabilities = new double[3];
        foreach (var score in (float[])[1e18f, -1e18f, 0])
        {
            TopicTrees.WriteFeatures([score, 0, -score], 1e9, new float[TopicTrees.FeatureCount(3) - 3], features);
            huge.Apply(features, probabilities);
            Assert.Equal(1, probabilities.Sum(), 1e-9);
        }
    }

    private static ForgedFile Text => new(SmallModels.Of(TextUnit.Text));

    private static TreeEnsemble Empty(int scores) => new() { Start = new double[scores], Trees = [] };

    private static void AssertDamaged(ForgedFile file) => Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(file.Signed()));
}
