using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Training;

/// <summary>Options of a training.</summary>
public sealed record TrainingOptions
{
    /// <summary>How texts become numbers. Its unit is found from the data.</summary>
    public EncoderOptions Encoder { get; init; } = new();

    /// <summary>The linear learner.</summary>
    public LinearOptions Linear { get; init; } = new();

    /// <summary>
    /// Weights of the classes. Default: by unit, balanced where whole texts are labelled and none for paragraphs. New texts rarely come in the proportions of the training data: on VNTC-10's
    /// training part, with one paper held out at a time, balance gains a point, and nothing is lost where folds are dealt at random.
    /// </summary>
    public ClassWeights Weighting { get; init; } = ClassWeights.ByUnit;

    /// <summary>Texts that an n-gram must occur in to be learned, at least 1. Default 2: what stands in one text only cannot be told from chance.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Folds of the cross-fitting that the calibration is found on when whole texts are labelled, at least 2. Default 3.</summary>
    public int TextFolds { get; init; } = 3;

    /// <summary>Folds of the cross-fitting that the second stage and the calibration are found on when paragraphs are labelled, at least 3. Default 4.</summary>
    public int ParagraphFolds { get; init; } = 4;

    /// <summary>The second stage's trees.</summary>
    public FastTreeOptions Gate { get; init; } = new() { Leaves = 16 };

    /// <summary>The trees on top of the linear stage where whole texts are labelled (<see cref="TextStage"/>). Shallow and few: they only correct it.</summary>
    public FastTreeOptions TopicTrees { get; init; } = new() { Leaves = 8, Rounds = 60, MinRowsPerLeaf = 40 };

    /// <summary>
    /// What stands on top of the linear stage where whole texts are labelled. Default: nothing. Trees over scores and typing are kept where held-out accuracy gains by them; but typing tells papers and
    /// sections apart: where new texts come from the very sources of the training data it gains up to two points, where their mix differs it loses, and cross-validation cannot see that. Trees
    /// over the scores alone gain nothing.
    /// </summary>
    public TextStage TextStage { get; init; } = TextStage.None;

    /// <summary>
    /// How much the log-count ratios of n-grams say about the size of their weights where whole texts are labelled, 0 to 0.95; 0, the default, is a plain linear learner. 0.5 gains a point where texts
    /// are few and from one source (VOV), and loses half a point where a paper is held out (VNTC-10). Paragraphs are learned without.
    /// </summary>
    public float RatioWeight { get; init; }

    /// <summary>
    /// How much a boilerplate row counts beside a content row in the second stage, over 0. Default 0.2: corpora are made to show every kind of boilerplate and hold more of it than real
    /// articles do.
    /// </summary>
    public float BoilerplateWeight { get; init; } = 0.2f;

    /// <summary>How much an example made of seed terms counts beside a labelled one, over 0. Default 0.3.</summary>
    public float SeedExampleWeight { get; init; } = 0.3f;

    /// <summary>How much the copy of a text without diacritics counts beside the text as written, 0–1. Default 0.5.</summary>
    public float BareWeight { get; init; } = 0.5f;

    /// <summary>The linear learner for a kind of unit.</summary>
    public LinearOptions LinearFor(TextUnit unit) => Linear with { Weighting = IsBalancedFor(unit) ? ClassWeighting.Balanced : ClassWeighting.None };

    /// <summary>How much log-count ratios say for a kind of unit.</summary>
    public float RatioWeightFor(TextUnit unit) => unit == TextUnit.Text ? RatioWeight : 0;

    /// <summary>Precision that automatic acceptance aims at, 0–1. Default 0.95.</summary>
    public double AutoPrecision { get; init; } = 0.95;

    private bool IsBalancedFor(TextUnit unit) => Weighting == ClassWeights.Balanced || (Weighting == ClassWeights.ByUnit && unit == TextUnit.Text);
}

/// <summary>Whether examples of rare labels count more.</summary>
public enum ClassWeights
{
    /// <summary>Balanced for whole texts, none for paragraphs.</summary>
    ByUnit,

    /// <summary>Every example counts the same.</summary>
    None,

    /// <summary><see cref="ClassWeighting.Balanced"/>.</summary>
    Balanced,
}

/// <summary>The second stage of whole texts.</summary>
public enum TextStage
{
    /// <summary>The linear stage decides alone.</summary>
    None,

    /// <summary>Trees over its scores and the way a text is typed.</summary>
    Typing,
}
