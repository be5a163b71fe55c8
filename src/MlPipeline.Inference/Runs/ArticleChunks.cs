using MlPipeline.Data.Articles;

namespace MlPipeline.Inference.Runs;

/// <summary>Puts articles together into pieces of work: few enough that memory stays small when they are long, enough that handing them over costs nothing when they are short.</summary>
internal static class ArticleChunks
{
    private const int MostArticles = 16;
    private const int MostCharacters = 1 << 20;

    public static IEnumerable<InputArticle[]> Of(IEnumerable<InputArticle> articles)
    {
        var chunk = new List<InputArticle>();
        long characters = 0;
        foreach (var article in articles)
        {
            chunk.Add(article);
            characters += article.Article.Text.Length;
            if (chunk.Count < MostArticles && characters < MostCharacters) continue;
            yield return chunk.ToArray();
            chunk.Clear();
            characters = 0;
        }

        if (chunk.Count > 0) yield return chunk.ToArray();
    }
}
