using System.Buffers;
using MlPipeline.Data.Articles;
using MlPipeline.Models;

namespace MlPipeline.Inference.Output;

/// <summary>
/// CSV with a row an article: what is known of it, its number of units, which share of them has each label, and its leading topic: the label of most units, boilerplate only where there is no other;
/// of several the one with the larger probabilities.
/// </summary>
/// <param name="labels">Names of the labels.</param>
public sealed class SummaryFormatter(string[] labels) : ILabelFormatter
{
    private readonly DelimitedRow row = new(',');
    private readonly int[] counts = new int[labels.Length];
    private readonly double[] sums = new double[labels.Length];

    /// <inheritdoc/>
    public void WriteHeader(IBufferWriter<byte> output) =>
        row.WriteHeader(["id", "source", "date", "url", "paragraphs", .. labels.Select(label => $"share:{label}"), "leading"], output);

    /// <inheritdoc/>
    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        Array.Clear(counts);
        Array.Clear(sums);
        for (var i = 0; i < result.Units; i++)
        {
            counts[result.LabelOf(i)]++;
            for (var k = 0; k < labels.Length; k++) sums[k] += result.Scores(i)[k];
        }

        row.Add(article.Article.Id);
        row.Add(article.Article.Source);
        row.Add(article.Article.Date);
        row.Add(article.Article.Url);
        row.Add(result.Units);
        foreach (var count in counts) row.Add(FourDecimals.Round((double)count / result.Units));
        row.Add(labels[Leading()]);
        row.WriteTo(output);
    }

    private int Leading()
    {
        var best = Array.IndexOf(labels, TopicModel.Boilerplate);
        for (var k = 0; k < labels.Length; k++)
        {
            if (labels[k] == TopicModel.Boilerplate || counts[k] == 0) continue;
            if (best < 0 || labels[best] == TopicModel.Boilerplate || counts[k] > counts[best] || (counts[k] == counts[best] && sums[k] > sums[best])) best = k;
        }

        return best;
    }
}
