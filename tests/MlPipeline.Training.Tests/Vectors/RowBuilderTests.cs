using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Vectors;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Vectors;

public sealed class RowBuilderTests
{
    // The definition, written down in doubles and dense vectors.
    [Theory]
    [InlineData(TextUnit.Paragraph, false, false)]
    [InlineData(TextUnit.Paragraph, true, false)]
    [InlineData(TextUnit.Paragraph, true, true)]
    [InlineData(TextUnit.Paragraph, false, true)]
    [InlineData(TextUnit.Text, false, false)]
    [InlineData(TextUnit.Text, true, true)]
    [InlineData(TextUnit.Text, false, false, 0)]
    [InlineData(TextUnit.Text, true, false, 7)]
    public void Rows_are_what_the_definition_says(TextUnit unit, bool bare, bool withVectors, int? common = null)
    {
        var vectors = withVectors ? TermsOfTopics() : null;
        var corpus = LabelledCorpus.Encode([.. ArticlesOf(7, 3), Titled("t", "Dầu khí và bóng đá", ("x", "giá dầu thô"), (null, "đội tuyển bóng đá"), ("y", "…"))], Lexicon(), Options, vectors).Encoded;

        // As if so many n-grams were common, and every third were rare in the whole corpus.
        if (common is { } first) corpus.Keep([.. Enumerable.Range(0, corpus.Ngrams).Where(ngram => ngram % 3 != 2)], first, 1);
        var options = new EncoderOptions { Unit = unit, ContextWeight = 0.7f, ShapeWeight = 0.3f, SeedWeight = 1.2f, VectorWeight = 0.4f, ContextVectorWeight = 0.6f };
        var space = VectorSpace.Estimate(corpus, options, 1, article => article != 2);
        var buffer = new RowBuffer();
        for (var article = 0; article < corpus.Articles; article++)
        {
            var rows = Rows.Of(corpus, space, article, bare);
            Assert.Equal(corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue).Length, rows.Count);
            for (var row = 0; row < rows.Count; row++)
            {
                var features = rows.Read(row, buffer);
                var columns = features.Columns.ToArray();
                Assert.Equal(columns.Length, columns.Distinct().Count());
                var actual = new double[space.ColumnCount];
                for (var i = 0; i < columns.Length; i++) actual[columns[i]] = features.Values[i];
                var expected = Definition(corpus, vectors, space, article, row, bare);
                for (var column = 0; column < expected.Length; column++) Assert.Equal(expected[column], actual[column], 1e-5);
            }
        }
    }

    [Fact]
    public void Units_without_a_label_have_no_row_but_are_context()
    {
        var corpus = LabelledCorpus.Encode([Article("a", (null, "một"), ("x", "hai"), (null, "ba"))], Training.Seeds.SeedLexicon.Empty, Options).Encoded;
        var space = VectorSpace.Estimate(corpus, Options.Encoder, 1, _ => true);
        var builder = new RowBuilder(corpus, space);
        builder.AddArticle(0, bare: false, labelledOnly: true);
        Assert.Equal(1, builder.Ends.Length);
        Assert.Equal(2, builder.Columns.ToArray().Count(column => column >= space.ContextStart && column < space.ShapeStart));
    }

    private static double[] Definition(EncodedCorpus corpus, TermVectors? vectors, VectorSpace space, int article, int unit, bool bare)
    {
        var row = new double[space.ColumnCount];
        var (firstPart, parts) = corpus.PartsOf(article, bare).GetOffsetAndLength(int.MaxValue);
        var unitIndex = corpus.UnitsOf(article).Start.Value + unit;
        foreach (var (column, value) in Part(corpus, space, firstPart + unit)) row[column] = value;
        if (space.Options.Unit == TextUnit.Paragraph)
        {
            foreach (var part in Enumerable.Range(0, parts).Where(part => part != unit))
            {
                foreach (var (column, value) in Part(corpus, space, firstPart + part)) row[space.ContextStart + column] += space.Options.ContextWeight / Math.Sqrt(parts - 1) * value;
            }

            foreach (var indicator in corpus.IndicatorsOf(unitIndex)) row[space.ShapeStart + indicator] = space.Options.ShapeWeight;
        }

        for (var i = 0; i < corpus.SeedScores; i++) row[space.SeedStart + i] = space.Options.SeedWeight * corpus.SeedsOf(unitIndex, bare)[i];
        if (vectors is null) return row;
        var all = Enumerable.Range(firstPart, parts).Select(part => Meaning(corpus, vectors, part)).ToArray();
        for (var d = 0; d < vectors.Dimensions; d++) row[space.VectorStart + d] = space.Options.VectorWeight * all[unit][d];
        if (space.Options.Unit == TextUnit.Text || parts == 1) return row;
        var rest = Normalised([.. Enumerable.Range(0, vectors.Dimensions).Select(d => all.Where((_, part) => part != unit).Sum(part => part[d]))]);
        for (var d = 0; d < vectors.Dimensions; d++) row[space.VectorStart + vectors.Dimensions + d] = space.Options.ContextVectorWeight * rest[d];
        return row;
    }

    private static double[] Meaning(EncodedCorpus corpus, TermVectors vectors, int part)
    {
        var sum = new double[vectors.Dimensions];
        for (var i = 0; i < corpus.NgramsOf(part).Length; i++)
        {
            var place = vectors.Find(corpus.NgramHashes[corpus.NgramsOf(part)[i]]);
            if (place < 0) continue;
            var weight = (1 + Math.Log(corpus.CountsOf(part)[i])) * (vectors.InverseDocumentFrequency(place) - 1);
            for (var d = 0; d < sum.Length; d++) sum[d] += weight * vectors.Components(place)[d];
        }

        return Normalised(sum);
    }

    private static double[] Normalised(double[] vector)
    {
        var length = Math.Sqrt(vector.Sum(value => value * value));
        return length < 1e-6 ? new double[vector.Length] : Array.ConvertAll(vector, value => value / length);
    }

    private static List<(int Column, double Value)> Part(EncodedCorpus corpus, VectorSpace space, int part)
    {
        var values = new List<(int Column, double Value)>();
        for (var i = 0; i < corpus.NgramsOf(part).Length; i++)
        {
            var column = space.ColumnOf(corpus.NgramsOf(part)[i]);
            if (column >= 0) values.Add((column, (1 + Math.Log(corpus.CountsOf(part)[i])) * space.InverseDocumentFrequencies[column]));
        }

        var length = Math.Sqrt(values.Sum(each => each.Value * each.Value));
        return values.ConvertAll(each => (each.Column, each.Value / length));
    }
}
