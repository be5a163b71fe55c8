using System.Collections.Immutable;
using MlPipeline.Text;

namespace MlPipeline.Data.Articles;

/// <summary>An article and where it was read.</summary>
/// <param name="Article">The article; it has at least one paragraph.</param>
/// <param name="File">The file as messages name it.</param>
/// <param name="Line">The line of its first record, counted from 1; 0 when it is a whole file.</param>
/// <param name="Meta">Unknown fields as JSON objects: one entry a paragraph where each paragraph was a record, one entry where the article was one; empty when
/// there are none at all.</param>
public sealed record InputArticle(Article Article, string File, long Line, ImmutableArray<string?> Meta);
