using MlPipeline.Models;

namespace MlPipeline.Inference.Api;

/// <summary>Bytes that were to be a model are none that can be used. <see cref="Exception.Message"/> is one sentence for people.</summary>
public sealed class LabelModelException : Exception
{
    internal LabelModelException(ModelFormatException problem)
        : base(problem.Message, problem) => Fault = problem.Fault switch
    {
        ModelFault.NotAModel => LabelModelFault.NotAModel,
        ModelFault.TooNew => LabelModelFault.TooNew,
        ModelFault.TooOld => LabelModelFault.TooOld,
        _ => LabelModelFault.Damaged,
    };

    /// <summary>What is wrong.</summary>
    public LabelModelFault Fault { get; }
}
