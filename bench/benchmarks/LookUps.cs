using System.Text.Json;
using MlPipeline.Features;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Benchmarks;

/// <summary>Counts what labelling reads of a model. Nothing here is timed.</summary>
internal sealed class LookUps
{
    private readonly TopicModel model;
    private long tokens;
    private long ngrams;
    private long found;
    private long vectorsFound;

    private LookUps(TopicModel model) => this.model = model;

    public static LookUps Count(TopicModel model, Article[] articles)
    {
        var counts = new LookUps(model);
        var encoder = model.CreateEncoder();
        var encoded = new EncodedArticle();
        var buffer = new TokenBuffer();
        foreach (var article in articles)
        {
            Tokenizer.Tokenize(article.Text, buffer);
            counts.tokens += buffer.Count;
            encoder.Encode(article, model.Encoder.Unit, encoded);
            for (var part = 0; part < encoded.Parts; part++) counts.Add(encoded.Hashes(part));
        }

        return counts;
    }

    /// <summary>Writes the fields, each an average over the units.</summary>
    public void Write(Utf8JsonWriter json, long units)
    {
        var table = model.Ngrams;
        // Tag and frequency, and for each block a scale and a byte a label: docs/formats.md.
        var row = 6 + (table.Blocks * (2 + model.Labels.Length));
        json.WriteNumber("tokens_per_unit", PerUnit(tokens));
        json.WriteNumber("ngrams_per_unit", PerUnit(ngrams));
        json.WriteNumber("table_hits_per_unit", PerUnit(found));
        json.WriteNumber("vector_hits_per_unit", PerUnit(vectorsFound));
        json.WriteNumber("table_rows", table.Count);
        json.WriteNumber("table_row_bytes", row);
        json.WriteNumber("table_bytes", table.Memory.Length);
        json.WriteNumber("vector_bytes", model.Vectors is null ? 0 : (long)model.Vectors.Count * (model.Vectors.Dimensions + sizeof(ulong)));
        json.WriteNumber("vector_dimensions", model.Vectors?.Dimensions ?? 0);
        json.WriteNumber("trees", model.Gate?.Trees.Trees.Length ?? model.TopicTrees?.Trees.Trees.Length ?? 0);

        double PerUnit(long count) => Math.Round(count / (double)units, 2);
    }

    private void Add(ReadOnlySpan<ulong> hashes)
    {
        ngrams += hashes.Length;
        foreach (var hash in hashes)
        {
            if (model.Ngrams.Find(hash) >= 0) found++;
            if (model.Vectors?.Find(hash) >= 0) vectorsFound++;
        }
    }
}
