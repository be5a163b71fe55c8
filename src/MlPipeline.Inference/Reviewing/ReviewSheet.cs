using System.Buffers;
using MlPipeline.Data.Reviews;
using MlPipeline.Inference.Output;

namespace MlPipeline.Inference.Reviewing;

/// <summary>
/// The queue as CSV: each chosen paragraph with those before and after it. A person corrects <c>label</c> and <c>also</c> where <c>why</c> says something and puts <c>true</c> into <c>checked</c>; the
/// rows are labelled data as they stand, for a row that is not checked is context to training.
/// </summary>
/// <param name="chosen">What <see cref="ReviewSelection.Choose"/> gave.</param>
public sealed class ReviewSheet(SortedDictionary<(int Article, int Place), ReviewReason> chosen)
{
    private readonly DelimitedRow row = new(',');
    private readonly HashSet<int> articles = [.. chosen.Keys.Select(each => each.Article)];
    private int next;

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHeader(IBufferWriter<byte> output) => row.WriteHeader(["article", "n", "why", "label", "also", "checked", "text", "confidence", "title"], output);

    /// <summary>Writes what is chosen of the next article; the articles come in the order in which they were added to the selection.</summary>
    public void WriteArticle(IReadOnlyList<OutputRow> article, IBufferWriter<byte> output)
    {
        var index = next++;
        if (!articles.Contains(index)) return;
        var isFirst = true;
        for (var i = 0; i < article.Count; i++)
        {
            var isChosen = chosen.TryGetValue((index, i), out var reason);
            if (!isChosen && !chosen.ContainsKey((index, i - 1)) && !chosen.ContainsKey((index, i + 1))) continue;
            WriteRow(article[i], isChosen ? NameOf(reason) : "", isFirst ? article[0].Title : null, output);
            isFirst = false;
        }
    }

    private static string NameOf(ReviewReason reason) => reason switch
    {
        ReviewReason.RareTopic => "rare topic",
        ReviewReason.NeighboursDiffer => "neighbours differ",
        _ => "uncertain",
    };

    private void WriteRow(OutputRow paragraph, string why, string? title, IBufferWriter<byte> output)
    {
        row.Add(paragraph.Article);
        row.Add(paragraph.N);
        row.Add(why);
        row.Add(paragraph.Label);
        row.Add(string.Join(';', paragraph.Also));
        row.Add(paragraph.Checked ? "true" : "");
        row.Add(paragraph.Text);
        if (paragraph.Confidence is { } confidence) row.Add(confidence);
        else row.Add("");
        row.Add(title);
        row.WriteTo(output);
    }
}
