using System.Buffers;
using System.Text;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Features;
using MlPipeline.Inference;
using MlPipeline.Inference.Output;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace MlPipeline.Cli.Terminal;

/// <summary>Labelled articles as coloured tables for a terminal.</summary>
/// <param name="labels">Names of the labels.</param>
/// <param name="unit">What was labelled.</param>
internal sealed class TerminalFormatter(string[] labels, TextUnit unit) : ILabelFormatter
{
    // Sixteen colours that every terminal has, without black and white; boilerplate recedes.
    private static readonly Color[] Palette = [Color.Green, Color.Yellow, Color.Blue, Color.Fuchsia, Color.Aqua, Color.Red, Color.Lime, Color.Olive, Color.Teal, Color.Purple, Color.Maroon];

    private readonly int width = Math.Max(40, Console.WindowWidth);

    public void WriteHeader(IBufferWriter<byte> output)
    {
    }

    public void WriteArticle(InputArticle article, ArticleLabels result, IBufferWriter<byte> output, int? onlyLabel = null)
    {
        var table = new Table().Title(new TableTitle(Markup.Escape(Printable.Line(article.Article.Id)), new Style(decoration: Decoration.Bold))).Border(TableBorder.Simple).Expand();
        table.AddColumn(new TableColumn("n").RightAligned().NoWrap()).AddColumn(new TableColumn("label").NoWrap()).AddColumn(new TableColumn("conf.").NoWrap()).AddColumn("text");
        for (var i = 0; i < result.Units; i++)
        {
            if (onlyLabel is { } only && result.LabelOf(i) != only) continue;
            var paragraph = unit == TextUnit.Text ? article.Article.Text : article.Article.TextOf(i).ToString();
            var also = string.Concat(result.Also(i).ToArray().Select(label => $"\n+ {labels[label]}"));
            var style = StyleOf(result.LabelOf(i));
            table.AddRow(
                new Cell(Numbers.Text($"{(unit == TextUnit.Text ? 0 : article.Article.NumberOf(i))}"), Style.Plain),
                new Cell(labels[result.LabelOf(i)] + also, style),
                new Cell(Numbers.Text($"{result.ConfidenceOf(i):0.00}{(result.IsAuto(i) ? "" : " ?")}"), Style.Plain),
                new Cell(Printable.Line(paragraph), labels[result.LabelOf(i)] == Models.TopicModel.Boilerplate ? style : Style.Plain));
        }

        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = AnsiSupport.Yes });
        console.Profile.Width = width;
        console.Write(table);
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    private Style StyleOf(int label) => labels[label] == Models.TopicModel.Boilerplate ? new Style(Color.Grey) : new Style(Palette[label % Palette.Length]);
}
