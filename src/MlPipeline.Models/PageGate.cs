using MlPipeline.Features.Gate;
using MlPipeline.Features.Pages;
using MlPipeline.Learning.FastTree;

namespace MlPipeline.Models;

/// <summary>The second stage of web pages: tells boilerplate from content by <see cref="PageGateFeatures"/>. Texts without a page keep <see cref="BoilerplateGate"/>.</summary>
/// <param name="Trees">Log-odds of boilerplate.</param>
/// <param name="Words">What names of elements speak for.</param>
public sealed record PageGate(TreeEnsemble Trees, PageWords Words);
