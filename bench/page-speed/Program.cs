// Pages and megabytes a second on one core: reading bytes into paragraphs, and labelling these, each apart from the other.
// usage: dotnet run -c Release --project bench/page-speed -- MODEL FOLDER...     best of seven rounds over all pages below the folders
using System.Diagnostics;
using System.Globalization;
using MlPipeline.Inference;
using MlPipeline.Models;
using MlPipeline.Text;
using MlPipeline.Text.Html;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var model = ModelFile.Read(File.ReadAllBytes(args[0]));
byte[][] pages = [.. args[1..].SelectMany(folder => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
var megabytes = pages.Sum(page => (double)page.Length) / 1e6;
var labeler = new TopicLabeler(model);
var labels = new ArticleLabels();
var (parsing, labelling, paragraphs) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0);
for (var round = 0; round < 7; round++)
{
    var watch = Stopwatch.StartNew();
    var articles = Array.ConvertAll(pages, Parse);
    parsing = watch.Elapsed < parsing ? watch.Elapsed : parsing;
    paragraphs = articles.Sum(article => article.Paragraphs.Length);
    watch.Restart();
    foreach (var article in articles) labeler.Label(article, labels);
    labelling = watch.Elapsed < labelling ? watch.Elapsed : labelling;
}

Console.WriteLine($"{pages.Length} pages, {megabytes:0.0} MB, {paragraphs} paragraphs");
Report("parsing", parsing);
Report("labelling", labelling);
Report("both", parsing + labelling);

void Report(string what, TimeSpan time) => Console.WriteLine($"{what,-10} {pages.Length / time.TotalSeconds,8:0} pages/s {megabytes / time.TotalSeconds,8:0.0} MB/s {paragraphs / time.TotalSeconds,10:0} paragraphs/s");

static Article Parse(byte[] bytes)
{
    var html = HtmlArticle.Parse(HtmlCharset.Decode(bytes).Text);
    return new Article { Id = "", Text = html.Text, Paragraphs = html.Paragraphs, Title = html.Title, Page = html.Page };
}
