using MlPipeline.Inference.Output;

namespace MlPipeline.Inference.Runs;

/// <summary>One of the outputs of a run.</summary>
/// <param name="CreateFormatter">Makes the formatter of one thread.</param>
/// <param name="OnlyLabel">The label whose units are written; null writes all.</param>
public sealed record OutputPlan(Func<ILabelFormatter> CreateFormatter, int? OnlyLabel = null);
