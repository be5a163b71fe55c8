using MlPipeline.Features.Pages;
using MlPipeline.Text.Pages;

namespace MlPipeline.Training.Corpus;

/// <summary>An article's web page as the second stage of pages learns from it.</summary>
/// <param name="Page">The page.</param>
/// <param name="Design">What pages of one design have in common, and no other page.</param>
/// <param name="Figures">How its paragraphs stand in it: <see cref="PageFigures"/>.</param>
/// <param name="GroupedFigures">The same after <see cref="GroupedPage"/>.</param>
/// <param name="IsVariant">Whether the article was made shorter, cut into entries or taken out for the example.</param>
public sealed record PageExample(Page Page, string Design, float[] Figures, float[] GroupedFigures, bool IsVariant);
