namespace MlPipeline.Evaluation;

/// <summary>Numbers the labels of predictions and gold data together.</summary>
public static class EvaluationSetBuilder
{
    /// <summary>Builds the set.</summary>
    /// <param name="modelLabels">Labels that the model knows.</param>
    /// <param name="units">Labelled units.</param>
    public static EvaluationSet Build(IReadOnlyCollection<string> modelLabels, IReadOnlyCollection<LabelledUnit> units)
    {
        var gold = units.SelectMany(unit => unit.Gold.Also.Concat(unit.Gold.Accept).Append(unit.Gold.Primary));
        string[] labels = [.. modelLabels.Concat(gold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var unknown = units.Select(unit => unit.Gold.Primary).Distinct(StringComparer.Ordinal).Except(modelLabels, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new EvaluationSet(labels, [.. units.Select(Number)], unknown);

        Prediction Number(LabelledUnit unit) => new(
            unit,
            IndexOf(unit.Gold.Primary),
            [.. unit.Gold.Also.Select(IndexOf)],
            [.. unit.Gold.Accept.Append(unit.Gold.Primary).Distinct(StringComparer.Ordinal).Select(IndexOf)],
            IndexOf(unit.Predicted),
            [.. unit.PredictedAlso.Select(IndexOf)],
            ScoresOf(unit));

        double[] ScoresOf(LabelledUnit unit)
        {
            if (labels.AsSpan().SequenceEqual(unit.ModelLabels)) return unit.Scores;
            var scores = new double[labels.Length];
            for (var k = 0; k < unit.Scores.Length; k++) scores[IndexOf(unit.ModelLabels[k])] = unit.Scores[k];
            return scores;
        }

        int IndexOf(string label) => Array.BinarySearch(labels, label, StringComparer.Ordinal);
    }
}
