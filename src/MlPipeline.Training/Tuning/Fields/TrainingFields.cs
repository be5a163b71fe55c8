using System.Numerics;
using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Training.Tuning.Fields;

/// <summary>The options of a training as fields. What the data tell (the unit) or the command line (seed, threads) is none.</summary>
internal static class TrainingFields
{
    // Weights of examples are multiplied with each other and with the cost, and the solver divides by them: the product must stay far from where single precision ends.
    private const float Small = 0.001f;

    /// <summary>The version of the format. It holds nothing: reading it only checks it.</summary>
    public static NumberField<TrainingOptions, int> Version { get; } = Number("version", new NumberRange<int>(1, 1), _ => 1, (o, _) => o);

    public static OptionGroup<TrainingOptions> Group { get; } = new(
    [
        Version,
        Encoder("maxOrder", new NumberRange<int>(1, 3), e => e.MaxOrder, (e, value) => e with { MaxOrder = value }),
        Number("minCount", new NumberRange<int>(1, 10_000), o => o.MinCount, (o, value) => o with { MinCount = value }),
        new ChoiceField<TrainingOptions, LinearLoss>("loss", o => o.Linear.Loss, (o, value) => o with { Linear = o.Linear with { Loss = value } }),
        Linear("cost", new NumberRange<float>(1e-6f, 1e6f), l => l.Cost, (l, value) => l with { Cost = value }),
        new ChoiceField<TrainingOptions, ClassWeights>("weighting", o => o.Weighting, (o, value) => o with { Weighting = value }),
        Linear("tolerance", new NumberRange<double>(1e-6, 0.5), l => l.Tolerance, (l, value) => l with { Tolerance = value }),
        Block("contextWeight", e => e.ContextWeight, (e, value) => e with { ContextWeight = value }),
        Block("shapeWeight", e => e.ShapeWeight, (e, value) => e with { ShapeWeight = value }),
        Block("seedWeight", e => e.SeedWeight, (e, value) => e with { SeedWeight = value }),
        Block("vectorWeight", e => e.VectorWeight, (e, value) => e with { VectorWeight = value }),
        Block("contextVectorWeight", e => e.ContextVectorWeight, (e, value) => e with { ContextVectorWeight = value }),
        Number("ratioWeight", new NumberRange<float>(0, 0.95f), o => o.RatioWeight, (o, value) => o with { RatioWeight = value }),
        Number("bareWeight", new NumberRange<float>(Small, 1, OrZero: true), o => o.BareWeight, (o, value) => o with { BareWeight = value }),
        Number("seedExampleWeight", new NumberRange<float>(Small, 1000), o => o.SeedExampleWeight, (o, value) => o with { SeedExampleWeight = value }),
        Number("boilerplateWeight", new NumberRange<float>(Small, 1000), o => o.BoilerplateWeight, (o, value) => o with { BoilerplateWeight = value }),
        new ChoiceField<TrainingOptions, TextStage>("textStage", o => o.TextStage, (o, value) => o with { TextStage = value }),
        Number("textFolds", new NumberRange<int>(2, 20), o => o.TextFolds, (o, value) => o with { TextFolds = value }),
        Number("paragraphFolds", new NumberRange<int>(3, 20), o => o.ParagraphFolds, (o, value) => o with { ParagraphFolds = value }),
        new GroupField<TrainingOptions, FastTreeOptions>("gate", TreeFields.Group, o => o.Gate, (o, value) => o with { Gate = value }),
        new GroupField<TrainingOptions, FastTreeOptions>("topicTrees", TreeFields.Group, o => o.TopicTrees, (o, value) => o with { TopicTrees = value }),
        Number("autoPrecision", new NumberRange<double>(0.5, 1, WithoutLeast: true, WithoutMost: true), o => o.AutoPrecision, (o, value) => o with { AutoPrecision = value }),
    ]);

    private static NumberField<TrainingOptions, float> Block(string name, Func<EncoderOptions, float> get, Func<EncoderOptions, float, EncoderOptions> set) =>
        Encoder(name, new NumberRange<float>(0, 4), get, set);

    private static NumberField<TrainingOptions, T> Encoder<T>(string name, NumberRange<T> range, Func<EncoderOptions, T> get, Func<EncoderOptions, T, EncoderOptions> set)
        where T : struct, INumber<T> => Number(name, range, o => get(o.Encoder), (o, value) => o with { Encoder = set(o.Encoder, value) });

    private static NumberField<TrainingOptions, T> Linear<T>(string name, NumberRange<T> range, Func<LinearOptions, T> get, Func<LinearOptions, T, LinearOptions> set)
        where T : struct, INumber<T> => Number(name, range, o => get(o.Linear), (o, value) => o with { Linear = set(o.Linear, value) });

    private static NumberField<TrainingOptions, T> Number<T>(string name, NumberRange<T> range, Func<TrainingOptions, T> get, Func<TrainingOptions, T, TrainingOptions> set)
        where T : struct, INumber<T> => new(name, range, get, set);
}
