// Labels the paragraphs of articles: LabelArticle MODEL FILE...
// A line a paragraph: file, label, confidence ("?" asks for a look), further labels, text; tabs between them.
using System.Globalization;
using System.Text;
using MlPipeline.Inference.Api;

if (args.Length < 2)
{
    Console.Error.WriteLine("LabelArticle MODEL FILE...");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(false);
try
{
    LabelModel model = LabelModel.Load(args[0]);
    var labeler = new ArticleLabeler(model);

    // One labeler for all threads.
    LabelledArticle[] articles = [.. args.Skip(1).AsParallel().AsOrdered().Select(file => Label(labeler, file))];
    foreach (var (file, article) in args.Skip(1).Zip(articles))
    {
        foreach (LabelledUnit paragraph in article.Units)
        {
            string confidence = paragraph.Confidence.ToString("0.00", CultureInfo.InvariantCulture) + (paragraph.IsAuto ? "" : "?");
            Console.WriteLine($"{Path.GetFileNameWithoutExtension(file)}\t{paragraph.Label}\t{confidence}\t{string.Join(' ', paragraph.Also)}\t{paragraph.Text.ReplaceLineEndings(" ")}");
        }
    }

    return 0;
}
catch (Exception problem) when (problem is LabelModelException or IOException or UnauthorizedAccessException or ArgumentException)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

static LabelledArticle Label(ArticleLabeler labeler, string file)
{
    string text = File.ReadAllText(file);
    return file.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? labeler.LabelHtml(text) : labeler.LabelText(text);
}
