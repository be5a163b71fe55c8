using System.CommandLine;
using System.CommandLine.Parsing;
using MlPipeline.Data.Labelled;

namespace MlPipeline.Cli;

/// <summary>The two options that choose articles by their part.</summary>
internal sealed class SplitOptions
{
    public Option<string?> File { get; } = new("--split") { Description = "Split file (see the verb split); only the articles of --part are used.", HelpName = "FILE" };

    public Option<SplitPart?> Part { get; } = new("--part") { Description = "Part of the split to use.", HelpName = "train|validation|test" };

    public SplitOptions() => Part.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "train", "validation", "test");

    public void Validate(CommandResult result)
    {
        if (result.GetResult(File) is null != (result.GetResult(Part) is null)) result.AddError("--split and --part go together");
    }

    public SplitFilter? FilterOf(ParseResult parsed) => parsed.GetValue(File) is { } file && parsed.GetValue(Part) is { } part ? new SplitFilter(SplitFile.Read(file), part) : null;
}
