using MlPipeline.Learning;
using MlPipeline.Models;

namespace MlPipeline.Training;

/// <summary>What a training gives.</summary>
/// <param name="Model">The model.</param>
/// <param name="HeldOut">Predictions of the calibration folds.</param>
/// <param name="Reports">How the solver fared, one entry a label.</param>
public sealed record TrainingResult(TopicModel Model, HeldOutPredictions HeldOut, IReadOnlyList<SolverReport> Reports);

/// <summary>There is nothing to learn from; the message says why in one sentence.</summary>
/// <param name="message">One sentence.</param>
public sealed class TrainingException(string message) : Exception(message);
