namespace MlPipeline.Inference.Explaining;

/// <summary>Where evidence comes from.</summary>
public enum EvidenceKind
{
    /// <summary>An n-gram of the unit itself.</summary>
    Ngram,

    /// <summary>Another part of the article.</summary>
    Context,

    /// <summary>A position or shape feature.</summary>
    Shape,

    /// <summary>Seed terms of a topic in the unit.</summary>
    Seeds,

    /// <summary>Seed terms of a topic in the rest of the article.</summary>
    ContextSeeds,

    /// <summary>What the unit is about, by vectors of its terms.</summary>
    Meaning,

    /// <summary>What the rest of the article is about, by vectors of its terms.</summary>
    ContextMeaning,

    /// <summary>The label's constant.</summary>
    Constant,
}

/// <summary>What one piece of evidence adds to the scores of two labels.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="ForLabel">What it adds to the label's score.</param>
/// <param name="ForRival">What it adds to the rival's score.</param>
public sealed record Contribution(EvidenceKind Kind, string Name, double ForLabel, double ForRival)
{
    /// <summary>How far it moves the decision towards the label, or, under 0, towards the rival.</summary>
    public double Difference => ForLabel - ForRival;
}

/// <summary>What one feature adds to the log-odds that a second stage works out.</summary>
/// <param name="Name">The feature, for people.</param>
/// <param name="Value">Its value.</param>
/// <param name="LogOdds">What it adds; over 0 speaks for what the stage asks about.</param>
public sealed record GateContribution(string Name, float Value, double LogOdds);

/// <summary>
/// What the second stage says of a unit. What the features add and the constant sum up to the log-odds (Saabas 2014), except that a box which never ends gives a paragraph at least
/// <see cref="Models.BoilerplateGate.ClosingBoxOdds"/>.
/// </summary>
/// <param name="Question">What the log-odds are about: "boilerplate", or "one label against another".</param>
/// <param name="LogOdds">The log-odds.</param>
/// <param name="Constant">What no feature explains.</param>
/// <param name="Contributions">By feature, in order of size.</param>
public sealed record GateExplanation(string Question, double LogOdds, double Constant, IReadOnlyList<GateContribution> Contributions);

/// <summary>Why a unit got its label and not the next best one. The contributions sum up to the scores of the linear stage.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Label">Its label.</param>
/// <param name="Rival">The likeliest other label; the label itself where the model has only one.</param>
/// <param name="LabelScore">The label's score.</param>
/// <param name="RivalScore">The rival's score.</param>
/// <param name="Confidence">Probability of the label, 0–1.</param>
/// <param name="Contributions">All of them, in order of size.</param>
/// <param name="Gate">What the second stage says; null where there is none.</param>
public sealed record Explanation(
    int Unit, string Label, string Rival, double LabelScore, double RivalScore, double Confidence, IReadOnlyList<Contribution> Contributions, GateExplanation? Gate);
