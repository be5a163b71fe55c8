using MlPipeline.Data;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Audit;

/// <summary>What an audit looks at.</summary>
public sealed record AuditInput
{
    /// <summary>The data, read whole: duplicates may be anywhere.</summary>
    public required IReadOnlyList<LabelledArticle> Articles { get; init; }

    /// <summary>What could not be read, of the data and of the texts it is compared with.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>Topics that should have data.</summary>
    public IReadOnlyCollection<string> Topics { get; init; } = [];

    /// <summary>The texts that the data must share nothing with.</summary>
    public SharedRuns Others { get; init; } = new(new OfficialNames());

    /// <summary>Held-out probabilities; null where none could be made.</summary>
    public HeldOutLabels? HeldOut { get; init; }
}
