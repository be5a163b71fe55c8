namespace MlPipeline.Learning;

/// <summary>
/// How freely each weight may grow: the linear learner minimises ½ Σ w² / variance instead of ½ |w|², a Gaussian prior of its own for every feature and class. The same as scaling the
/// feature by the root of its variance for that class alone. Asked for as classes are solved, so that not all of them need be in memory.
/// </summary>
public interface IWeightVariances
{
    /// <summary>Writes the variances for some classes that follow each other. Called from several threads at once.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="classes">How many.</param>
    /// <param name="stride">Values a feature, at least <paramref name="classes"/>.</param>
    /// <param name="variances">Receives for class <paramref name="first"/> + j and feature i, at i · stride + j, a finite value over 0; the other places are to stay as they are.</param>
    void Write(int first, int classes, int stride, Span<float> variances);
}
