namespace MlPipeline.Evaluation.Tests;

/// <summary>Compares with a file of <c>golden</c>; what was made instead is left beside it, with the ending <c>.actual</c>, for a look.</summary>
internal static class Golden
{
    public static void Check(string actual, string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "golden", name);
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != actual) File.WriteAllText(file + ".actual", actual);
        Assert.Equal(expected, actual);
    }
}
