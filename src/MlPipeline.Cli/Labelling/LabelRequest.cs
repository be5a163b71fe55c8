using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;
using MlPipeline.Features;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Cli.Labelling;

/// <summary>What <c>label</c> was asked for.</summary>
internal sealed record LabelRequest
{
    public required string[] Input { get; init; }

    public required string? From { get; init; }

    public required InputFile? StandardInput { get; init; }

    public required ArticleShard? Shard { get; init; }

    public required string? Watch { get; init; }

    public required TextEncoding? Encoding { get; init; }

    public required string? Model { get; init; }

    public required string? Output { get; init; }

    public required LabelFormat Format { get; init; }

    public required bool SplitByTopic { get; init; }

    public required string? Memory { get; init; }

    public required string? Summary { get; init; }

    public required TextUnit? Unit { get; init; }

    public required int Threads { get; init; }

    public required int? MaxBytes { get; init; }
}
