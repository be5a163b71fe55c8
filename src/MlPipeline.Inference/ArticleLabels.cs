using System.Runtime.InteropServices;

namespace MlPipeline.Inference;

/// <summary>The labels of one article's units, filled anew by <see cref="TopicLabeler"/>; memory is used again.</summary>
public sealed class ArticleLabels
{
    private readonly List<int> labels = [];
    private readonly List<bool> auto = [];
    private readonly List<double> scores = [];
    private readonly List<double> alsoScores = [];
    private readonly List<int> also = [];
    private readonly List<int> alsoEnds = [];
    private int classes;

    /// <summary>Number of units labelled.</summary>
    public int Units => labels.Count;

    /// <summary>Index of the primary label: the largest of <see cref="Scores"/>.</summary>
    public int LabelOf(int unit) => labels[unit];

    /// <summary>Probability of the primary label.</summary>
    public double ConfidenceOf(int unit) => Scores(unit)[labels[unit]];

    /// <summary>Whether the label meets the model's precision target.</summary>
    public bool IsAuto(int unit) => auto[unit];

    /// <summary>Probability of each label to be the primary one; sum 1.</summary>
    public ReadOnlySpan<double> Scores(int unit) => CollectionsMarshal.AsSpan(scores).Slice(unit * classes, classes);

    /// <summary>Probability of each label to be among the unit's topics at all.</summary>
    public ReadOnlySpan<double> AlsoScores(int unit) => CollectionsMarshal.AsSpan(alsoScores).Slice(unit * classes, classes);

    /// <summary>Indices of the further labels, likeliest first.</summary>
    public ReadOnlySpan<int> Also(int unit) => CollectionsMarshal.AsSpan(also)[(unit == 0 ? 0 : alsoEnds[unit - 1])..alsoEnds[unit]];

    internal void Clear(int labelCount)
    {
        classes = labelCount;
        labels.Clear();
        auto.Clear();
        scores.Clear();
        alsoScores.Clear();
        also.Clear();
        alsoEnds.Clear();
    }

    internal void Add(int label, bool isAuto, ReadOnlySpan<double> unitScores, ReadOnlySpan<double> unitAlsoScores, ReadOnlySpan<int> unitAlso)
    {
        labels.Add(label);
        auto.Add(isAuto);
        scores.AddRange(unitScores);
        alsoScores.AddRange(unitAlsoScores);
        also.AddRange(unitAlso);
        alsoEnds.Add(also.Count);
    }
}
