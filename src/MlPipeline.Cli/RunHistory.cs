using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.History;

namespace MlPipeline.Cli;

/// <summary>Notes a run in a history file where that was asked for.</summary>
/// <param name="path">The file; null for none.</param>
/// <param name="clock">The only clock that anything written comes from.</param>
internal sealed class RunHistory(string? path, TimeProvider clock) : IDisposable
{
    private readonly DataHash data = new();

    /// <summary>Hands the articles on; their hash is worked out only where it is kept.</summary>
    public IEnumerable<LabelledArticle> Watch(IEnumerable<LabelledArticle> articles) => path is null ? articles : data.Watch(articles);

    /// <summary>Notes the run.</summary>
    public void Add(string verb, IReadOnlyList<KeyValuePair<string, string>> options, IReadOnlyList<KeyValuePair<string, double>> figures)
    {
        if (path is null) return;
        HistoryFile.Append(path, new HistoryEntry
        {
            Time = clock.GetUtcNow(),
            Verb = verb,
            Data = data.ToString(),
            Articles = data.Articles,
            Rows = data.Rows,
            Options = options,
            Figures = figures,
        });
    }

    public void Dispose() => data.Dispose();
}
