using MlPipeline.Training.Seeds;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Vectors;

public sealed class MostNgramsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(1_000_000)]
    public void No_more_ngrams_than_wanted_and_none_rarer_than_one_left_out(int most)
    {
        var corpus = LabelledCorpus.Encode(ArticlesOf(30, 2), SeedLexicon.Empty, Options).Encoded;
        var all = VectorSpace.Estimate(corpus, Options.Encoder, 2, _ => true);
        var some = VectorSpace.Estimate(corpus, Options.Encoder, 2, _ => true, most);

        Assert.InRange(some.Ngrams.Length, 0, most);
        if (all.Ngrams.Length <= most) Assert.Equal(all.Ngrams, some.Ngrams);
        else Assert.Equal(VectorSpace.Estimate(corpus, Options.Encoder, some.MinCount, _ => true).Ngrams, some.Ngrams);

        // One text less, and there would have been too many.
        if (some.MinCount > 2) Assert.True(VectorSpace.Estimate(corpus, Options.Encoder, some.MinCount - 1, _ => true).Ngrams.Length > most);
    }

    [Fact]
    public void Seed_terms_stay()
    {
        var corpus = LabelledCorpus.Encode(ArticlesOf(30, 2), Lexicon(), Options).Encoded;
        var space = VectorSpace.Estimate(corpus, Options.Encoder, 2, _ => true, 1);
        for (var article = corpus.FirstSeedArticle; article < corpus.Articles; article++)
            foreach (var part in Enumerable.Range(corpus.PartsOf(article).Start.Value, corpus.PartsOf(article).End.Value - corpus.PartsOf(article).Start.Value))
                foreach (var ngram in corpus.NgramsOf(part)) Assert.True(space.ColumnOf(ngram) >= 0);
    }
}
