using MlPipeline.Models;

namespace MlPipeline.Cli;

/// <summary>Finds and reads the model.</summary>
internal static class ModelLoader
{
    /// <summary>Reads a model file, or the model that ships beside the program; the current folder is never searched.</summary>
    /// <exception cref="CommandException">It cannot be read, or is no model.</exception>
    public static TopicModel Load(string? path)
    {
        var file = path ?? Path.Combine(AppContext.BaseDirectory, "models", "vi-news.mlp");
        try
        {
            return ModelFile.Read(File.ReadAllBytes(file));
        }
        catch (ModelFormatException exception)
        {
            throw new CommandException($"{file}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the model cannot be read: {exception.Message}");
        }
    }
}
