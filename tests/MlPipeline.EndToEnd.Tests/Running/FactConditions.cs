namespace MlPipeline.EndToEnd.Tests.Running;

/// <summary>A test that needs what only Linux has.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "needs Linux";
    }
}

/// <summary>A theory about how the operating system is used, which holds for Linux.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "needs Linux";
    }
}

/// <summary>A test of what a person sees; <c>script</c> plays the terminal.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script")) Skip = "needs the script command of util-linux";
    }
}

/// <summary>A test of missing rights, which the superuser never misses.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    public UnprivilegedFactAttribute()
    {
        if (!OperatingSystem.IsLinux() || Environment.IsPrivilegedProcess) Skip = "needs Linux and a user with few rights";
    }
}

/// <summary>A test under a culture of its own, which needs ICU.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CultureFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> HasCultures = new(() => new Command("--version") { Environment = Cultures.Of("vi_VN") }.Run().ExitCode == 0);

    public CultureFactAttribute()
    {
        if (!HasCultures.Value) Skip = "needs ICU";
    }
}

/// <summary>Tests in a shell that is not everywhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        Shell = shell;
        if (!File.Exists(PathOf(shell))) Skip = $"needs {shell}";
    }

    public string Shell { get; }

    internal static string PathOf(string shell) => $"/usr/bin/{shell}";
}
