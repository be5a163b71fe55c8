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
        for (var part = 0; part < corpus.Parts; part++)
        {
            var own = values.AsSpan(part * Dimensions, Dimensions);
            var ngrams = corpus.NgramsOf(part);
            var counts = corpus.CountsOf(part);
            for (var i = 0; i < ngrams.Length; i++) TextVector.Add(vectors, corpus.NgramHashes[ngrams[i]], counts[i], own);
            TextVector.Normalise(own);
        }
    }

    /// <summary>Values a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The vector of one part: of length one, or zeros where no term is known.</summary>
    public ReadOnlySpan<float> Of(int part) => values.AsSpan(part * Dimensions, Dimensions);
}
