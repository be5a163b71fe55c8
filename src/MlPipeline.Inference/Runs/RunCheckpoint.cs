using System.Collections.Immutable;

namespace MlPipeline.Inference.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Totals">What was labelled.</param>
/// <param name="Read">Digest of the articles that were labelled, in their order.</param>
/// <param name="Files">What was written, a file an output.</param>
/// <param name="Rejected">Number of inputs rejected; known only when the run is complete.</param>
/// <param name="IsComplete">Whether all is written, so that only the files have to be put into their places.</param>
public sealed record RunCheckpoint(RunTotals Totals, ulong Read, ImmutableArray<WrittenFile> Files, long Rejected, bool IsComplete);

/// <summary>How much of a file is written.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Checksum">Their CRC-32C in hexadecimal digits.</param>
public sealed record WrittenFile(long Length, string Checksum);
