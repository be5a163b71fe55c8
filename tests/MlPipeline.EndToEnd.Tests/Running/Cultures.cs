namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>Environments in which the command would follow a culture if anything in it did.</summary>
internal static class Cultures
{
    public static Dictionary<string, string> Of(string name) =>
        new() { ["LANG"] = name + ".UTF-8", ["LC_ALL"] = name + ".UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" };
}
