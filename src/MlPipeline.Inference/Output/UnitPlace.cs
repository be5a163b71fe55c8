using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Text;

namespace MlPipeline.Inference.Output;

/// <summary>Where a labelled unit stands: a paragraph, or the whole text.</summary>
/// <param name="Number">Its position <c>n</c>.</param>
/// <param name="Range">Its place in the article's text.</param>
internal readonly record struct UnitPlace(int Number, TextRange Range)
{
    public static UnitPlace Of(InputArticle article, int index, TextUnit unit) => unit == TextUnit.Text
        ? new UnitPlace(0, new TextRange(0, article.Article.Text.Length))
        : new UnitPlace(article.Article.NumberOf(index), article.Article.Paragraphs[index]);
}
