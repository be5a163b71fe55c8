using MlPipeline.Text;

namespace MlPipeline.Evaluation;

/// <summary>A wrong label with the article that it stands in.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Article">The article.</param>
/// <param name="Index">The unit's place in it; 0 for a whole text.</param>
public sealed record KeptError(LabelledUnit Unit, Article Article, int Index);
