using System.Runtime.InteropServices;
using MlPipeline.Models;

namespace MlPipeline.Training.Corpus;

/// <summary>The text vector of every part of a corpus. They come from an archive without labels, not from the rows, so every fold may share them.</summary>
public sealed class PartVectors
{
    private readonly float[] values;

    /// <summary>Works them out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="vectors">The vectors of terms.</param>
    /// <exception cref="TrainingException">There are too many parts for vectors of this many dimensions.</exception>
    public PartVectors(EncodedCorpus corpus, TermVectors vectors)
    {
        Dimensions = vectors.Dimensions;
        if ((long)corpus.Parts * Dimensions > Array.MaxLength) throw new TrainingException($"vectors of {Dimensions} dimensions are too long for this many texts");
        values = new float[corpus.Parts * Dimensions];
        var (hashes, counts) = (new List<ulong>(), new List<int>());
        for (var part = 0; part < corpus.Parts; part++)
        {
            var own = values.AsSpan(part * Dimensions, Dimensions);
            hashes.Clear();
            counts.Clear();
            foreach (var ngram in corpus.NgramsOf(part)) hashes.Add(corpus.NgramHashes[ngram]);
            var times = corpus.CountsOf(part);
            for (var i = 0; i < times.Length; i++) counts.Add(times[i]);
            vectors.AddTo(CollectionsMarshal.AsSpan(hashes), CollectionsMarshal.AsSpan(counts), own);
            TextVector.Normalise(own);
        }
    }

    /// <summary>Values a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of one part: of length one, or zeros where no term is known.</summary>
    public ReadOnlySpan<float> Of(int part) => values.AsSpan(part * Dimensions, Dimensions);
}
