namespace MlPipeline.Training.Seeds;

/// <summary>The seed file cannot be used; the message says which file and why.</summary>
/// <param name="message">One sentence.</param>
public sealed class SeedFileException(string message) : Exception(message);
