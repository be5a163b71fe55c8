using MlPipeline.Features;
using MlPipeline.Models;

namespace MlPipeline.Inference.Api;

/// <summary>A model that <c>mlpipeline train</c> has written, in memory. It never changes: load it once, share it among all threads and labelers; the file may be replaced or deleted meanwhile.</summary>
/// <example>
/// <code>
/// LabelModel model = LabelModel.Load("vi-news.mlp");
/// Console.WriteLine(string.Join(", ", model.Labels));
/// </code>
/// </example>
public sealed class LabelModel
{
    private LabelModel(TopicModel content)
    {
        Content = content;
        Labels = Array.AsReadOnly(content.Labels);
    }

    /// <summary>The labels, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>What the model was trained to label, and labels unless a labeler is asked for something else.</summary>
    public LabelUnit Unit => Content.Encoder.Unit == TextUnit.Text ? LabelUnit.Text : LabelUnit.Paragraph;

    internal TopicModel Content { get; }

    /// <summary>Loads a model file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="LabelModelException">The file is no model, or damaged, or from a newer version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static LabelModel Load(string path) => Read(File.ReadAllBytes(path));

    /// <summary>Loads a model from where a stream stands to its end, such as an embedded resource. The stream is left open.</summary>
    /// <param name="stream">The bytes.</param>
    /// <exception cref="LabelModelException">The bytes are no model, or damaged, or from a newer version; what does not begin like a model is not read any further.</exception>
    /// <exception cref="IOException">The stream cannot be read, or is longer than an array can be.</exception>
    /// <example>
    /// <code>
    /// using Stream resource = typeof(Program).Assembly.GetManifestResourceStream("vi-news.mlp")!;
    /// LabelModel model = LabelModel.Load(resource);
    /// </code>
    /// </example>
    public static LabelModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        var start = new byte[64];
        bytes.Write(start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)));
        RefuseOtherFiles(bytes.ToArray());
        stream.CopyTo(bytes);
        return Read(bytes.ToArray());
    }

    /// <summary>Loads a model from bytes, which are copied.</summary>
    /// <param name="bytes">A whole model file.</param>
    /// <exception cref="LabelModelException">The bytes are no model, or damaged, or from a newer version.</exception>
    public static LabelModel Load(ReadOnlyMemory<byte> bytes) => Read(bytes.ToArray());

    private static LabelModel Read(byte[] bytes)
    {
        try
        {
            return new LabelModel(ModelFile.Read(bytes));
        }
        catch (ModelFormatException problem)
        {
            throw new LabelModelException(problem);
        }
    }

    // The beginning of a model is a damaged model, the beginning of anything else is no model.
    private static void RefuseOtherFiles(byte[] start)
    {
        try
        {
            ModelFile.Read(start);
        }
        catch (ModelFormatException problem) when (problem.Fault == ModelFault.NotAModel)
        {
            throw new LabelModelException(problem);
        }
        catch (ModelFormatException)
        {
            // The rest may make it whole.
        }
    }
}
