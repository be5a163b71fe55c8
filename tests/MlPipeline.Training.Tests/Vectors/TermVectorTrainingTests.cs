using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Training.Seeds;
using MlPipeline.Training.Tests.Runs;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Vectors;

/// <summary>Vectors of terms as features.</summary>
public sealed class TermVectorTrainingTests
{
    [Theory]
    [InlineData(TextUnit.Paragraph)]
    [InlineData(TextUnit.Text)]
    public void The_model_holds_the_vectors_and_says_the_same_after_a_file(TextUnit unit)
    {
        var vectors = TermsOfTopics();
        var articles = Corpus(unit, 60, 1);
        var model = Trainer.Train(articles, Lexicon(), Options, vectors).Model;
        Assert.Same(vectors, model.Vectors);
        Assert.Equal(5 * (unit == TextUnit.Paragraph ? 2 : 1) * model.Ngrams.Lanes, model.VectorWeights.Length);
        Assert.Contains(model.VectorWeights, weight => weight != 0);

        var bytes = ModelFile.Write(model);
        var loaded = ModelFile.Read(bytes);
        Assert.Equal(VectorFile.Write(vectors), VectorFile.Write(loaded.Vectors!));
        Assert.Equal(bytes, ModelFile.Write(loaded));
        foreach (var article in Corpus(unit, 10, 2)) Assert.Equal(Labelling.ProbabilitiesOf(model, article.Article), Labelling.ProbabilitiesOf(loaded, article.Article));
        Assert.Equal(bytes, ModelFile.Write(Trainer.Train(articles, Lexicon(), Options with { Linear = Options.Linear with { Threads = 3 } }, vectors).Model));
    }

    [Fact]
    public void Without_vectors_a_model_has_none()
    {
        var model = Trainer.Train(Corpus(TextUnit.Paragraph, 20, 1), SeedLexicon.Empty, Options).Model;
        Assert.Null(model.Vectors);
        Assert.Empty(model.VectorWeights);
    }

    // A topic is learned by words that never occur again; those that do occur keep the same company in the vectors.
    [Theory]
    [InlineData(TextUnit.Paragraph)]
    [InlineData(TextUnit.Text)]
    public void Words_that_were_never_seen_are_known_by_their_vectors(TextUnit unit)
    {
        string[][] seen = [["giá xăng dầu thô", "khí đốt giàn khoan"], ["đội tuyển bóng đá", "cầu thủ bàn thắng"]];
        string[] unseen = ["lọc hóa than mỏ", "sân cỏ khán giả"];
        var corpus = Enumerable.Range(0, 40).Select(i => Of(unit, $"a{i}", i % 2 == 0 ? "energy" : "sport", seen[i % 2][i / 2 % 2])).ToArray();
        var options = Options with { Encoder = Options.Encoder with { VectorWeight = 1 } };
        var model = Trainer.Train(corpus, SeedLexicon.Empty, options, TermsOfTopics()).Model;
        for (var topic = 0; topic < 2; topic++) Assert.Equal(topic == 0 ? "energy" : "sport", Labelling.LabelsOf(model, Of(unit, "x", "y", unseen[topic]).Article)[0]);
    }

    [Fact]
    public void Cross_validation_gives_every_fold_the_vectors()
    {
        foreach (var (model, _) in CrossValidation.Run(Corpus(TextUnit.Paragraph, 12, 1), SeedLexicon.Empty, Options, 3, vectors: TermsOfTopics())) Assert.NotNull(model.Vectors);
    }

    [Fact]
    public void Vectors_that_know_no_word_do_no_harm()
    {
        var strange = TermVectorsBuilder.Build(3, [1, 2, 3], [1, 2, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
        var corpus = Corpus(TextUnit.Paragraph, 40, 1);
        var (with, without) = (Trainer.Train(corpus, SeedLexicon.Empty, Options, strange).Model, Trainer.Train(corpus, SeedLexicon.Empty, Options).Model);
        Assert.All(with.VectorWeights, weight => Assert.Equal(0, weight));
        foreach (var article in Corpus(TextUnit.Paragraph, 10, 2)) Assert.Equal(Labelling.ProbabilitiesOf(without, article.Article), Labelling.ProbabilitiesOf(with, article.Article));
    }

    private static Data.Labelled.LabelledArticle[] Corpus(TextUnit unit, int count, ulong seed) => unit == TextUnit.Text ? Texts(count, seed) : ArticlesOf(count, seed);

    private static Data.Labelled.LabelledArticle Of(TextUnit unit, string id, string label, string text) =>
        unit == TextUnit.Text ? Alone(id, label, text) : Article(id, (label, text), (null, "và của là"));
}
