using System.Text;
using MlPipeline.Features;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models.Tests.Files;

public sealed class ModelFileTests
{
    public static TheoryData<TextUnit> Units => [TextUnit.Paragraph, TextUnit.Text];

    [Theory]
    [MemberData(nameof(Units))]
    public void What_is_read_is_what_was_written(TextUnit unit)
    {
        var model = SmallModels.Of(unit);
        AssertSame(model, ModelFile.Read(ModelFile.Write(model)));
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void Writing_what_was_read_gives_the_same_bytes(TextUnit unit)
    {
        var bytes = ModelFile.Write(SmallModels.Of(unit));
        Assert.Equal(bytes, ModelFile.Write(ModelFile.Read(bytes)));
        Assert.Equal(bytes, ModelFile.Write(SmallModels.Of(unit)));
    }

    [Fact]
    public void A_model_without_ngrams_and_seeds_is_a_model()
    {
        var model = Without(SmallModels.Of(TextUnit.Text));
        AssertSame(model, ModelFile.Read(ModelFile.Write(model)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MLPMODE")]
    [InlineData("PK\u0003\u0004 some archive that is long enough to be a model")]
    [InlineData("{\"article\": \"a\", \"n\": 0, \"text\": \"…\"}")]
    public void Other_files_are_no_models(string content) => Assert.Equal(ModelFault.NotAModel, FaultOf(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void A_file_of_a_newer_version_is_too_new_whatever_is_in_it()
    {
        var bytes = ModelFile.Write(SmallModels.Of(TextUnit.Text));
        bytes[8] = ModelFile.Version + 1;
        Assert.Equal(ModelFault.TooNew, FaultOf(bytes));
        Assert.Equal(ModelFault.TooNew, FaultOf(bytes.AsMemory(0, 100)));
        Assert.Contains("version 3", Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unfitting_model_is_not_written() => Assert.Throws<ModelFormatException>(() =>
        ModelFile.Write(Without(SmallModels.Of(TextUnit.Text), bias: [1, 2, 3])));

    internal static ModelFault FaultOf(ReadOnlyMemory<byte> bytes) => Assert.Throws<ModelFormatException>(() => ModelFile.Read(bytes)).Fault;

    internal static void AssertSame(TopicModel expected, TopicModel actual)
    {
        Assert.Equal(expected.Labels, actual.Labels);
        Assert.Equal(expected.Encoder, actual.Encoder);
        Assert.True(expected.Ngrams.Memory.Span.SequenceEqual(actual.Ngrams.Memory.Span));
        Assert.Equal((expected.Ngrams.Lanes, expected.Ngrams.Blocks, expected.Ngrams.Count), (actual.Ngrams.Lanes, actual.Ngrams.Blocks, actual.Ngrams.Count));
        Assert.Equal(expected.ShapeWeights, actual.ShapeWeights);
        Assert.Equal(expected.SeedTopics, actual.SeedTopics);
        Assert.Equal(expected.Seeds.Entries, actual.Seeds.Entries);
        Assert.Equal(expected.SeedWeights, actual.SeedWeights);
        Assert.Equal(expected.Bias, actual.Bias);
        Assert.Equal(expected.Vectors is null ? [] : VectorFile.Write(expected.Vectors), actual.Vectors is null ? [] : VectorFile.Write(actual.Vectors));
        Assert.Equal(expected.VectorWeights, actual.VectorWeights);
        AssertSame(expected.TopicTrees?.Trees, actual.TopicTrees?.Trees);
        Assert.Equal(expected.Gate?.ClosingBoxOdds, actual.Gate?.ClosingBoxOdds);
        AssertSame(expected.Gate?.Trees, actual.Gate?.Trees);
        AssertSame(expected.Calibration, actual.Calibration);
        Assert.Equal(expected.Card, actual.Card);
    }

    private static void AssertSame(Calibration expected, Calibration actual)
    {
        Assert.Equal((expected.LinearScale, expected.Map.Temperature), (actual.LinearScale, actual.Map.Temperature));
        Assert.Equal(expected.Map.Platt, actual.Map.Platt);
        Assert.Equal(expected.Map.Isotonic.SelectMany(map => map.Scores.Concat(map.Probabilities)), actual.Map.Isotonic.SelectMany(map => map.Scores.Concat(map.Probabilities)));
        Assert.Equal(expected.Also, actual.Also);
        Assert.Equal(expected.AlsoThresholds, actual.AlsoThresholds);
        Assert.Equal((expected.AutoPrecision, expected.AutoThreshold, expected.AutoCoverage), (actual.AutoPrecision, actual.AutoThreshold, actual.AutoCoverage));
    }

    private static void AssertSame(TreeEnsemble? expected, TreeEnsemble? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null) return;
        Assert.Equal(expected.Start, actual.Start);
        Assert.Equal(expected.Trees.Length, actual.Trees.Length);
        foreach (var (one, other) in expected.Trees.Zip(actual.Trees))
        {
            Assert.Equal(one.Features, other.Features);
            Assert.Equal(one.Thresholds, other.Thresholds);
            Assert.Equal(one.Left, other.Left);
            Assert.Equal(one.Right, other.Right);
            Assert.Equal(one.NodeValues, other.NodeValues);
            Assert.Equal(one.Values, other.Values);
        }
    }

    private static TopicModel Without(TopicModel model, float[]? bias = null) => new()
    {
        Labels = model.Labels,
        Encoder = model.Encoder,
        Ngrams = FeatureTableBuilder.Build(3, 1, [], [], (_, _) => { }),
        ShapeWeights = [],
        SeedTopics = [],
        Seeds = Features.Phrases.PhraseTable.Of([]),
        SeedWeights = [],
        Bias = bias ?? model.Bias,
        Gate = null,
        Calibration = model.Calibration,
        Card = model.Card,
    };
}
