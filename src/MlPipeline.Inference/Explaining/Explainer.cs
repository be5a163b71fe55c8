using MlPipeline.Features;
using MlPipeline.Features.Ngrams;
using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Inference.Explaining;

/// <summary>Takes the score of a label apart. Not thread-safe.</summary>
/// <param name="model">The model.</param>
/// <param name="unit">What is labelled.</param>
public sealed class Explainer(TopicModel model, TextUnit unit)
{
    private readonly StagedScorer scorer = new(model, unit);
    private readonly TokenBuffer tokens = new();

    /// <summary>Explains the units of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="isWanted">Says of each unit whether to explain it; null explains all.</param>
    public IReadOnlyList<Explanation> Explain(Article article, Func<int, bool>? isWanted = null)
    {
        scorer.Score(article);
        var labels = new ArticleLabels();
        new TopicLabeler(model, unit).Label(article, labels);
        return [.. Enumerable.Range(0, scorer.Encoded.Units).Where(isWanted ?? (_ => true)).Select(index => Explain(article, index, labels))];
    }

    private Explanation Explain(Article article, int index, ArticleLabels labels)
    {
        var scores = scorer.LinearScores(index).ToArray();
        var label = labels.LabelOf(index);
        var rival = Enumerable.Range(0, scores.Length).Where(k => k != label).OrderByDescending(k => labels.Scores(index)[k]).FirstOrDefault(label);
        var parts = new List<Contribution> { new(EvidenceKind.Constant, "constant", model.Bias[label], model.Bias[rival]) };
        AddNgrams(unit == TextUnit.Text ? article.Text : article.TextOf(index), index, label, rival, parts);
        AddContext(article, index, label, rival, parts);
        AddShape(index, label, rival, parts);
        AddVectors(index, label, rival, parts);
        AddSeeds(unit == TextUnit.Text ? article.Text : article.TextOf(index), index, label, rival, parts);
        return new Explanation(
            index, model.Labels[label], model.Labels[rival], scores[label], scores[rival], labels.ConfidenceOf(index), [.. parts.OrderByDescending(part => Math.Abs(part.Difference))], ExplainGate(index) ?? ExplainTopicTrees(index, label, rival));
    }

    private GateExplanation? ExplainGate(int index)
    {
        if (!scorer.HasGate(index)) return null;
        var features = scorer.GateRow(index).ToArray();
        var added = new double[features.Length];
        var constant = scorer.GateTrees.Explain(features, 0, added);
        var contributions = Enumerable.Range(0, added.Length).Where(i => added[i] != 0).Select(i => new GateContribution(scorer.GateFeatureName(i), features[i], added[i]));
        return new GateExplanation(TopicModel.Boilerplate, scorer.GateOdds(index), constant, [.. contributions.OrderByDescending(each => Math.Abs(each.LogOdds))]);
    }

    // What the trees add to the label beyond what they add to its rival; the linear stage's lead is the constant.
    private GateExplanation? ExplainTopicTrees(int index, int label, int rival)
    {
        if (!scorer.HasTopicTrees) return null;
        var features = scorer.TopicTreeRow(index).ToArray();
        var (forLabel, forRival) = (new double[features.Length], new double[features.Length]);
        var constant = (double)features[label] - features[rival] + Added(label, forLabel) - Added(rival, forRival);
        var contributions = Enumerable.Range(0, features.Length)
            .Select(i => new GateContribution(TopicTrees.NameOf(i, model.Labels), features[i], forLabel[i] - forRival[i]))
            .Where(each => each.LogOdds != 0)
            .OrderByDescending(each => Math.Abs(each.LogOdds))
            .ToArray();
        return new GateExplanation($"{model.Labels[label]} against {model.Labels[rival]}", constant + contributions.Sum(each => each.LogOdds), constant, contributions);

        // Two labels share one score, the log-odds of the second.
        double Added(int topic, double[] contributions)
        {
            var trees = model.TopicTrees!.Trees;
            if (trees.Scores > 1) return trees.Explain(features, topic, contributions);
            return topic == 0 ? 0 : trees.Explain(features, 0, contributions);
        }
    }

    private void AddVectors(int index, int label, int rival, List<Contribution> parts)
    {
        if (model.Vectors is null) return;
        var (own, rest) = scorer.TextVectors(index);
        parts.Add(new Contribution(EvidenceKind.Meaning, "terms of like meaning", Dot(own, 0, label), Dot(own, 0, rival)));
        if (rest.Length > 0) parts.Add(new Contribution(EvidenceKind.ContextMeaning, "terms of like meaning", Dot(rest, own.Length, label), Dot(rest, own.Length, rival)));

        double Dot(float[] vector, int first, int topic) => Enumerable.Range(0, vector.Length).Sum(d => (double)vector[d] * model.VectorWeights[((first + d) * model.Ngrams.Lanes) + topic]);
    }

    private void AddNgrams(ReadOnlySpan<char> text, int index, int label, int rival, List<Contribution> parts)
    {
        var names = NamesOf(text);
        foreach (var (hash, slot, value) in Weighed(index))
            parts.Add(new Contribution(EvidenceKind.Ngram, names[hash], value * Weight(slot, 0, label), value * Weight(slot, 0, rival)));
    }

    private void AddContext(Article article, int index, int label, int rival, List<Contribution> parts)
    {
        if (model.Encoder.Unit != TextUnit.Paragraph) return;
        var scale = model.Encoder.ContextWeight * ContextBlock.Scale(scorer.Encoded.Parts);
        for (var part = 0; part < scorer.Encoded.Parts; part++)
        {
            if (part == index) continue;
            double forLabel = 0, forRival = 0;
            foreach (var (_, slot, value) in Weighed(part))
            {
                forLabel += scale * value * Weight(slot, 1, label);
                forRival += scale * value * Weight(slot, 1, rival);
            }

            parts.Add(new Contribution(EvidenceKind.Context, part < scorer.Encoded.Units ? $"paragraph {article.NumberOf(part)}" : "title", forLabel, forRival));
        }
    }

    private void AddShape(int index, int label, int rival, List<Contribution> parts)
    {
        if (model.Encoder.Unit != TextUnit.Paragraph) return;
        foreach (var indicator in scorer.Encoded.Indicators(index))
        {
            var row = indicator * model.Ngrams.Lanes;
            parts.Add(new Contribution(EvidenceKind.Shape, ShapeIndicators.NameOf(indicator), model.ShapeWeights[row + label], model.ShapeWeights[row + rival]));
        }
    }

    private void AddSeeds(ReadOnlySpan<char> text, int index, int label, int rival, List<Contribution> parts)
    {
        var seeds = scorer.Encoded.Seeds(index).ToArray();
        if (seeds.Length == 0) return;
        var hits = new List<PhraseHit>();
        Tokenizer.Tokenize(text, tokens);
        model.Seeds.Find(tokens.Tokens, hits);
        var terms = new List<(int Topic, string Term)>();
        foreach (var hit in hits) terms.Add((hit.Category, text[tokens.Tokens[hit.FirstToken].Start..tokens.Tokens[hit.FirstToken + hit.Tokens - 1].End].ToString()));
        for (var i = 0; i < seeds.Length; i++)
        {
            if (seeds[i] == 0) continue;
            var row = i * model.Ngrams.Lanes;
            var topic = i % model.SeedTopics.Length;
            var own = i < model.SeedTopics.Length;
            var name = own ? $"{model.SeedTopics[topic]}: {string.Join(", ", terms.Where(term => term.Topic == topic).Select(term => term.Term).Distinct())}" : model.SeedTopics[topic];
            parts.Add(new Contribution(own ? EvidenceKind.Seeds : EvidenceKind.ContextSeeds, name, seeds[i] * model.SeedWeights[row + label], seeds[i] * model.SeedWeights[row + rival]));
        }
    }

    // The n-grams of a part that the model knows, with their values in a vector of length one.
    private List<(ulong Hash, int Slot, double Value)> Weighed(int part)
    {
        var known = new List<(ulong Hash, int Slot, double Value)>();
        var hashes = scorer.Encoded.Hashes(part);
        var counts = scorer.Encoded.Counts(part);
        for (var i = 0; i < hashes.Length; i++)
        {
            var slot = model.Ngrams.Find(hashes[i]);
            if (slot >= 0) known.Add((hashes[i], slot, TermFrequency.Weight(counts[i]) * model.Ngrams.InverseDocumentFrequency(slot)));
        }

        var length = Math.Sqrt(known.Sum(each => each.Value * each.Value));
        return known.ConvertAll(each => (each.Hash, each.Slot, each.Value / length));
    }

    private double Weight(int slot, int block, int label) => (double)model.Ngrams.Weights(slot, block)[label] * model.Ngrams.Scale(slot, block);

    private Dictionary<ulong, string> NamesOf(ReadOnlySpan<char> text)
    {
        Tokenizer.Tokenize(text, tokens);
        var names = new Dictionary<ulong, string>();
        var all = tokens.Tokens;
        for (var first = 0; first < all.Length; first++)
        {
            var hash = all[first].Key;
            for (var last = first; ;)
            {
                names.TryAdd(hash, text[all[first].Start..all[last].End].ToString());
                if (++last == all.Length || last == first + model.Encoder.MaxOrder) break;
                hash = FrozenHash.Append(hash, all[last].Key);
            }
        }

        return names;
    }
}
