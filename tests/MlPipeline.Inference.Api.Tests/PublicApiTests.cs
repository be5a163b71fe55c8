namespace MlPipeline.Inference.Api.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void What_programs_can_call_is_what_the_list_says()
    {
        // A line that goes breaks programs; a line that comes is a promise. Both belong into src/MlPipeline.Inference.Api/PublicApi.txt, and into the changelog.
        var listed = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "PublicApi.txt"));
        var offered = ApiListing.Of(typeof(LabelModel).Assembly);
        Assert.True(listed.SequenceEqual(offered), $"not listed: {string.Join("; ", offered.Except(listed))}\nnot there: {string.Join("; ", listed.Except(offered))}\nthe list would be:\n{string.Join('\n', offered)}");
    }

    [Fact]
    public void Signatures_name_nothing_that_programs_do_not_see() =>
        Assert.All(ApiListing.TypesIn(typeof(LabelModel).Assembly), type => Assert.True(type.Assembly == typeof(LabelModel).Assembly || type.Namespace!.Split('.')[0] == "System", type.FullName));
}
