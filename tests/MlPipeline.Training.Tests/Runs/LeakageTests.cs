using MlPipeline.Learning.Calibration;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Runs;

public sealed class LeakageTests
{
    [Fact]
    public void Labels_drawn_by_lot_are_held_out_at_chance()
    {
        var heldOut = Trainer.Train(RandomLabels(150, ["a", "b", "c", "d"], 6), SeedLexicon.Empty, Options).HeldOut;
        Assert.Equal(600, heldOut.Units.Length);
        Assert.InRange(heldOut.Accuracy, 0.25 - 0.07, 0.25 + 0.07);
    }

    // With boilerplate there is a second stage on top of the first one's scores: two places more where a row could see itself.
    [Fact]
    public void The_second_stage_learns_nothing_from_labels_drawn_by_lot()
    {
        var heldOut = Trainer.Train(RandomLabels(150, ["boilerplate", "b"], 7), SeedLexicon.Empty, Options).HeldOut;
        Assert.InRange(heldOut.Accuracy, 0.5 - 0.08, 0.5 + 0.08);
    }

    [Fact]
    public void Confidence_in_labels_drawn_by_lot_is_as_low_as_their_accuracy()
    {
        var heldOut = Trainer.Train(RandomLabels(150, ["a", "b", "c", "d"], 8), SeedLexicon.Empty, Options).HeldOut;
        Assert.True(Enumerable.Range(0, heldOut.Units.Length).Average(row => heldOut.ProbabilitiesOf(row).ToArray().Max()) < 0.4);
    }

    [Fact]
    public void Cross_validated_models_are_at_chance_too()
    {
        var folds = CrossValidation.Run(RandomLabels(60, ["a", "b", "c"], 9), SeedLexicon.Empty, Options, 3).ToArray();
        Assert.InRange(folds.Average(fold => Labelling.Accuracy(fold.Model, fold.HeldOut)), 1 / 3.0 - 0.1, 1 / 3.0 + 0.1);
    }

    [Fact]
    public void The_vocabulary_of_a_fold_has_nothing_of_the_articles_held_out()
    {
        var corpus = LabelledCorpus.Encode(
            [Article("a", ("x", "chung riêng"), ("x", "chung riêng")), Article("b", ("y", "chung khác"), ("y", "chung khác"))], SeedLexicon.Empty, Options).Encoded;
        var space = VectorSpace.Estimate(corpus, Options.Encoder, 1, article => article == 0);
        var allowed = corpus.PartsOf(0).GetOffsetAndLength(int.MaxValue);
        var seen = Enumerable.Range(allowed.Offset, allowed.Length).SelectMany(part => corpus.NgramsOf(part).ToArray()).ToHashSet();
        Assert.All(space.Ngrams, ngram => Assert.Contains(ngram, seen.Concat(BareNgrams(corpus, 0))));
        Assert.DoesNotContain(Text.Tokens.Tokenizer.KeyOf("khác"), space.Ngrams.Select(ngram => corpus.NgramHashes[ngram]));
        Assert.Contains(Text.Tokens.Tokenizer.KeyOf("riêng"), space.Ngrams.Select(ngram => corpus.NgramHashes[ngram]));
    }

    [Fact]
    public void Frequencies_of_a_fold_are_those_of_its_training_articles()
    {
        var articles = Enumerable.Range(0, 10).Select(i => Article($"a{i}", ("x", i < 2 ? "chung hiếm" : "chung"), ("y", "nền"))).ToArray();
        var all = LabelledCorpus.Encode(articles, SeedLexicon.Empty, Options).Encoded;
        var few = LabelledCorpus.Encode(articles[..3], SeedLexicon.Empty, Options).Encoded;
        var fold = VectorSpace.Estimate(all, Options.Encoder, 1, article => article < 3);
        var alone = VectorSpace.Estimate(few, Options.Encoder, 1, _ => true);
        Assert.Equal(alone.Ngrams.Select(ngram => few.NgramHashes[ngram]), fold.Ngrams.Select(ngram => all.NgramHashes[ngram]));
        Assert.Equal(alone.InverseDocumentFrequencies, fold.InverseDocumentFrequencies);
    }

    [Fact]
    public void Every_fold_is_scored_by_a_stage_that_has_not_seen_it()
    {
        // Every article has a word of its own that tells its label; the rest says nothing. Whoever has seen the article knows.
        var articles = Enumerable.Range(0, 40).Select(i => Article($"a{i}", (i % 2 == 0 ? "x" : "y", $"chung riêng{i} riêng{i}"), (i % 2 == 0 ? "x" : "y", $"chung riêng{i}"))).ToArray();
        var corpus = LabelledCorpus.Encode(articles, SeedLexicon.Empty, Options);
        var folds = corpus.Folds(4, 1);
        var scores = new CrossFitting(corpus.Encoded, folds, Options).HeldOut();
        Assert.All(Enumerable.Range(0, 80).Select(unit => (double)scores.Of(unit)[0]), score => Assert.Equal(0, score, 0.35));
        Assert.InRange(TemperatureScaling.Fit([.. Enumerable.Range(0, 80).SelectMany(unit => scores.Of(unit).ToArray()).Select(score => (double)score)], [.. Enumerable.Range(0, 80).Select(corpus.Encoded.LabelOf)], 2), 0, 2);
    }

    private static IEnumerable<int> BareNgrams(EncodedCorpus corpus, int article)
    {
        var (first, count) = corpus.PartsOf(article, bare: true).GetOffsetAndLength(int.MaxValue);
        return Enumerable.Range(first, count).SelectMany(part => corpus.NgramsOf(part).ToArray());
    }
}
