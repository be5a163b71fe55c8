using MlPipeline.Evaluation.Reporting;

namespace MlPipeline.Evaluation.Building;

/// <summary>Measures how far people agree, where the data has second opinions.</summary>
internal static class Agreements
{
    public static IReadOnlyList<Agreement> Of(EvaluationSet set)
    {
        var units = set.Predictions.Select(row => row.Unit).DistinctBy(unit => (unit.Place.Group, unit.Place.N)).ToArray();
        var agreements = new List<Agreement>();
        if (units.Any(unit => OtherLabel(unit) is not null)) agreements.Add(Measure(AgreementSource.AcceptedLabels, units, unit => OtherLabel(unit) ?? unit.Gold.Primary));
        if (units.Any(unit => unit.Gold.Second is not null)) agreements.Add(Measure(AgreementSource.SecondLabel, [.. units.Where(unit => unit.Gold.Second is not null)], unit => unit.Gold.Second!));
        return agreements;
    }

    // An accepted label beside the one that counts.
    private static string? OtherLabel(LabelledUnit unit) => unit.Gold.Accept.FirstOrDefault(label => label != unit.Gold.Primary);

    private static Agreement Measure(AgreementSource source, LabelledUnit[] units, Func<LabelledUnit, string> second)
    {
        var people = units.Select(unit => (unit.Gold.Primary, second(unit))).ToArray();
        var model = units.Select(unit => (unit.Gold.Primary, unit.Predicted)).ToArray();
        var differing = people.Count(pair => pair.Item1 != pair.Item2);
        return new Agreement(
            source,
            units.Length,
            differing,
            1 - ((double)differing / units.Length),
            NominalAgreement.Kappa(people),
            NominalAgreement.Alpha(people.Select(pair => (IReadOnlyList<string>)[pair.Item1, pair.Item2])),
            (double)model.Count(pair => pair.Item1 == pair.Item2) / units.Length,
            NominalAgreement.Kappa(model));
    }
}
