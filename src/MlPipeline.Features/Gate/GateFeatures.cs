using MlPipeline.Features.Shape;

namespace MlPipeline.Features.Gate;

/// <summary>
/// What the second stage looks at to tell boilerplate from content: the linear stage's scores of the unit and its neighbours, how well its topics agree with its
/// article's, its shape and position, and its seed scores.
/// </summary>
public static class GateFeatures
{
    private const int Reach = 3;
    private const int Around = 6;

    private static readonly string[] Own =
    [
        "boilerplate score", "best topic score", "boilerplate against best topic",
        "boilerplate 3 before", "boilerplate 2 before", "boilerplate 1 before", "boilerplate 1 after", "boilerplate 2 after", "boilerplate 3 after",
        "boilerplate up to 6 before", "boilerplate up to 6 after", "boilerplate from here to the end", "boilerplate since the related heading",
        "topics agree with the article", "topics agree with the lead", "boilerplate in the article",
        "boilerplate terms", "most terms of a topic",
    ];

    /// <summary>Number of features that the linear stage's scores make; those of the shape follow.</summary>
    internal static int OwnCount => Own.Length;

    /// <summary>Number of features.</summary>
    public static int Count => Own.Length + ShapeValues.Count;

    /// <summary>The feature that says whether the unit stands in a box of links that never ends.</summary>
    public static int ClosingBox => Own.Length + ShapeValues.ClosingBox;

    /// <summary>The feature that says how many tokens the unit has.</summary>
    public static int Tokens => Own.Length + ShapeValues.Tokens;

    /// <summary>What a feature says, for people.</summary>
    public static string NameOf(int feature) => feature < Own.Length ? Own[feature] : ShapeValues.NameOf(feature - Own.Length);

    /// <summary>Writes the features of one unit.</summary>
    /// <param name="scores">The article's scores, finished.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="boilerplate">Index of the boilerplate label.</param>
    /// <param name="seeds">Seed scores of the unit's own text, by seed topic; may be empty.</param>
    /// <param name="seedBoilerplate">The seed topic for boilerplate, or −1.</param>
    /// <param name="shape">Figures of its shape.</param>
    /// <param name="features">Receives <see cref="Count"/> values.</param>
    public static void Write(ArticleScores scores, int unit, int boilerplate, ReadOnlySpan<float> seeds, int seedBoilerplate, ReadOnlySpan<float> shape, Span<float> features)
    {
        var raw = scores.Raw(unit);
        var best = float.MinValue;
        double article = 0, lead = 0;
        for (var k = 0; k < raw.Length; k++)
        {
            if (k == boilerplate) continue;
            best = Math.Max(best, raw[k]);
            article += scores.Probabilities(unit)[k] * scores.MeanOfOthers(unit, k);
            lead += scores.Probabilities(unit)[k] * scores.MeanOfLead(unit, k);
        }

        var terms = 0f;
        for (var t = 0; t < seeds.Length; t++)
        {
            if (t != seedBoilerplate) terms = Math.Max(terms, seeds[t]);
        }

        var next = 0;
        features[next++] = raw[boilerplate];
        features[next++] = best;
        features[next++] = raw[boilerplate] - best;
        for (var distance = -Reach; distance <= Reach; distance++)
        {
            if (distance == 0) continue;
            var other = unit + distance;
            features[next++] = other < 0 || other >= scores.Units ? -1 : (float)scores.Probabilities(other)[boilerplate];
        }

        var heading = (int)shape[ShapeValues.HeadingDistance];
        features[next++] = (float)scores.MeanBoilerplate(unit - Around, unit);
        features[next++] = (float)scores.MeanBoilerplate(unit + 1, unit + 1 + Around);
        features[next++] = (float)scores.MeanBoilerplate(unit + 1, scores.Units);
        features[next++] = heading == 0 ? -1 : (float)scores.MeanBoilerplate(unit - heading, unit);
        features[next++] = (float)article;
        features[next++] = (float)lead;
        features[next++] = (float)scores.MeanOfOthers(unit, boilerplate);
        features[next++] = seedBoilerplate < 0 || seeds.IsEmpty ? 0 : seeds[seedBoilerplate];
        features[next++] = terms;
        shape.CopyTo(features[next..]);
    }
}
