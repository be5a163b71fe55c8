using MlPipeline.Evaluation.Drawing;
using MlPipeline.Evaluation.Reports.Content;

namespace MlPipeline.Evaluation.Reports.Html;

/// <summary>Pieces of a line as HTML. What comes from the data stands in <c>bdi</c>, so its direction stays its own.</summary>
internal static class HtmlInlines
{
    public static void Write(Markup markup, IReadOnlyList<Inline> line)
    {
        foreach (var piece in line) Write(markup, piece);
    }

    private static void Write(Markup markup, Inline piece)
    {
        switch (piece)
        {
            case Words words:
                markup.Text(words.Text);
                break;
            case Strong strong:
                markup.Leaf("strong", strong.Text);
                break;
            case Unbroken whole:
                markup.Leaf("span", whole.Text, ("class", "whole"));
                break;
            case Aside aside:
                markup.Leaf("small", aside.Text);
                break;
            case Quoted quoted:
                markup.Leaf("bdi", quoted.Text);
                break;
            case Sequence sequence:
                Write(markup, sequence.Pieces);
                break;
            case Badge badge:
                markup.Leaf("span", SignOf(badge.Tone) + badge.Text, ("class", $"badge {ClassOf(badge.Tone)}"));
                break;
            case Bar bar:
                bar.Scale.Write(markup, bar.Value, bar.Low, bar.High);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(piece));
        }
    }

    private static string ClassOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Bad => "bad",
        _ => "careful",
    };

    // So that the colour is never the only message.
    private static string SignOf(Tone tone) => tone switch
    {
        Tone.Good => "✓ ",
        Tone.Bad => "✗ ",
        _ => "! ",
    };
}
