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
    /// Weights of the classes; null, the default, for balanced ones where whole texts are labelled and none for paragraphs. New texts rarely come in the proportions of the training data: on
    /// VNTC-10's training part, with one paper held out at a time, balance gains a point, and nothing is lost where folds are dealt at random.
    /// </summary>
    public ClassWeighting? ClassWeights { get; init; }

    /// <summary>Texts that an n-gram must occur in to be learned, at least 1. Default 2: what stands in one text only cannot be told from chance.</summary>
    public int MinCount { get; init; } = 2;

    /// <summary>Folds of the cross-fitting that the calibration is found on when whole texts are labelled, at least 2. Default 3.</summary>
    public int TextFolds { get; init; } = 3;

    /// <summary>Folds of the cross-fitting that the second stage and the calibration are found on when paragraphs are labelled, at least 3. Default 4.</summary>
    public int ParagraphFolds { get; init; } = 4;

    /// <summary>The second stage's trees.</summary>
    public FastTreeOptions Gate { get; init; } = new() { Leaves = 16 };

    /// <summary>The trees on top of the linear stage where whole texts are labelled (<see cref="Typing"/>). Shallow and few: they only correct it.</summary>
    public FastTreeOptions TopicTrees { get; init; } = new() { Leaves = 8, Rounds = 60, MinRowsPerLeaf = 40 };

    /// <summary>
    /// Whether whole texts get a second stage: trees that look at the linear stage's scores and at the way a text is typed (punctuation, capitals, line breaks), kept where held-out accuracy gains by them.
    /// Default: no. Typing tells papers and sections apart: where new texts come from the very sources of the training data it gains up to two points, where their mix differs it loses, and
    /// cross-validation cannot see that. Trees over the scores alone gain nothing.
    /// </summary>
    public bool Typing { get; init; }

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
    public LinearOptions LinearFor(TextUnit unit) => Linear with { Weighting = ClassWeights ?? (unit == TextUnit.Text ? ClassWeighting.Balanced : ClassWeighting.None) };

    /// <summary>How much log-count ratios say for a kind of unit.</summary>
    public float RatioWeightFor(TextUnit unit) => unit == TextUnit.Text ? RatioWeight : 0;

    /// <summary>Precision that automatic acceptance aims at, 0–1. Default 0.95.</summary>
    public double AutoPrecision { get; init; } = 0.95;
}
