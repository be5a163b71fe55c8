using System.Buffers.Binary;
using MlPipeline.EndToEnd.Tests.Corpora;
using MlPipeline.EndToEnd.Tests.Running;

namespace MlPipeline.EndToEnd.Tests.ExitCodes;

/// <summary>Exit code 3: the model cannot be used.</summary>
public sealed class UnusableModelTests(TrainedModels models) : IClassFixture<TrainedModels>
{
    private const int VersionOffset = 8;

    [Fact]
    public void Another_file_is_called_not_a_model()
    {
        AssertRefused(TinyNews.Json(new { text = "không phải mô hình" }).Select(c => (byte)c).ToArray(), "not a model");
        AssertRefused([], "not a model");
        AssertRefused([.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))], "not a model");
    }

    [Fact]
    public void A_cut_model_is_called_damaged()
    {
        var bytes = File.ReadAllBytes(models.Paragraphs);
        AssertRefused(bytes[..12], "damaged");
        AssertRefused(bytes[..(bytes.Length / 2)], "damaged");
        AssertRefused(bytes[..^1], "damaged");
    }

    [Fact]
    public void A_model_with_a_changed_byte_is_called_damaged()
    {
        var bytes = File.ReadAllBytes(models.Paragraphs);
        foreach (var offset in (int[])[20, bytes.Length / 3, bytes.Length - 100, bytes.Length - 1])
        {
            var damaged = bytes.ToArray();
            damaged[offset] ^= 0x10;
            AssertRefused(damaged, "damaged");
        }
    }

    [Fact]
    public void A_model_from_a_newer_version_is_called_that()
    {
        var bytes = File.ReadAllBytes(models.Paragraphs);
        var newer = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(VersionOffset)) + 1;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(VersionOffset), newer);
        AssertRefused(bytes, $"version {newer}");
    }

    [Fact]
    public void A_missing_model_is_named()
    {
        using var folder = new TempFolder();
        var text = folder.Write("a.txt", "Một đoạn văn.");
        var result = Command.Run("label", text, "--model", folder.At("gone.mlp")).Exits(3);
        Assert.Contains("gone.mlp", result.Errors, StringComparison.Ordinal);
        Command.Run("label", text, "--model", folder.Root).Exits(3);
    }

    private static void AssertRefused(byte[] model, string reason)
    {
        using var folder = new TempFolder();
        var path = folder.Write("bad.mlp", model);
        var text = folder.Write("a.txt", TinyNews.Sentence("energy", 0));
        var data = folder.Write("d.jsonl", TinyNews.Lines(TinyNews.ParagraphRows(2)));
        foreach (var arguments in (string[][])[["label", text], ["explain", text], ["evaluate", data]])
        {
            var result = Command.Run([.. arguments, "--model", path]).Exits(3);
            Assert.Empty(result.OutputBytes);
            Assert.Contains("bad.mlp", result.Errors, StringComparison.Ordinal);
            Assert.Contains(reason, result.Errors, StringComparison.Ordinal);
        }
    }
}
