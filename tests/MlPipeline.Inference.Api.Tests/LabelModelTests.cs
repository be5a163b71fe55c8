using System.Buffers.Binary;

namespace MlPipeline.Inference.Api.Tests;

public sealed class LabelModelTests
{
    private static readonly byte[] Bytes = File.ReadAllBytes(Samples.Path);

    [Fact]
    public void A_file_a_stream_and_bytes_are_the_same_model()
    {
        using var stream = new MemoryStream([1, 2, 3, .. Bytes]) { Position = 3 };
        var expected = Samples.BytesOf(new ArticleLabeler(Samples.Model).LabelText(Samples.Articles[7]));
        foreach (var model in (LabelModel[])[LabelModel.Load(Samples.Path), LabelModel.Load(stream), LabelModel.Load(Bytes)])
        {
            Assert.Equal(LabelUnit.Paragraph, model.Unit);
            Assert.Contains("energy", model.Labels);
            Assert.Equal(model.Labels.Order(StringComparer.Ordinal), model.Labels);
            Assert.Equal(expected, Samples.BytesOf(new ArticleLabeler(model).LabelText(Samples.Articles[7])));
        }

        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_model_does_not_change_with_the_bytes_it_came_from()
    {
        var bytes = Bytes.ToArray();
        var model = LabelModel.Load(bytes);
        Array.Clear(bytes);
        Assert.Equal(Samples.BytesOf(new ArticleLabeler(Samples.Model).LabelText(Samples.Articles[7])), Samples.BytesOf(new ArticleLabeler(model).LabelText(Samples.Articles[7])));
    }

    [Fact]
    public void Says_what_is_wrong_with_bytes_that_are_no_model()
    {
        Assert.Equal(LabelModelFault.NotAModel, FaultOf([]));
        Assert.Equal(LabelModelFault.NotAModel, FaultOf("MLPMODE"u8.ToArray()));
        Assert.Equal(LabelModelFault.NotAModel, FaultOf([.. "<html>"u8, .. Bytes]));
        Assert.Equal(LabelModelFault.Damaged, FaultOf(Bytes[..8]));
        Assert.Equal(LabelModelFault.Damaged, FaultOf(Bytes[..1000]));
        Assert.Equal(LabelModelFault.Damaged, FaultOf([.. Bytes, 0]));
        var newer = Bytes.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(newer.AsSpan(8), 1000);
        Assert.Equal(LabelModelFault.TooNew, FaultOf(newer));
    }

    [Fact]
    public void A_stream_that_does_not_begin_like_a_model_is_not_read_on()
    {
        using var endless = new EndlessStream();
        Assert.Equal(LabelModelFault.NotAModel, Assert.Throws<LabelModelException>(() => LabelModel.Load(endless)).Fault);
        Assert.InRange(endless.BytesRead, 1, 4096);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("no-such-model.mlp", Assert.Throws<FileNotFoundException>(() => LabelModel.Load(Path.Combine(AppContext.BaseDirectory, "no-such-model.mlp"))).Message, StringComparison.Ordinal);

    private static LabelModelFault FaultOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var fault = Assert.Throws<LabelModelException>(() => LabelModel.Load(bytes)).Fault;
        Assert.Equal(fault, Assert.Throws<LabelModelException>(() => LabelModel.Load(stream)).Fault);
        return fault;
    }

    private sealed class EndlessStream : MemoryStream
    {
        public int BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            BytesRead += buffer.Length;
            return buffer.Length;
        }
    }
}
