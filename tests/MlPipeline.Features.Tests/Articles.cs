using MlPipeline.Features.Phrases;
using MlPipeline.Features.Shape;
using MlPipeline.Text;

namespace MlPipeline.Features.Tests;

/// <summary>Articles made of their paragraphs, and what the encoder says of them.</summary>
internal static class Articles
{
    public static Article Of(params string[] paragraphs) => Titled(null, paragraphs);

    public static Article Titled(string? title, params string[] paragraphs)
    {
        var ranges = new List<TextRange>();
        var start = 0;
        foreach (var paragraph in paragraphs)
        {
            ranges.Add(new TextRange(start, start + paragraph.Length));
            start += paragraph.Length + 1;
        }

        return new Article { Id = "a", Text = string.Join('\n', paragraphs), Paragraphs = [.. ranges], Title = title };
    }

    public static EncodedArticle Encode(Article article, TextUnit unit = TextUnit.Paragraph, params Phrase[] seeds)
    {
        var encoded = new EncodedArticle();
        new ArticleEncoder(2, PhraseTable.Of(seeds), 3, readsStyle: true).Encode(article, unit, encoded);
        return encoded;
    }

    /// <summary>The names of the shape indicators of each paragraph. The article has a title, as a paragraph all by itself has no shape.</summary>
    public static string[][] ShapesOf(params string[] paragraphs)
    {
        var encoded = Encode(Titled("Nhan đề", paragraphs));
        return [.. Enumerable.Range(0, encoded.Units).Select(unit => encoded.Indicators(unit).ToArray().Select(ShapeIndicators.NameOf).ToArray())];
    }

    /// <summary>What the group says of each paragraph.</summary>
    public static string[] FigureOf(string group, params string[] paragraphs) =>
        [.. ShapesOf(paragraphs).Select(names => Assert.Single(names, name => name.StartsWith(group + ": ", StringComparison.Ordinal))[(group.Length + 2)..])];
}
