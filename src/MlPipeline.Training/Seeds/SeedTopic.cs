namespace MlPipeline.Training.Seeds;

/// <summary>A topic of the seed file.</summary>
/// <param name="Id">The label.</param>
/// <param name="Areas">Its sub-areas with their terms.</param>
public sealed record SeedTopic(string Id, IReadOnlyList<SeedArea> Areas);

/// <summary>A sub-area of a topic.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Terms">Its terms.</param>
public sealed record SeedArea(string Name, IReadOnlyList<SeedTerm> Terms);

/// <summary>A term that speaks for a topic.</summary>
/// <param name="Text">One to a few syllables.</param>
/// <param name="Weight">How strongly it speaks, over 0 and up to 1.</param>
public sealed record SeedTerm(string Text, float Weight);
