using MlPipeline.Cli.Terminal;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Inputs;

namespace MlPipeline.Cli.Labelling;

/// <summary>The articles that <c>label</c> was given.</summary>
internal sealed class LabelInput
{
    private readonly LabelRequest request;
    private readonly ReadLimits limits;
    private readonly InputSet set;

    /// <summary>Finds the files, at once: when the first article is asked for the output may already stand among them.</summary>
    public LabelInput(LabelRequest request, ReadLimits limits, CancellationToken cancellation)
    {
        (this.request, this.limits) = (request, limits);
        var rejections = new List<Rejection>();
        var found = InputExpander.Expand([.. request.Input, .. request.From is { } list ? ReadList(list, rejections, cancellation) : []], InputEndings.Articles);
        set = found with { Files = [.. found.Files.Select(file => file.IsStandardInput ? request.StandardInput ?? file : file)], Rejections = [.. rejections, .. found.Rejections] };
        if (set.SkippedCount > 0) Messages.Say(Numbers.Text($"{set.SkippedCount:N0} files of other kinds skipped"));
    }

    /// <summary>Whether the input can be read a second time.</summary>
    public bool IsRepeatable => !set.Files.Any(file => file.IsStandardInput);

    /// <summary>What the last reading did to the input.</summary>
    public ReadNotes Notes { get; private set; } = new();

    /// <summary>Whether the last reading has found an article, be it of another shard.</summary>
    public bool HasArticles { get; private set; }

    /// <summary>A name for the state of the files.</summary>
    public string Fingerprint() => InputFingerprint.Of(set);

    /// <summary>Reads the articles, or those of the shard that was asked for, from the beginning.</summary>
    public IEnumerable<InputArticle> Read(Action<Rejection> reject, ProgressLine progress, CancellationToken cancellation, Action? beforeWait = null)
    {
        Notes = new ReadNotes();
        HasArticles = false;
        progress.Expect(set.Files);
        foreach (var rejection in set.Rejections) reject(rejection);
        using var input = new InterruptibleInput(cancellation);
        foreach (var article in ArticleReader.Read(set.Files, limits, reject, input, progress.Bytes, request.Encoding, Notes, beforeWait))
        {
            HasArticles = true;
            if (request.Shard is not { } shard || shard.Holds(article.Article.Id)) yield return article;
        }
    }

    private static IReadOnlyList<string> ReadList(string list, List<Rejection> rejections, CancellationToken cancellation)
    {
        var isStandardInput = list == InputFile.StandardInputPath;
        return PathList.Read(isStandardInput ? new InterruptibleInput(cancellation) : File.OpenRead(list), isStandardInput ? InputFile.StandardInput.DisplayName : list, rejections.Add);
    }
}
