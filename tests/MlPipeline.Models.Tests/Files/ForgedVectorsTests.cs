using System.Buffers.Binary;
using MlPipeline.Features;

namespace MlPipeline.Models.Tests.Files;

/// <summary>Vectors inside a model: what would be another file by itself makes the model a damaged one.</summary>
public sealed class ForgedVectorsTests
{
    private static ForgedFile Model => new(SmallModels.Of(TextUnit.Paragraph));

    [Theory]
    [InlineData("")]
    [InlineData("MLPMODEL")]
    [InlineData("something else that is as long as a file of vectors would be, and then some")]
    public void What_is_no_file_of_vectors_is_a_damaged_model(string content)
    {
        var exception = Assert.Throws<ModelFormatException>(() => ModelFile.Read(Model.Replace(ForgedFile.Vectors, System.Text.Encoding.UTF8.GetBytes(content)).Signed()));
        Assert.Equal(ModelFault.Damaged, exception.Fault);
        Assert.StartsWith("the model file is damaged: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_of_the_vectors_is_found_by_their_own_checksum()
    {
        var file = Model;
        file.Section(ForgedFile.Vectors)[40] ^= 1;
        Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(file.Signed()));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    public void Vectors_of_a_newer_version_or_of_newer_rules_of_text_are_too_new(int place)
    {
        var vectors = VectorFile.Write(SmallModels.Of(TextUnit.Paragraph).Vectors!);
        BinaryPrimitives.WriteInt32LittleEndian(vectors.AsSpan(place), 1000);
        BinaryPrimitives.WriteUInt64LittleEndian(vectors.AsSpan(vectors.Length - Checksum.Bytes), Checksum.Of(vectors.AsSpan(0, vectors.Length - Checksum.Bytes)));
        Assert.Equal(ModelFault.TooNew, ModelFileTests.FaultOf(Model.Replace(ForgedFile.Vectors, vectors).Signed()));
    }

    [Fact]
    public void Vectors_and_weights_must_fit_each_other()
    {
        var other = VectorFile.Write(SmallVectors.Of(5, 3));
        Assert.Equal(ModelFault.Damaged, ModelFileTests.FaultOf(Model.Replace(ForgedFile.Vectors, other).Signed()));
        Assert.Throws<InvalidDataException>(() => (SmallModels.Of(TextUnit.Paragraph) with { Vectors = null }).Validated());
        Assert.Throws<InvalidDataException>(() => (SmallModels.Of(TextUnit.Paragraph) with { VectorWeights = [] }).Validated());
        (SmallModels.Of(TextUnit.Paragraph) with { Vectors = null, VectorWeights = [] }).Validated();
    }
}
