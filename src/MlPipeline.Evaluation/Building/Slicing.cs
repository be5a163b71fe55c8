using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Cuts the data into parts and says how good the model is on each.</summary>
internal static class Slicing
{
    // Sources and years are as many as the data likes.
    private const int MostKeys = 40;

    public static IReadOnlyList<Slice> Of(EvaluationSet set)
    {
        var rows = set.Predictions;
        var slices = Cut(SliceDimension.Topic, rows, row => set.Labels[row.Gold])
            .Concat(Cut(SliceDimension.Length, rows, row => SliceKeys.OfLength(row.Unit.Place.Syllables)))
            .Concat(Cut(SliceDimension.Position, rows, row => SliceKeys.OfPosition(row.Unit.Place)))
            .Concat(Cut(SliceDimension.Source, rows, row => row.Unit.Place.Source ?? ""))
            .Concat(Cut(SliceDimension.Year, rows, row => SliceKeys.OfYear(row.Unit.Place.Year)))
            .Concat(Cut(SliceDimension.Repair, rows, row => row.Unit.Place.Repair switch { TextRepair.None => "none", TextRepair.Characters => "characters", _ => "decomposed" }))
            .Concat(Cut(SliceDimension.Diacritics, rows, row => row.Unit.Place.Diacritics switch { DiacriticsUse.None => "none", DiacriticsUse.Few => "few", _ => "most" }))
            .Concat(Cut(SliceDimension.Confidence, rows, row => SliceKeys.OfConfidence(row.Confidence)));
        return [.. slices.OrderBy(slice => slice.IsSmall).ThenBy(slice => slice.Accuracy.Value)];
    }

    // A dimension that does not divide the data is left out.
    private static IEnumerable<Slice> Cut(SliceDimension dimension, IReadOnlyList<Prediction> rows, Func<Prediction, string> keyOf)
    {
        var keys = rows.CountBy(keyOf, StringComparer.Ordinal).OrderByDescending(each => each.Value).ThenBy(each => each.Key, StringComparer.Ordinal).Take(MostKeys).Select(each => each.Key).ToHashSet(StringComparer.Ordinal);
        var counters = new Dictionary<string, ShareCounter>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = keyOf(row);
            if (!keys.Contains(key)) key = Slice.Others;
            if (!counters.TryGetValue(key, out var counter)) counters.Add(key, counter = new ShareCounter());
            counter.Add(row.Group, row.IsAccepted);
        }

        return counters.Count < 2 ? [] : counters.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each =>
            new Slice(dimension, each.Key, each.Value.Rows, each.Value.Articles, each.Value.ToFigure(), SampleSize.IsSmall(each.Value.Rows, each.Value.Articles)));
    }
}
