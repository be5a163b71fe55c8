using System.Security.Cryptography;
using MlPipeline.Models;

namespace MlPipeline.Cli;

/// <summary>Finds and reads the model.</summary>
internal static class ModelLoader
{
    /// <summary>Reads a model file, or the model that ships beside the program; the current folder is never searched.</summary>
    /// <exception cref="CommandException">It cannot be read, or is no model.</exception>
    public static TopicModel Load(string? path)
    {
        var file = PathOf(path);
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

    /// <summary>SHA-256 of the model file in hexadecimal digits.</summary>
    public static string HashOf(string? path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(path))));

    private static string PathOf(string? path) => path ?? Path.Combine(AppContext.BaseDirectory, "models", "vi-news.mlp");
}
