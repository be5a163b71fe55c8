namespace MlPipeline.Learning;

/// <summary>
/// How freely each weight may grow: the linear learner minimises ½ Σ w² / variance instead of ½ |w|², a Gaussian prior of its own for every feature and class. The same as scaling the
/// feature by the root of its variance for that class alone.
/// </summary>
public sealed class WeightVariances
{
    private readonly float[][] groups;

    /// <summary>The same value for every weight.</summary>
    /// <param name="columns">Number of features.</param>
    /// <param name="classes">Number of classes.</param>
    /// <param name="value">The value; all must be over 0 before a learner is given them.</param>
    public WeightVariances(int columns, int classes, float value)
    {
        groups = new float[(classes + ClassGroup.Width - 1) / ClassGroup.Width][];
        for (var group = 0; group < groups.Length; group++)
        {
            groups[group] = new float[checked(columns * ClassGroup.Width)];
            Array.Fill(groups[group], value);
        }
    }

    /// <summary>The variance of one weight.</summary>
    /// <param name="column">The feature.</param>
    /// <param name="classIndex">The class.</param>
    public ref float this[int column, int classIndex] => ref groups[classIndex / ClassGroup.Width][(column * ClassGroup.Width) + (classIndex % ClassGroup.Width)];

    internal float[] Group(int group) => groups[group];
}
