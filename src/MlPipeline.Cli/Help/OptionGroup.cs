namespace MlPipeline.Cli.Help;

/// <summary>The headings under which help lists options, in their order.</summary>
internal enum OptionGroup
{
    Input,
    Model,
    Learning,
    Output,
    General,
}

/// <summary>Which option stands under which heading.</summary>
internal static class OptionGroups
{
    private static readonly Dictionary<OptionGroup, string[]> Names = new()
    {
        [OptionGroup.Input] = ["--from", "--stdin-name", "--shard", "--watch", "--encoding", "--paragraph", "--split", "--part", "--disjoint-from", "--apply", "--max-bytes"],
        [OptionGroup.Model] = ["--model", "--against", "--unit"],
        [OptionGroup.Learning] = ["--seeds", "--vectors", "--options", "--tune", "--folds", "--repeat", "--curve", "--precision", "--dimensions", "--terms", "--seed"],
        [OptionGroup.Output] = ["--out", "--format", "--keep", "--split-by", "--summary", "--memory", "--most", "--json", "--report", "--lang", "--history", "--gate", "--strict"],
    };

    private static readonly Dictionary<string, OptionGroup> Groups = Names.SelectMany(group => group.Value.Select(name => (name, group.Key))).ToDictionary(each => each.name, each => each.Key);

    public static OptionGroup Of(string option) => Groups.GetValueOrDefault(option, OptionGroup.General);
}
