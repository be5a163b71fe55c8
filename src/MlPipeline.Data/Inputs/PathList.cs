using MlPipeline.Data.Records;
using MlPipeline.Text.Encodings;

namespace MlPipeline.Data.Inputs;

/// <summary>A file that lists paths, one a line.</summary>
public static class PathList
{
    /// <summary>Longest path in bytes.</summary>
    public const int MaxPathBytes = 1 << 15;

    /// <summary>Reads a list; blank lines are passed over. Each path is what an argument would be.</summary>
    /// <param name="list">The list's bytes, UTF-8; disposed of.</param>
    /// <param name="name">Its name in rejections.</param>
    /// <param name="reject">Receives the lines that are no paths.</param>
    public static IReadOnlyList<string> Read(Stream list, string name, Action<Rejection> reject)
    {
        var paths = new List<string>();
        using var lines = new LineReader(list, name, MaxPathBytes, reject);
        while (lines.Read())
        {
            try
            {
                paths.Add(TextDecoder.Decode(lines.Line, TextEncoding.Utf8).Text);
            }
            catch (TextDecodingException problem)
            {
                reject(new Rejection(name, lines.Number, problem.Message));
            }
        }

        return paths;
    }
}
