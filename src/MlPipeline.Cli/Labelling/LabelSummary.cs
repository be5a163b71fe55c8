using System.Diagnostics;
using MlPipeline.Data.Inputs;
using MlPipeline.Features;
using MlPipeline.Inference.Runs;

namespace MlPipeline.Cli.Labelling;

/// <summary>What a run has done, on standard error.</summary>
internal static class LabelSummary
{
    /// <summary>Says it.</summary>
    /// <param name="totals">What was labelled.</param>
    /// <param name="resumed">Units that an interrupted run had labelled before: they do not count for the rate.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="unit">What was labelled.</param>
    /// <param name="notes">What was done to the input.</param>
    /// <param name="watch">How long it took.</param>
    public static void Say(RunTotals totals, long resumed, string[] labels, TextUnit unit, ReadNotes notes, Stopwatch watch)
    {
        var seconds = watch.Elapsed.TotalSeconds;
        var what = unit == TextUnit.Text ? Numbers.Text($"{totals.Units:N0} texts") : Numbers.Text($"{totals.Units:N0} paragraphs of {totals.Articles:N0} articles");
        Messages.Say(Numbers.Text($"labelled {what} in {seconds:0.0} s ({(totals.Units - resumed) / seconds:N0} a second)"));
        var topics = totals.ByLabel.Select((count, label) => (Count: count, Label: labels[label])).Where(each => each.Count > 0).OrderByDescending(each => each.Count);
        Messages.Say("topics: " + string.Join(", ", topics.Select(each => Numbers.Text($"{each.Label} {each.Count:N0}"))));
        Messages.Say(Numbers.Text($"accepted automatically: {totals.Auto / (double)totals.Units:0.0 %}"));
        Messages.Say("repaired: " + (notes.Converted.Count > 0 ? Repairs(notes) : "nothing"));
        if (notes.SkippedEntries > 0) Messages.Say(Numbers.Text($"{notes.SkippedEntries:N0} entries of other kinds in archives skipped"));
    }

    private static string Repairs(ReadNotes notes)
    {
        var files = string.Join(", ", notes.Converted.Select(each => Numbers.Text($"{each.Value:N0} files from {each.Key}")));
        var sureness = notes.LeastConfidence < 1 ? Numbers.Text($", told from their letters with a confidence of {notes.LeastConfidence:0.00} or more") : "";
        var capitals = notes.RestoredCapitals > 0 ? Numbers.Text($"; {notes.RestoredCapitals:N0} capitals restored") : "";
        return files + sureness + capitals;
    }
}
