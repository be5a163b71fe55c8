using MlPipeline.Data.Labelled;
using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Features;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Building;

public sealed class CheckTests
{
    [Fact]
    public void Figures_are_worked_out_again_without_what_was_learned()
    {
        var report = Build(
            Of("a", "a", group: 0) with { Learned = LearnedBefore.Exact },
            Of("boilerplate", "a", group: 1) with { Learned = LearnedBefore.Near },
            Of("a", "a", group: 2) with { Learned = LearnedBefore.No, IsArticleLearned = true },
            Of("b", "b", group: 3) with { Learned = LearnedBefore.No },
            Of("b", "a", group: 4) with { Learned = LearnedBefore.No });
        var check = report.Duplicates;
        Assert.True(check.IsPossible);
        Assert.Equal((1, 1, 1, 1), (check.Exact, check.Near, check.Boilerplate, check.SharedArticles));
        Assert.Equal(["a2"], check.SharedArticleExamples);
        Assert.Equal([true, false], check.Examples.Select(example => example.IsExact));
        Assert.Equal((2, 0.5), (check.Without!.Rows, check.Without.Accuracy.Value));
        Assert.Equal(1 / 3.0, check.Without.MacroF1.Value, 1e-12);
        Assert.Contains(report.Warnings, warning => warning is { Kind: WarningKind.LearnedRows, Count: 2, Value: 0.4 });
        Assert.Contains(report.Warnings, warning => warning is { Kind: WarningKind.LearnedArticles, Count: 1 });
    }

    [Fact]
    public void A_model_that_does_not_tell_is_said_not_to()
    {
        var report = Build(Of("a", "a"), Of("b", "b"));
        Assert.False(report.Duplicates.IsPossible);
        Assert.Null(report.Duplicates.Without);
        Assert.Contains(report.Warnings, warning => warning.Kind == WarningKind.DuplicatesUnknown);
    }

    [Fact]
    public void Baselines_are_the_most_frequent_label_and_seed_terms()
    {
        var baselines = Build(Of("a", "a"), Of("a", "b"), Of("b", "b") with { SeedTopic = "b" }, Of("c", "c") with { SeedTopic = "khác" }).Baselines;
        Assert.Equal([BaselineKind.MajorityLabel, BaselineKind.SeedTerms], baselines.Select(baseline => baseline.Kind));
        Assert.Equal([0.5, 0.75], baselines.Select(baseline => baseline.Accuracy));
        Assert.Equal([2 / 3.0 / 3, ((4 / 5.0) + 1) / 3], baselines.Select(baseline => Math.Round(baseline.MacroF1, 12)), (x, y) => Math.Abs(x - y) < 1e-9);
        Assert.Single(Build(Of("a", "a")).Baselines);
    }

    [Fact]
    public void A_model_no_better_than_its_baseline_is_warned_of()
    {
        Assert.Contains(Build(Of("a", "b"), Of("a", "a"), Of("b", "a")).Warnings, warning => warning is { Kind: WarningKind.NoBetterThanBaseline, Name: nameof(BaselineKind.MajorityLabel) });
        Assert.DoesNotContain(Build(Of("a", "a"), Of("b", "b"), Of("b", "b"), Of("a", "b")).Warnings, warning => warning.Kind == WarningKind.NoBetterThanBaseline);
    }

    [Fact]
    public void Figures_too_good_to_be_true_are_warned_of_first()
    {
        var report = Build([.. Enumerable.Range(0, 100).Select(i => Of(i % 2 == 0 ? "a" : "b", i % 2 == 0 ? "a" : "b", group: i))]);
        Assert.Equal(WarningKind.TooGood, report.Warnings[0].Kind);
        Assert.Equal((1.0, true), (report.Figures.Accuracy.High, report.Figures.Accuracy.Low is > 0.9 and < 0.99));
    }

    [Fact]
    public void Few_rows_and_few_articles_are_warned_of()
    {
        var report = Build([.. Enumerable.Range(0, 300).Select(i => Of(i < 290 ? "a" : "b", "a", group: i / 10))]);
        Assert.Contains(report.Warnings, warning => warning is { Kind: WarningKind.FewRows, Name: "b", Count: 10 });
        Assert.DoesNotContain(report.Warnings, warning => warning is { Kind: WarningKind.FewRows, Name: "a" } or { Kind: WarningKind.FewArticles });
        Assert.Contains(Build([.. Enumerable.Range(0, 300).Select(i => Of("a", "a", group: i / 20))]).Warnings, warning => warning is { Kind: WarningKind.FewArticles, Count: 15 });
    }

    [Fact]
    public void A_broken_contract_is_warned_of_only_beyond_chance()
    {
        Assert.Contains(Build([.. Enumerable.Range(0, 200).Select(i => Of("a", i % 5 == 0 ? "b" : "a", auto: true, group: i))]).Warnings, warning => warning is { Kind: WarningKind.ContractBroken, Value: 0.8 });
        Assert.DoesNotContain(Build([.. Enumerable.Range(0, 10).Select(i => Of("a", i == 0 ? "b" : "a", auto: true, group: i))]).Warnings, warning => warning.Kind == WarningKind.ContractBroken);
    }

    [Fact]
    public void Second_opinions_are_measured_as_agreement()
    {
        var report = Build(
            Of("a", "a", accept: "a b") with { Gold = new ParagraphLabel("a", [], ["a", "b"]) { Second = "b" } },
            Of("b", "b") with { Place = PlaceOf(1), Gold = new ParagraphLabel("b", [], []) { Second = "b" } },
            Of("a", "b") with { Place = PlaceOf(2) });
        Assert.Equal([AgreementSource.AcceptedLabels, AgreementSource.SecondLabel], report.Agreements.Select(agreement => agreement.Source));
        Assert.Equal([(3, 1), (2, 1)], report.Agreements.Select(agreement => (agreement.Rows, agreement.Differing)));
        Assert.Equal(2 / 3.0, report.Agreements[0].Observed, 1e-12);
        Assert.Equal(2 / 3.0, report.Agreements[0].ModelObserved, 1e-12);
        Assert.Equal(1, report.Agreements[1].ModelObserved);
        Assert.Empty(Build(Of("a", "a", accept: "a")).Agreements);
    }

    [Fact]
    public void Suspects_are_rows_that_the_model_cannot_know()
    {
        LabelledUnit[] clear = [.. Enumerable.Range(0, 20).Select(i => Sure(i % 2 == 0 ? "a" : "b", i % 2 == 0 ? "a" : "b", i))];
        var report = Build([.. clear, Sure("a", "b", 30), Sure("a", "b", 31) with { Learned = LearnedBefore.Exact }, Sure("a", "b", 32) with { Gold = new ParagraphLabel("a", ["b"], []) }]);
        var suspect = Assert.Single(report.Suspects);
        Assert.Equal((30, "b"), (suspect.Unit.Place.Group, suspect.Likely));
    }

    [Fact]
    public void Rows_of_one_article_are_told_apart_and_a_row_that_stands_twice_is_one()
    {
        LabelledUnit[] rows = [.. Enumerable.Range(0, 4).Select(n => Of("a", "a") with { Place = PlaceOf(0) with { N = n }, Gold = new ParagraphLabel("a", [], []) { Second = "b" } })];
        Assert.Equal(4, Assert.Single(Build([.. rows, .. rows]).Agreements).Rows);
    }

    [Fact]
    public void Nothing_is_no_report() => Assert.Throws<ArgumentException>(() => Build());

    private static LabelledUnit Sure(string gold, string predicted, int group) => Of(gold, predicted, 0.95, gold == predicted ? 0.9 : 0.05, group: group) with { Learned = LearnedBefore.No };

    private static EvaluationReport Build(params LabelledUnit[] units) => ReportBuilder.Build(new ReportInput
    {
        Set = EvaluationSetBuilder.Build(ModelLabels, units),
        Model = "m.mlp",
        Unit = TextUnit.Paragraph,
        AutoPrecision = 0.95,
        AutoThreshold = 0.8,
        Errors = [],
        Threads = 2,
    });
}
