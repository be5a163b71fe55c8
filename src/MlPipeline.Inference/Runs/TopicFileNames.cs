using System.Globalization;
using System.Text;

namespace MlPipeline.Inference.Runs;

/// <summary>Names of files that hold one topic each.</summary>
public static class TopicFileNames
{
    private const string Forbidden = "/\\:*?\"<>|%";

    /// <summary>The output's name with the label before its ending: <c>labels.jsonl</c> becomes <c>labels.energy.jsonl</c>. No two labels give one name.</summary>
    /// <param name="output">The path of the output.</param>
    /// <param name="label">The label.</param>
    public static string Of(string output, string label)
    {
        var name = new StringBuilder();
        foreach (var c in label)
        {
            if (char.IsControl(c) || Forbidden.Contains(c)) name.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else name.Append(c);
        }

        var ending = Path.GetExtension(output);
        return $"{output[..^ending.Length]}.{name}{ending}";
    }
}
