using MlPipeline.Cli.Terminal;
using MlPipeline.Data.Labelled;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tuning;

namespace MlPipeline.Cli;

/// <summary>What <c>train</c> and <c>crossval</c> share.</summary>
internal static class TrainingSetup
{
    public static TrainingOptions Options(ulong seed, int threads) => new() { Linear = new LinearOptions { Seed = seed, Threads = threads } };

    /// <summary>The options of a training: those of a file, or the defaults.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is not in the format.</exception>
    public static TrainingOptions Options(string? file, ulong seed, int threads)
    {
        var defaults = Options(seed, threads);
        if (file is null) return defaults;
        try
        {
            return OptionsFile.Read(file, defaults);
        }
        catch (OptionsFileException exception)
        {
            throw new CommandException(exception.Message, ExitCodes.WrongUsage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the options cannot be read: {exception.Message}");
        }
    }

    public static SeedLexicon ReadSeeds(string? folder) => folder is null ? SeedLexicon.Empty : SeedLexicon.Read(folder);

    /// <summary>Reads a file of vectors; null for none.</summary>
    /// <exception cref="CommandException">It cannot be read, or holds no vectors.</exception>
    public static TermVectors? ReadVectors(string? file)
    {
        if (file is null) return null;
        try
        {
            return VectorFile.Read(File.ReadAllBytes(file));
        }
        catch (ModelFormatException exception)
        {
            throw new CommandException($"{file}: {exception.Message}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"the vectors cannot be read: {exception.Message}");
        }
    }

    /// <summary>The labels that data may have: those of the seed file, any without one.</summary>
    public static ISet<string>? Topics(SeedLexicon lexicon) => lexicon.Topics.Count == 0 ? null : lexicon.Topics.Select(topic => topic.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>The articles, with progress shown and interruption heeded as they are read.</summary>
    public static IEnumerable<LabelledArticle> Watched(IEnumerable<LabelledArticle> articles, ProgressLine progress, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var article in articles)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show(++count, "articles read");
            yield return article;
        }

        progress.Show("learning …");
    }
}
