using System.Text.Json.Serialization;
using MlPipeline.Features;

namespace MlPipeline.Models;

/// <summary>The part of a model file that is JSON: everything small enough for people to read.</summary>
internal sealed record ModelHead(int TextRules, string[] Labels, EncoderOptions Encoder, string[] SeedTopics, Calibration Calibration, ModelCard Card);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelHead))]
internal sealed partial class ModelHeadJson : JsonSerializerContext;
