namespace MlPipeline.Evaluation.Tests.Figures;

public sealed class NominalAgreementTests
{
    // Krippendorff 2011, "Computing Krippendorff's alpha-reliability", section A: two observers, ten articles, two values: 0.095.
    [Fact]
    public void Alpha_of_two_values_is_the_published_one() => Assert.Equal(0.095, NominalAgreement.Alpha(Pairs("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0")), 0.0005);

    // The same, section B: two observers, twelve articles, values a to e: 0.692.
    [Fact]
    public void Alpha_of_several_values_is_the_published_one() => Assert.Equal(0.692, NominalAgreement.Alpha(Pairs("a a b b d c c c e d d a", "b a b b b c c c e d d d")), 0.0005);

    // The same, section C: four observers with gaps, twelve units, values 1 to 5: 0.743.
    [Fact]
    public void Alpha_with_gaps_is_the_published_one()
    {
        string[] observers = ["1 2 3 3 2 1 4 1 2 - - -", "1 2 3 3 2 2 4 1 2 5 - 3", "- 3 3 3 2 3 4 2 2 5 1 -", "1 2 3 3 2 4 4 1 2 5 1 -"];
        var columns = observers.Select(observer => observer.Split(' ')).ToArray();
        var units = Enumerable.Range(0, 12).Select(unit => (IReadOnlyList<string>)[.. columns.Select(column => column[unit]).Where(value => value != "-")]);
        Assert.Equal(0.743, NominalAgreement.Alpha(units), 0.0005);
    }

    // Fifty proposals judged by two readers, as many introductions to Cohen 1960 have them: observed 0.7, by chance 0.5.
    [Fact]
    public void Kappa_is_that_of_the_textbooks()
    {
        var pairs = Repeat(("yes", "yes"), 20).Concat(Repeat(("yes", "no"), 5)).Concat(Repeat(("no", "yes"), 10)).Concat(Repeat(("no", "no"), 15)).ToArray();
        Assert.Equal(0.4, NominalAgreement.Kappa(pairs), 1e-12);
    }

    [Fact]
    public void Full_agreement_is_1_and_chance_is_about_0()
    {
        Assert.Equal(1, NominalAgreement.Kappa([("a", "a"), ("b", "b")]));
        Assert.Equal(1, NominalAgreement.Kappa([("a", "a")]));
        Assert.Equal(1, NominalAgreement.Alpha([["a", "a"], ["b", "b"]]));
        Assert.Equal(1, NominalAgreement.Alpha([["a", "a"]]));
        Assert.Equal(1, NominalAgreement.Alpha([]));
        Assert.Equal(0, NominalAgreement.Kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]), 1e-12);
    }

    [Fact]
    public void What_only_one_person_has_judged_does_not_count() => Assert.Equal(NominalAgreement.Alpha([["a", "a"], ["a", "b"], ["b", "b"]]), NominalAgreement.Alpha([["a", "a"], ["c"], ["a", "b"], ["b", "b"], []]), 1e-12);

    private static IEnumerable<IReadOnlyList<string>> Pairs(string first, string second) => first.Split(' ').Zip(second.Split(' '), (one, other) => (IReadOnlyList<string>)[one, other]);

    private static IEnumerable<(string, string)> Repeat((string, string) pair, int count) => Enumerable.Repeat(pair, count);
}
