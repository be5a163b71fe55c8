using MlPipeline.Features;
using MlPipeline.Features.Gate;
using MlPipeline.Features.Phrases;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Tests.Labelling;

/// <summary>
/// What a model says of an article, worked out from its parts in the plainest way: dictionaries, double precision, one n-gram, weight and tree at a time. Shape indicators and figures are taken from the
/// encoder, which has tests of its own; so has the order of the tokens' letters.
/// </summary>
internal sealed class PlainReference(TopicModel model)
{
    private readonly ILookup<ulong, PhraseEntry> seeds = model.Seeds.Entries.Where(entry => entry.Category >= 0).ToLookup(entry => entry.Hash);

    /// <summary>The probabilities of each unit, before what calibrates them.</summary>
    public double[][] Probabilities(Article article)
    {
        var isParagraphs = model.Encoder.Unit == TextUnit.Paragraph;
        var encoded = new EncodedArticle();
        model.CreateEncoder().Encode(article, model.Encoder.Unit, encoded);
        string[] units = isParagraphs ? [.. Enumerable.Range(0, article.Paragraphs.Length).Select(i => article.TextOf(i).ToString())] : [article.Text];
        string[] parts = isParagraphs && article.Title is not null ? [.. units, article.Title] : units;
        var ngrams = Array.ConvertAll(parts, NgramsOf);
        var hits = Array.ConvertAll(units, SeedHits);
        var scores = new ArticleScores();
        scores.Begin(units.Length, model.Labels.Length);
        for (var unit = 0; unit < units.Length; unit++)
        {
            var raw = LinearScores(unit, ngrams, hits, encoded);
            for (var k = 0; k < raw.Length; k++) scores.Raw(unit)[k] = (float)raw[k];
        }

        scores.Finish(model.Calibration.LinearScale, model.BoilerplateIndex);
        return [.. Enumerable.Range(0, units.Length).Select(unit => Gated(unit, scores, hits, encoded))];
    }

    private double[] LinearScores(int unit, Dictionary<ulong, int>[] ngrams, double[][] hits, EncodedArticle encoded)
    {
        var isParagraphs = model.Encoder.Unit == TextUnit.Paragraph;
        var lanes = model.Ngrams.Lanes;
        var own = Block(ngrams[unit], 0);
        var scores = Enumerable.Range(0, model.Labels.Length).Select(k => own[k] + model.Bias[k]).ToArray();
        var scale = isParagraphs ? model.Encoder.ContextWeight * ContextBlock.Scale(ngrams.Length) : 0;
        for (var other = 0; scale > 0 && other < ngrams.Length; other++)
        {
            if (other != unit) Add(Block(ngrams[other], 1), scale);
        }

        if (isParagraphs)
        {
            foreach (var indicator in encoded.Indicators(unit)) Add(Row(model.ShapeWeights, indicator), 1);
        }

        for (var topic = 0; !model.Seeds.IsEmpty && topic < model.SeedTopics.Length; topic++)
        {
            Add(Row(model.SeedWeights, topic), Shortened(hits[unit])[topic]);
            double[] rest = [.. Enumerable.Range(0, model.SeedTopics.Length).Select(t => hits.Sum(each => each[t]) - hits[unit][t])];
            Add(Row(model.SeedWeights, model.SeedTopics.Length + topic), Shortened(rest)[topic]);
        }

        if (model.Vectors is { } vectors)
        {
            double[][] texts = Array.ConvertAll(ngrams, VectorOf);
            double[] rest = [.. Enumerable.Range(0, vectors.Dimensions).Select(d => texts.Where((_, i) => i != unit).Sum(text => text[d]))];
            for (var d = 0; d < vectors.Dimensions; d++) Add(Row(model.VectorWeights, d), texts[unit][d]);
            var length = Length(rest);
            for (var d = 0; isParagraphs && ContextBlock.Scale(ngrams.Length) > 0 && length > 1e-3 && d < vectors.Dimensions; d++) Add(Row(model.VectorWeights, vectors.Dimensions + d), rest[d] / length);
        }

        return scores;

        void Add(double[] weights, double factor)
        {
            for (var k = 0; k < scores.Length; k++) scores[k] += weights[k] * factor;
        }

        double[] Row(float[] weights, int row) => [.. Enumerable.Range(0, model.Labels.Length).Select(k => (double)weights[(row * lanes) + k])];
    }

    // The n-grams' weights in one block, of a text of length one.
    private double[] Block(Dictionary<ulong, int> ngrams, int block)
    {
        var sums = new double[model.Labels.Length];
        var square = 0.0;
        foreach (var (hash, count) in ngrams)
        {
            var row = model.Ngrams.Find(hash);
            if (row < 0) continue;
            var value = (1 + Math.Log(count)) * model.Ngrams.InverseDocumentFrequency(row);
            square += value * value;
            for (var k = 0; k < sums.Length; k++) sums[k] += value * model.Ngrams.Weights(row, block)[k] * model.Ngrams.Scale(row, block);
        }

        return square == 0 ? sums : [.. sums.Select(sum => sum / Math.Sqrt(square))];
    }

    private double[] VectorOf(Dictionary<ulong, int> ngrams)
    {
        var vectors = model.Vectors!;
        var sum = new double[vectors.Dimensions];
        foreach (var (hash, count) in ngrams)
        {
            var place = vectors.Find(hash);
            for (var d = 0; place >= 0 && d < sum.Length; d++) sum[d] += (1 + Math.Log(count)) * (vectors.InverseDocumentFrequency(place) - 1) * vectors.Components(place)[d];
        }

        var length = Length(sum);
        return length == 0 ? sum : [.. sum.Select(value => value / length)];
    }

    private double[] Gated(int unit, ArticleScores scores, double[][] hits, EncodedArticle encoded)
    {
        double[] exponentials = [.. scores.Raw(unit).ToArray().Select(score => Math.Exp(model.Calibration.LinearScale * (score - scores.Raw(unit).ToArray().Max())))];
        double[] probabilities = [.. exponentials.Select(value => value / exponentials.Sum())];
        if (model.Gate is not { } gate || encoded.Shape(unit).IsEmpty) return probabilities;

        // The rule about boxes that never end looks at the units behind.
        var odds = new double[scores.Units];
        var features = new float[GateFeatures.Count];
        gate.Score(other => Row(other), odds);
        var plain = gate.Trees.Start[0] + gate.Trees.Trees.Sum(tree => tree.Score(Row(unit)));
        Assert.True(Math.Abs(odds[unit] - plain) < 1e-9 || Math.Abs(odds[unit] - gate.ClosingBoxOdds) < 1e-9);

        var topics = probabilities.Sum() - probabilities[model.BoilerplateIndex];
        var boilerplate = 1 / (1 + Math.Exp(-odds[unit]));
        return [.. probabilities.Select((p, k) => k == model.BoilerplateIndex ? boilerplate : (1 - boilerplate) * p / topics)];

        ReadOnlySpan<float> Row(int other)
        {
            float[] own = model.Seeds.IsEmpty ? [] : [.. Shortened(hits[other]).Select(value => (float)value)];
            GateFeatures.Write(scores, other, model.BoilerplateIndex, own, Array.IndexOf(model.SeedTopics, TopicModel.Boilerplate), encoded.Shape(other), features);
            return features;
        }
    }

    private Dictionary<ulong, int> NgramsOf(string text)
    {
        var found = new Dictionary<ulong, int>();
        var tokens = TokensOf(text);
        for (var first = 0; first < tokens.Length; first++)
        {
            for (var length = 1; length <= model.Encoder.MaxOrder && first + length <= tokens.Length; length++)
            {
                if (tokens.AsSpan(first + 1, length - 1).ToArray().Any(token => token.Shape.HasFlag(TokenShapes.StartsClause))) break;
                var hash = HashOf(tokens.AsSpan(first, length));
                found[hash] = found.GetValueOrDefault(hash) + 1;
            }
        }

        return found;
    }

    private double[] SeedHits(string text)
    {
        var hits = new double[model.SeedTopics.Length];
        var tokens = TokensOf(text);
        for (var first = 0; first < tokens.Length; first++)
        {
            for (var length = 1; length <= PhraseTable.MaxTokens && first + length <= tokens.Length; length++)
            {
                foreach (var entry in seeds[HashOf(tokens.AsSpan(first, length))]) hits[entry.Category] += entry.Weight;
            }
        }

        return hits;
    }

    private static Token[] TokensOf(string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        return buffer.Tokens.ToArray();
    }

    private static ulong HashOf(ReadOnlySpan<Token> tokens)
    {
        var hash = tokens[0].Key;
        foreach (var token in tokens[1..]) hash = FrozenHash.Append(hash, token.Key);
        return hash;
    }

    private static double[] Shortened(double[] hits) => [.. hits.Select(hit => hit / Math.Sqrt(1 + hits.Sum(each => each * each)))];

    private static double Length(double[] vector) => Math.Sqrt(vector.Sum(value => value * value));
}
