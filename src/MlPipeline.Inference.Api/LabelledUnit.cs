namespace MlPipeline.Inference.Api;

/// <summary>A paragraph, or a whole text, and its labels. Immutable.</summary>
public sealed class LabelledUnit
{
    internal LabelledUnit(int start, int end, string text, string label, double confidence, bool isAuto, IReadOnlyList<string> also, IReadOnlyList<double> scores, IReadOnlyList<double> alsoScores)
    {
        Start = start;
        End = end;
        Text = text;
        Label = label;
        Confidence = confidence;
        IsAuto = isAuto;
        Also = also;
        Scores = scores;
        AlsoScores = alsoScores;
    }

    /// <summary>Index of the first character in <see cref="LabelledArticle.Text"/>, in UTF-16 code units.</summary>
    public int Start { get; }

    /// <summary>Index behind the last character in <see cref="LabelledArticle.Text"/>.</summary>
    public int End { get; }

    /// <summary>The text between them.</summary>
    public string Text { get; }

    /// <summary>The primary label: the one with the largest of <see cref="Scores"/>.</summary>
    public string Label { get; }

    /// <summary>Probability that the primary label is right, 0–1, as far as the model's calibration goes.</summary>
    public double Confidence { get; }

    /// <summary>Whether the label meets the model's precision contract. Where it does not, a person should look.</summary>
    public bool IsAuto { get; }

    /// <summary>Further labels, likeliest first; often none, and never for boilerplate.</summary>
    public IReadOnlyList<string> Also { get; }

    /// <summary>Probability of each of <see cref="LabelModel.Labels"/> to be the primary label; sum 1.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Probability of each of <see cref="LabelModel.Labels"/> to be among the unit's labels at all.</summary>
    public IReadOnlyList<double> AlsoScores { get; }
}
