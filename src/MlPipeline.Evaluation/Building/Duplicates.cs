using MlPipeline.Evaluation.Reporting;
using MlPipeline.Models;

namespace MlPipeline.Evaluation.Building;

/// <summary>Counts what the model had learned from before, and works the figures out without it.</summary>
internal static class Duplicates
{
    private const int MostExamples = 20;

    public static DuplicateCheck Of(EvaluationSet set, int threads)
    {
        var rows = set.Predictions;
        var learned = rows.Where(IsDuplicate).ToArray();
        var shared = rows.Where(row => row.Unit.IsArticleLearned).Select(row => row.Unit.Place.Article).Distinct(StringComparer.Ordinal).ToArray();
        return new DuplicateCheck
        {
            IsPossible = rows.All(row => row.Unit.Learned != LearnedBefore.Unknown),
            Exact = learned.Count(row => row.Unit.Learned == LearnedBefore.Exact),
            Near = learned.Count(row => row.Unit.Learned == LearnedBefore.Near),
            Boilerplate = learned.Count(row => row.Unit.Gold.Primary == TopicModel.Boilerplate),
            SharedArticles = shared.Length,
            SharedArticleExamples = [.. shared.Take(MostExamples)],
            Examples = [.. learned.Take(MostExamples).Select(row => new Duplicate(row.Unit, row.Unit.Learned == LearnedBefore.Exact))],
            Without = Without(set, threads),
        };
    }

    private static bool IsDuplicate(Prediction row) => row.Unit.Learned is LearnedBefore.Exact or LearnedBefore.Near;

    private static FiguresWithoutDuplicates? Without(EvaluationSet set, int threads)
    {
        var rest = set.Predictions.Where(row => !IsDuplicate(row) && !row.Unit.IsArticleLearned).ToArray();
        if (rest.Length == 0 || rest.Length == set.Predictions.Count) return null;
        var (accuracy, macroF1) = KeyFigures.Of(set with { Predictions = rest }, threads);
        return new FiguresWithoutDuplicates(rest.Length, accuracy, macroF1);
    }
}
