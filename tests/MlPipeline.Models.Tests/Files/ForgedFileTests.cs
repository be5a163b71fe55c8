using System.Buffers.Binary;
using MlPipeline.Features;
using MlPipeline.Numerics;

namespace MlPipeline.Models.Tests.Files;

public sealed class ForgedFileTests
{
    private static ForgedFile Model => new(SmallModels.Of(TextUnit.Paragraph));

    [Fact]
    public void A_forgery_that_changes_nothing_is_read() => ModelFile.Read(Model.ReplaceInHead("energy", "energy").Signed());

    [Theory]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[]")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":null")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[\"boilerplate\",\"energy\",null]")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[\"boilerplate\",\"energy\",\"energy\"]")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[\"sport\",\"energy\",\"boilerplate\"]")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[\"boilerplate\",\"energy\",\"\\ud800\"]")]
    [InlineData("\"labels\":[\"boilerplate\",\"energy\",\"sport\"]", "\"labels\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"]")]
    [InlineData("\"seedTopics\":[\"energy\",\"sport\"]", "\"seedTopics\":[\"energy\"]")]
    [InlineData("\"seedTopics\":[\"energy\",\"sport\"]", "\"seedTopics\":[]")]
    [InlineData("\"seedTopics\":[\"energy\",\"sport\"]", "\"seedTopics\":[\"energy\",null]")]
    [InlineData("\"unit\":\"Paragraph\"", "\"unit\":\"Text\"")]
    [InlineData("\"unit\":\"Paragraph\"", "\"unit\":7")]
    [InlineData("\"maxOrder\":2", "\"maxOrder\":2000000000")]
    [InlineData("\"maxOrder\":2", "\"maxOrder\":0")]
    [InlineData("\"contextWeight\":0.5", "\"contextWeight\":1e30")]
    [InlineData("\"contextWeight\":0.5", "\"contextWeight\":1e999")]
    [InlineData("\"linearScale\":2.5", "\"linearScale\":0")]
    [InlineData("\"linearScale\":2.5", "\"linearScale\":-1")]
    [InlineData("\"linearScale\":2.5", "\"linearScale\":1e999")]
    [InlineData("\"linearScale\":2.5", "\"linearScale\":1e30")]
    [InlineData("\"vectorWeight\":0.25", "\"vectorWeight\":-1")]
    [InlineData("\"contextVectorWeight\":1", "\"contextVectorWeight\":1e30")]
    [InlineData("\"temperature\":1.25", "\"temperature\":0")]
    [InlineData("\"temperature\":1.25", "\"temperature\":1e999")]
    [InlineData("{\"slope\":1.1,\"intercept\":0.1},", "")]
    [InlineData("\"temperature\":", "\"other\":")]
    [InlineData("\"platt\":", "\"other\":")]
    [InlineData("\"slope\":1.1", "\"slope\":1e999")]
    [InlineData("\"intercept\":0.1", "\"intercept\":-1e999")]
    [InlineData("\"isotonic\":[]", "\"isotonic\":null")]
    [InlineData("\"isotonic\":[]", "\"other\":[]")]
    [InlineData("\"isotonic\":[]", "\"isotonic\":[null,null,null]")]
    [InlineData("\"also\":[{\"slope\":1,\"intercept\":-0.1},", "\"also\":[")]
    [InlineData("\"also\":[{\"slope\":1,", "\"also\":[{\"slope\":1e999,")]
    [InlineData("\"alsoThresholds\":[0.5,", "\"alsoThresholds\":[")]
    [InlineData("\"alsoThresholds\":[0.5,", "\"alsoThresholds\":[1e999,")]
    [InlineData("\"autoThreshold\":0.8", "\"autoThreshold\":\"NaN\"")]
    [InlineData("\"autoThreshold\":0.8", "\"autoThreshold\":1e999")]
    [InlineData("{", "[")]
    [InlineData("}", "")]
    [InlineData("\"card\":{", "\"card\":null,\"other\":{")]
    public void A_head_that_makes_no_sense_is_damaged(string old, string changed) => AssertDamaged(Model.ReplaceInHead(old, changed));

    [Theory]
    [InlineData("[0.25,0.75]", "[0.25,0.25]")]
    [InlineData("[0.25,0.75]", "[0.75,0.25]")]
    [InlineData("[0.25,0.75]", "[0.25]")]
    [InlineData("[0.25,0.75]", "[0.25,1e999]")]
    [InlineData("[0.25,0.75]", "null")]
    [InlineData("[0.125,0.875]", "[-0.1,0.875]")]
    [InlineData("[0.125,0.875]", "[0.125,1.1]")]
    public void A_calibrating_function_that_is_none_is_damaged(string old, string changed) => AssertDamaged(new ForgedFile(SmallModels.Of(TextUnit.Text)).ReplaceInHead(old, changed));

    [Fact]
    public void A_head_that_is_no_text_is_damaged()
    {
        AssertDamaged(Model.Replace(ForgedFile.Head, []));
        AssertDamaged(Model.Replace(ForgedFile.Head, [0xFF, 0xFE, 0x00]));
        AssertDamaged(Model.Replace(ForgedFile.Head, "null"u8.ToArray()));
        AssertDamaged(Model.Replace(ForgedFile.Head, [.. Enumerable.Repeat((byte)'[', 100_000)]));
    }

    [Fact]
    public void Rules_of_text_from_the_future_are_too_new() =>
        Assert.Equal(ModelFault.TooNew, ModelFileTests.FaultOf(Model.ReplaceInHead("\"textRules\":1", "\"textRules\":2").Signed()));

    [Theory]
    [InlineData(ForgedFile.Ngrams)]
    [InlineData(ForgedFile.Shape)]
    [InlineData(ForgedFile.Seeds)]
    [InlineData(ForgedFile.SeedWeights)]
    [InlineData(ForgedFile.Bias)]
    [InlineData(ForgedFile.Vectors)]
    [InlineData(ForgedFile.VectorWeights)]
    public void A_section_of_another_size_is_damaged(int section)
    {
        var content = Model.Section(section).ToArray();
        AssertDamaged(Model.Replace(section, content[..^1]));
        AssertDamaged(Model.Replace(section, [.. content, 0]));
        if (section is not (ForgedFile.Ngrams or ForgedFile.Seeds)) AssertDamaged(Model.Replace(section, [.. content, 0, 0, 0, 0]));
        if (section != ForgedFile.Ngrams) AssertDamaged(Model.Replace(section, []));
    }

    [Theory]
    [InlineData(-1L, 8L)]
    [InlineData(long.MaxValue, 8L)]
    [InlineData(0L, long.MaxValue)]
    [InlineData(64L, -1L)]
    [InlineData(long.MinValue, long.MinValue)]
    [InlineData(1L << 32, 1L << 32)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Sections_outside_the_file_are_damaged(long offset, long length)
    {
        for (var section = ForgedFile.Head; section <= ForgedFile.VectorWeights; section++)
        {
            var file = section == ForgedFile.TopicTrees ? new ForgedFile(SmallModels.Of(TextUnit.Text)) : Model;
            BinaryPrimitives.WriteInt64LittleEndian(file.Entry(section)[8..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(file.Entry(section)[16..], length);
            AssertDamaged(file);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void A_directory_of_another_size_is_damaged(int count)
    {
        var file = Model;
        BinaryPrimitives.WriteInt32LittleEndian(file.All[12..], count);
        AssertDamaged(file);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    public void A_version_that_never_was_is_damaged(int version)
    {
        var file = Model;
        BinaryPrimitives.WriteInt32LittleEndian(file.All[8..], version);
        AssertDamaged(file);
    }

    [Theory]
    [InlineData(ForgedFile.Shape, 0)]
    [InlineData(ForgedFile.SeedWeights, 0)]
    [InlineData(ForgedFile.Bias, 0)]
    [InlineData(ForgedFile.VectorWeights, 0)]
    [InlineData(ForgedFile.Seeds, 12)]
    public void Weights_that_are_no_numbers_are_damaged(int section, int place)
    {
        foreach (var value in (float[])[float.NaN, float.PositiveInfinity, float.NegativeInfinity])
        {
            var file = Model;
            BinaryPrimitives.WriteSingleLittleEndian(file.Section(section)[place..], value);
            AssertDamaged(file);
        }
    }

    // A frequency of 0 or over 50; a scale that is no number (its upper half alone is stored).
    [Theory]
    [InlineData(4, 0)]
    [InlineData(4, 0xFFFF)]
    [InlineData(6, 0x7FC0)]
    [InlineData(6, 0x7F80)]
    [InlineData(8, 0xFF80)]
    public void Ngrams_whose_frequency_or_scale_is_impossible_are_damaged(int place, int value)
    {
        var file = Model;
        var table = SmallModels.Of(TextUnit.Paragraph).Ngrams;
        var stride = FeatureTable.StrideOf(SmallModels.Of(TextUnit.Paragraph).Labels.Length, 2);
        var rows = table.Memory.Length - FeatureTable.Padding - (table.Count * stride);
        BinaryPrimitives.WriteUInt16LittleEndian(file.Section(ForgedFile.Ngrams)[(rows + (table.Find(SmallModels.HashOf("giá dầu")) * stride) + place)..], (ushort)value);
        AssertDamaged(file);
    }

    [Fact]
    public void A_seed_term_for_a_topic_that_is_not_there_is_damaged()
    {
        var file = Model;
        BinaryPrimitives.WriteInt16LittleEndian(file.Section(ForgedFile.Seeds)[8..], 2);
        AssertDamaged(file);
    }

    // Sizes that wrap round in 32 bits to the ones that would fit.
    [Fact]
    public void Topics_and_labels_whose_product_overflows_are_damaged()
    {
        var labels = string.Join(',', Enumerable.Range(0, 1 << 16).Select(i => $"\"{i:X4}\""));
        var topics = string.Join(',', Enumerable.Repeat("\"\"", 1 << 15));
        var sigmoids = string.Join(',', Enumerable.Repeat("{\"slope\":1,\"intercept\":0}", 1 << 16));
        var file = new ForgedFile(SmallModels.Of(TextUnit.Text) with { TopicTrees = null })
            .ReplaceInHead("\"boilerplate\",\"energy\",\"sport\"", labels)
            .ReplaceInHead("\"seedTopics\":[\"energy\",\"sport\"]", $"\"seedTopics\":[{topics}]")
            .ReplaceInHead("\"also\":[", $"\"also\":[{sigmoids}],\"otherAlso\":[")
            .ReplaceInHead("[0.5,0.4,0.3]", $"[{string.Join(',', Enumerable.Repeat('1', 1 << 16))}]")
            .ReplaceInHead("\"isotonic\":[", "\"otherIsotonic\":[")
            .Replace(ForgedFile.Ngrams, [])
            .Replace(ForgedFile.SeedWeights, [])
            .Replace(ForgedFile.Bias, new byte[4 << 16]);
        AssertDamaged(file);
    }

    [Fact]
    public void Chance_finds_no_other_exception()
    {
        var random = new SplitMix(12);
        TopicModel[] models = [SmallModels.Of(TextUnit.Paragraph), SmallModels.Of(TextUnit.Text)];
        for (var i = 0; i < 20_000; i++)
        {
            var file = new ForgedFile(models[i % 2]);
            for (var change = random.Next(4); change >= 0; change--) file.All[8 + random.Next(file.All.Length - 16)] = (byte)random.Next(256);
            try
            {
                ModelFile.Read(file.Signed());
            }
            catch (ModelFormatException)
            {
                // One of two results; the other is a model that reads.
            }
        }
    }

    private static void AssertDamaged(ForgedFile file) => Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(file.Signed()));
}
