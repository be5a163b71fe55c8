using System.Security.Cryptography;
using MlPipeline.Models;

namespace MlPipeline.Cli;

/// <summary>Finds and reads the model.</summary>
internal static class ModelLoader
{
    /// <summary>The model's name without its folder.</summary>
    public static string NameOf(string? path) => Path.GetFileName(FileOf(path));

    /// <summary>The beginning of the SHA-256 of the model file, by which one model is told from another of the same name.</summary>
    public static string HashOf(string? path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(FileOf(path))))[..32];

    /// <summary>Reads a model file, or the model that ships beside the program; the current folder is never searched.</summary>
    /// <exception cref="CommandException">It cannot be read, or is no model.</exception>
    public static TopicModel Load(string? path)
    {
        var file = FileOf(path);
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

    private static string FileOf(string? path) => path ?? Path.Combine(AppContext.BaseDirectory, "models", "vi-news.mlp");
}
