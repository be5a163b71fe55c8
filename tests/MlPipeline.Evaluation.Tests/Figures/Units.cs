using MlPipeline.Data.Labelled;

namespace MlPipeline.Evaluation.Tests.Figures;

/// <summary>Labelled units in a few words.</summary>
internal static class Units
{
    public static readonly string[] ModelLabels = ["a", "b", "c"];

    /// <summary>A unit; topics are separated by blanks, the first is the primary one. Where both are one label, its probability is the one given last.</summary>
    public static LabelledUnit Of(string gold, string predicted, double confidence = 0.5, double? goldProbability = null, bool auto = false, string accept = "", int group = 0)
    {
        var (right, given) = (gold.Split(' ')[0], predicted.Split(' ')[0]);
        var scores = new double[ModelLabels.Length];
        if (Array.IndexOf(ModelLabels, right) is >= 0 and var index) scores[index] = goldProbability ?? 0.5;
        if (right != given || goldProbability is null) scores[Array.IndexOf(ModelLabels, given)] = confidence;
        return new LabelledUnit
        {
            Place = PlaceOf(group),
            Gold = new ParagraphLabel(right, [.. gold.Split(' ')[1..]], [.. accept.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
            Predicted = given,
            PredictedAlso = [.. predicted.Split(' ')[1..]],
            ModelLabels = ModelLabels,
            Scores = scores,
            AlsoScores = scores,
            Auto = auto,
            Learned = LearnedBefore.Unknown,
            IsArticleLearned = false,
            SeedTopic = null,
        };
    }

    public static UnitPlace PlaceOf(int group) => new()
    {
        Group = group,
        Article = $"a{group}",
        N = 0,
        Index = 0,
        Total = 1,
        File = "a.jsonl",
        Line = 1,
        Source = null,
        Date = null,
        Year = null,
        Excerpt = "giá xăng",
        Before = null,
        After = null,
        Syllables = 2,
        Repair = TextRepair.None,
        Diacritics = DiacriticsUse.Most,
    };

    public static Metrics MetricsOf(params LabelledUnit[] units) => Metrics.Of(EvaluationSetBuilder.Build(ModelLabels, units));
}
