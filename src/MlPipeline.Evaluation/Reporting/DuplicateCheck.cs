namespace MlPipeline.Evaluation.Reporting;

/// <summary>What the test data shares with what the model has learned from, found through the hashes in the model file.</summary>
public sealed record DuplicateCheck
{
    /// <summary>Whether it could be made: models from before the hashes were stored do not tell.</summary>
    public required bool IsPossible { get; init; }

    /// <summary>Rows whose text the model has learned from, as far as tokens go: case and punctuation do not count.</summary>
    public required int Exact { get; init; }

    /// <summary>Further rows whose text is nearly one that the model has learned from.</summary>
    public required int Near { get; init; }

    /// <summary>How many of both are boilerplate, which may repeat.</summary>
    public required int Boilerplate { get; init; }

    /// <summary>Articles of the test data, by their names, that the model has learned from.</summary>
    public required int SharedArticles { get; init; }

    /// <summary>The first of these names, in the order of the data.</summary>
    public required IReadOnlyList<string> SharedArticleExamples { get; init; }

    /// <summary>The first duplicates, in the order of the data.</summary>
    public required IReadOnlyList<Duplicate> Examples { get; init; }

    /// <summary>The figures over the rows that are left, neither duplicates nor of shared articles; null where nothing is taken away or nothing is left.</summary>
    public required FiguresWithoutDuplicates? Without { get; init; }
}

/// <summary>A row that the model has learned from.</summary>
/// <param name="Unit">The row.</param>
/// <param name="IsExact">Whether it is the same text, and not only nearly.</param>
public sealed record Duplicate(LabelledUnit Unit, bool IsExact);

/// <summary>Figures over the rows that the model cannot know.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Accuracy">Share with an accepted label.</param>
/// <param name="MacroF1">Mean F1 over labels.</param>
public sealed record FiguresWithoutDuplicates(int Rows, Figure Accuracy, Figure MacroF1);
