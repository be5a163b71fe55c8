using System.Text;
using MlPipeline.Data.Inputs;
using MlPipeline.Data.Reviews;

namespace MlPipeline.Data.Tests.Reviews;

public sealed class CorrectedLinesTests : IDisposable
{
    private const string Scores = "\"confidence\":0.40,\"also\":[\"law\"],\"auto\":false,\"scores\":{\"energy\":0.4000,\"law\":0.6}";

    private readonly TempFolder folder = new();
    private readonly List<string> rejections = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Puts_label_and_further_topics_in_and_leaves_all_else_as_it_is()
    {
        var labels = "{ \"article\": \"a\", \"n\": 0, \"text\": \"Một.\", \"label\": \"law\" }\n"
            + $"{{\"article\":\"a\",\"n\":1,\"start\":5,\"text\":\"Hai  dòng.\",\"label\":\"law\",{Scores},\"meta\":{{\"x\":1.50}}}}\n";
        Assert.Equal(
            "{ \"article\": \"a\", \"n\": 0, \"text\": \"Một.\", \"label\": \"law\" }\n"
            + "{\"article\":\"a\",\"n\":1,\"start\":5,\"text\":\"Hai  dòng.\",\"label\":\"energy\",\"confidence\":0.40,\"also\":[],\"auto\":false,\"scores\":{\"energy\":0.4000,\"law\":0.6},\"meta\":{\"x\":1.50},\"checked\":true}\n",
            Apply(labels, "article,n,why,label,also,checked,text\na,0,,sport,,,Một.\na,1,uncertain,energy,,TRUE,Hai dòng.\n", out var applied));
        Assert.Equal(1, applied);
        Assert.Empty(rejections);
    }

    [Fact]
    public void A_line_is_corrected_again()
    {
        var once = Apply($"{{\"article\":\"a\",\"n\":0,\"text\":\"Một.\",\"label\":\"law\",{Scores}}}\n", "article,n,label,also,checked,text\na,0,energy,law,true,Một.\n", out _);
        var twice = Apply(once, "article,n,label,also,checked,text\na,0,law,,true,Một.\n", out _);
        Assert.EndsWith(",\"checked\":true}\n", twice, StringComparison.Ordinal);
        Assert.Contains("\"label\":\"law\"", twice, StringComparison.Ordinal);
        Assert.Single(twice.Split("checked")[1..]);
    }

    [Fact]
    public void What_does_not_fit_is_named_and_changes_nothing()
    {
        var labels = string.Concat(Enumerable.Range(0, 3).Select(n => $"{{\"article\":\"a\",\"n\":{n},\"text\":\"Đoạn {n}.\",\"label\":\"law\",{Scores}}}\n"));
        Assert.Equal(labels, Apply(labels, "article,n,label,also,checked,text\na,0,enrgy,,true,Đoạn 0.\na,1,energy,,true,Đoạn khác.\nb,1,energy,,true,Đoạn 1.\na,2,energy,energy,true,Đoạn 2.\na,,energy,,true,Đoạn 2.\n", out _));
        Assert.Equal(
            [
                "q.csv:5: 'also' repeats the label 'energy'", "q.csv:6: a checked row needs article, n and label", "q.csv:2: label 'enrgy' is none of the model's",
                "q.csv:3: the text is not that of the paragraph in the labels", "q.csv:4: there is no such paragraph in the labels",
            ],
            rejections);
    }

    private string Apply(string labels, string queue, out int applied)
    {
        InputFile File(string name, string text) => InputExpander.Expand([folder.Write(name, text)], InputEndings.Data).Files.Single();
        void Reject(Rejection rejection) => rejections.Add(rejection.ToString().Replace(folder.Path + "/", "", StringComparison.Ordinal));
        var corrected = new CorrectedLines(CorrectionReader.Read([File("q.csv", queue)], ReadLimits.Default, Reject), ReadLimits.Default, Reject);
        using var output = new MemoryStream();
        corrected.Copy(File("l.jsonl", labels), output);
        corrected.RejectUnused();
        applied = corrected.Applied;
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
