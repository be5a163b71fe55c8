using MlPipeline.Evaluation;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using MlPipeline.Models;

namespace MlPipeline.Cli;

/// <summary>What the models of all folds say of the articles that each has not seen.</summary>
/// <param name="share">Share of the training articles that they learned from.</param>
internal sealed class FoldRun(double share)
{
    private readonly List<LabelledUnit> units = [];
    private readonly List<ConfidentError> errors = [];
    private readonly List<FoldFigures> folds = [];
    private readonly SortedSet<string> labels = new(StringComparer.Ordinal);
    private readonly List<ModelCard> cards = [];

    public IReadOnlyList<LabelledUnit> Units => units;

    public IReadOnlyList<ConfidentError> Errors => errors;

    public IReadOnlyList<FoldFigures> Folds => folds;

    public IReadOnlyCollection<string> Labels => labels;

    public TextUnit Unit { get; private set; }

    public void Add(TopicModel model, IReadOnlyList<LabelledUnit> labelled, IReadOnlyList<ConfidentError> explained, int repeat, int fold)
    {
        Unit = model.Encoder.Unit;
        units.AddRange(labelled);
        errors.AddRange(explained);
        labels.UnionWith(model.Labels);
        cards.Add(model.Card);
        var metrics = Metrics.Of(EvaluationSetBuilder.Build(model.Labels, labelled));
        folds.Add(new FoldFigures(repeat, fold, labelled.Count, labelled.Select(unit => unit.Place.Group).Distinct().Count(), metrics.Accuracy, metrics.MacroF1, metrics.LogLoss));
    }

    /// <summary>A point of a learning curve.</summary>
    public LearningCurvePoint ToPoint(int threads)
    {
        var (accuracy, macroF1) = KeyFigures.Of(EvaluationSetBuilder.Build(labels, units), threads);
        return new LearningCurvePoint(share, cards.Average(card => card.Articles), cards.Average(card => card.Rows), accuracy, macroF1);
    }
}
