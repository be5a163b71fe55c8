using System.Collections.Immutable;

namespace MlPipeline.Data.Inputs;

/// <summary>What the arguments of a command stand for.</summary>
/// <param name="Files">The files to read, in the order of the arguments; within a folder or a pattern in ordinal order of their relative paths.</param>
/// <param name="Rejections">The arguments and folders that could not be used.</param>
/// <param name="SkippedCount">Entries of folders and patterns that were passed over: files with other endings and links to folders.</param>
public sealed record InputSet(ImmutableArray<InputFile> Files, ImmutableArray<Rejection> Rejections, int SkippedCount);
