using MlPipeline.Models.Learned;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Evaluation.Audit;

/// <summary>Long names of offices and treaties, which everybody who writes about them must repeat to the letter.</summary>
public sealed class OfficialNames
{
    /// <summary>The name of the file beside the data.</summary>
    public const string FileName = "official-names.txt";

    private readonly HashSet<ulong> windows = [];

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>Adds the names of a file: one a line; what follows a <c>#</c> is a comment.</summary>
    public void Add(string text)
    {
        var buffer = new TokenBuffer();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var comment = line.IndexOf('#');
            Tokenizer.Tokenize(comment < 0 ? line : line[..comment], buffer);
            if (buffer.Count == 0) continue;
            Count++;
            windows.UnionWith(TokenWindows.Of(Array.ConvertAll(buffer.Tokens.ToArray(), token => token.Key), SharedRuns.Syllables));
        }
    }

    /// <summary>Whether a run of <see cref="SharedRuns.Syllables"/> lies inside a name. A shorter name has no such run, so it excuses nothing.</summary>
    internal bool Cover(ulong window) => windows.Contains(window);
}
