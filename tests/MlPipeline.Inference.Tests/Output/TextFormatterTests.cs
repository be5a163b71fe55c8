using System.Text;
using MlPipeline.Features;
using MlPipeline.Inference.Output;

namespace MlPipeline.Inference.Tests.Output;

public sealed class TextFormatterTests
{
    [Fact]
    public void People_read_a_line_a_paragraph()
    {
        var labels = Samples.Labelled((1, true, [0.1, 0.7, 0.2], [0, 1, 0], [2, 0]), (0, false, [0.5, 0.25, 0.25], [0, 0, 0], []));
        var text = Encoding.UTF8.GetString(Samples.Write(new TextFormatter(["law", "energy", "sport"], TextUnit.Paragraph), Samples.Input(Samples.Of("bài 1", "Điện\r\ngió [x]", "Hết")), labels));
        var lines = text.Split('\n');
        Assert.Equal("bài 1", lines[0]);
        Assert.Contains("energy 0.70", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("[sport law] Điện gió [x]", lines[1], StringComparison.Ordinal);
        Assert.Contains("law    0.50?", lines[2], StringComparison.Ordinal);
        Assert.Equal(["", ""], lines[3..]);
    }
}
