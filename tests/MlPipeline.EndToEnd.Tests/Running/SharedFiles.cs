namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>Texts of others that lie beside the checkout, where they do; none of them is in the repository.</summary>
internal static class SharedFiles
{
    /// <summary>The folder, or null.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MlPipeline.sln"))) folder = folder.Parent;
        var shared = folder?.Parent is null ? null : Path.Combine(folder.Parent.FullName, "shared");
        return Directory.Exists(shared) ? shared : null;
    }
}

/// <summary>A test on texts that lie beside the checkout.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (SharedFiles.Folder is null) Skip = "needs the folder of shared texts beside the checkout";
    }
}
