using System.Collections.Immutable;
using MlPipeline.Data.Records;

namespace MlPipeline.Data.Labelled;

/// <summary>Which records carry a label to learn from, and which labels can be one.</summary>
internal static class LabelRules
{
    /// <summary>Whether the record is only context: it has no label, or a model wrote it and no person has checked it.</summary>
    public static bool IsContext(Record record) => record.Label is null || (record.Confidence is not null && !record.Checked);

    /// <summary>The record's label; null when it is only context.</summary>
    public static ParagraphLabel? LabelOf(Record record) => IsContext(record) ? null : new ParagraphLabel(record.Label!, record.Also, record.Accept) { Second = SecondLabel.Of(record.Meta) };

    /// <summary>Why the record cannot be labelled data; null when it can.</summary>
    public static string? Problem(Record record, ISet<string>? knownTopics)
    {
        if (record.Text is null) return "labelled data needs field 'text'";
        if (IsContext(record)) return null;
        return NameProblem(record.Label!, "label", knownTopics)
            ?? FirstProblem(record.Also, "also", knownTopics)
            ?? FirstProblem(record.Accept, "accept", knownTopics)
            ?? AlsoProblem(record);
    }

    private static string? FirstProblem(ImmutableArray<string> labels, string field, ISet<string>? knownTopics)
    {
        foreach (var label in labels)
        {
            if (NameProblem(label, field, knownTopics) is { } problem) return problem;
        }

        return null;
    }

    private static string? NameProblem(string label, string field, ISet<string>? knownTopics)
    {
        if (string.IsNullOrWhiteSpace(label)) return $"an empty label in '{field}'";
        if (label.Any(char.IsControl)) return $"label '{Printable.Short(label)}' holds a control character";
        return knownTopics?.Contains(label) == false ? $"label '{Printable.Short(label)}' is not in the topics" : null;
    }

    private static string? AlsoProblem(Record record)
    {
        if (record.Also.IsEmpty) return null;
        if (record.Also.Contains(record.Label!)) return $"'also' repeats the label '{Printable.Short(record.Label!)}'";
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = record.Also.FirstOrDefault(label => !seen.Add(label));
        return twice is null ? null : $"'also' holds '{Printable.Short(twice)}' twice";
    }
}
