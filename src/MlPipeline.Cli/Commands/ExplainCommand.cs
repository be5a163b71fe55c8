using System.CommandLine;
using MlPipeline.Cli.Labelling;
using MlPipeline.Cli.Terminal;
using MlPipeline.Features;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Cli.Commands;

/// <summary><c>mlpipeline explain</c>: what spoke for a label and for its nearest rival.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "An article: a .txt, .html or record file, or - for standard input." };
        var paragraph = new Option<int?>("--paragraph") { Description = "Only the paragraph with this number (n). Default: all.", HelpName = "N" };
        var (model, unit, maxBytes) = (CommonOptions.Model(), CommonOptions.Unit(), CommonOptions.MaxBytes());
        var command = new Command("explain", "Explains labels: the n-grams, seed terms and context that spoke for the label and for its nearest rival.\n\nExample:\n  mlpipeline explain article.txt --paragraph 3") { input, model, paragraph, unit, maxBytes };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(input), parsed.GetValue(model), parsed.GetValue(paragraph), parsed.GetValue(unit), parsed.GetValue(maxBytes), cancellation)));
        return command;
    }

    private static int Run(string input, string? modelPath, int? paragraph, TextUnit? unit, int? maxBytes, CancellationToken cancellation)
    {
        var messages = new Messages();
        var model = ModelLoader.Load(modelPath);
        var labelled = unit ?? model.Encoder.Unit;
        var explainer = new Explainer(model, labelled);
        using var progress = new ProgressLine();
        var found = false;
        foreach (var article in DataSource.Articles([input], LabelRun.LimitsFor(labelled, maxBytes), messages, progress, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var explanation in explainer.Explain(article.Article, index => paragraph is null || paragraph == NumberOf(index)))
            {
                found = true;
                ExplanationText.Write(Console.Out, article.Article, NumberOf(explanation.Unit), labelled, explanation);
            }

            int NumberOf(int index) => labelled == TextUnit.Text ? 0 : article.Article.NumberOf(index);
        }

        if (!found) throw new CommandException(paragraph is null ? "nothing could be explained" : Numbers.Text($"there is no paragraph {paragraph}"));
        return messages.ExitCode;
    }
}
