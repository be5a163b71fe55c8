using System.Buffers.Binary;
using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

public sealed class ForgedTreesTests
{
    // Where things stand in the section: the odds of closing boxes, the number of starts, the start, the number of trees, then the first tree's arrays.
    private const int ClosingBoxOdds = 0;
    private const int Starts = 8;
    private const int Start = 12;
    private const int Trees = 20;
    private const int Nodes = 24;
    private const int Feature = 28;
    private const int Threshold = 36;
    private const int Left = 44;
    private const int Right = 52;
    private const int NodeValue = 60;
    private const int LeafValue = 76;

    [Theory]
    [InlineData(Starts, 0)]
    [InlineData(Starts, 2)]
    [InlineData(Starts, -1)]
    [InlineData(Starts, int.MaxValue)]
    [InlineData(Trees, 1)]
    [InlineData(Trees, 3)]
    [InlineData(Trees, -1)]
    [InlineData(Trees, int.MaxValue)]
    [InlineData(Nodes, 1)]
    [InlineData(Nodes, 3)]
    [InlineData(Nodes, -1)]
    [InlineData(Nodes, int.MinValue)]
    [InlineData(Nodes, 1 << 20)]
    [InlineData(Feature, -1)]
    [InlineData(Feature, 1000)]
    [InlineData(Left, 0)]
    [InlineData(Left, 2)]
    [InlineData(Left, -4)]
    [InlineData(Right, int.MinValue)]
    [InlineData(Right, int.MaxValue)]
    [InlineData(Right, 0)]
    public void Trees_that_contradict_themselves_are_damaged(int place, int value)
    {
        var file = new ForgedFile(SmallModels.Of(TextUnit.Paragraph));
        BinaryPrimitives.WriteInt32LittleEndian(file.Section(ForgedFile.Gate)[place..], value);
        AssertDamaged(file);
    }

    [Theory]
    [InlineData(ClosingBoxOdds)]
    [InlineData(Start)]
    [InlineData(NodeValue)]
    [InlineData(LeafValue)]
    public void Values_that_are_no_numbers_are_damaged(int place)
    {
        foreach (var value in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            var file = new ForgedFile(SmallModels.Of(TextUnit.Paragraph));
            BinaryPrimitives.WriteDoubleLittleEndian(file.Section(ForgedFile.Gate)[place..], value);
            AssertDamaged(file);
        }
    }

    [Fact]
    public void A_threshold_that_is_no_number_is_damaged()
    {
        var file = new ForgedFile(SmallModels.Of(TextUnit.Paragraph));
        BinaryPrimitives.WriteSingleLittleEndian(file.Section(ForgedFile.Gate)[Threshold..], float.NaN);
        AssertDamaged(file);
    }

    [Fact]
    public void Trees_cut_anywhere_are_damaged()
    {
        var content = new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).Section(ForgedFile.Gate).ToArray();
        for (var length = 1; length < content.Length; length++) AssertDamaged(new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).Replace(ForgedFile.Gate, content[..length]));
        AssertDamaged(new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).Replace(ForgedFile.Gate, [.. content, 0]));
    }

    [Fact]
    public void Only_a_model_of_paragraphs_with_boilerplate_has_trees()
    {
        var trees = new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).Section(ForgedFile.Gate).ToArray();
        AssertDamaged(new ForgedFile(SmallModels.Of(TextUnit.Text)).Replace(ForgedFile.Gate, trees));
        AssertDamaged(new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).ReplaceInHead("boilerplate", "blurb"));
        ModelFile.Read(new ForgedFile(SmallModels.Of(TextUnit.Paragraph)).Replace(ForgedFile.Gate, []).Signed());
    }

    private static void AssertDamaged(ForgedFile file) => Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(file.Signed()));
}
