using System.Text.Encodings.Web;
using System.Text.Json;
using MlPipeline.Data;

namespace MlPipeline.Inference.Runs;

/// <summary>The list of rejected inputs: JSON Lines with file, line and reason.</summary>
internal static class RejectionLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static byte[] Write(Rejection rejection) => [.. JsonSerializer.SerializeToUtf8Bytes(rejection, Plain), (byte)'\n'];
}
