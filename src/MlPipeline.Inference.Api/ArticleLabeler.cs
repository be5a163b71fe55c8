using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using MlPipeline.Data;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Records;
using MlPipeline.Features;
using MlPipeline.Text;

namespace MlPipeline.Inference.Api;

/// <summary>
/// Labels articles with a model. Thread-safe: all methods may be called from any number of threads at the same time, and the result depends on model and text alone: not on the thread, not on what was labelled before, not
/// on culture or processor. It keeps the working memory of as many articles as were ever labelled at once.
/// </summary>
/// <example>
/// <code>
/// LabelModel model = LabelModel.Load("vi-news.mlp");
/// var labeler = new ArticleLabeler(model);
/// foreach (LabelledUnit paragraph in labeler.LabelText(File.ReadAllText("article.txt")).Units)
/// {
///     Console.WriteLine($"{paragraph.Label} {paragraph.Confidence:0.00} {paragraph.Text}");
/// }
/// </code>
/// </example>
public sealed class ArticleLabeler
{
    /// <summary>Most characters of an article, HTML with its markup: 10,485,760.</summary>
    public const int MostCharacters = 10 << 20;

    /// <summary>Most paragraphs of an article where paragraphs are labelled: 20,000.</summary>
    public const int MostParagraphs = 20_000;

    private readonly LabelModel model;
    private readonly TextUnit unit;
    private readonly ReadLimits limits;
    private readonly ConcurrentBag<Worker> idle = [];

    /// <summary>Prepares to label.</summary>
    /// <param name="model">The model.</param>
    /// <param name="unit">What gets a label; by default what the model was trained for.</param>
    public ArticleLabeler(LabelModel model, LabelUnit? unit = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (unit is { } wanted && !Enum.IsDefined(wanted)) throw new ArgumentOutOfRangeException(nameof(unit), unit, "the unit is a paragraph or a text");
        this.model = model;
        this.unit = (unit ?? model.Unit) == LabelUnit.Text ? TextUnit.Text : TextUnit.Paragraph;
        // A whole text is one unit, however many lines it has.
        limits = new ReadLimits { MaxParagraphs = this.unit == TextUnit.Text ? ReadLimits.Largest : MostParagraphs };
    }

    /// <summary>Labels plain text. Its paragraphs are its lines that are not blank, or, where the text is hard-wrapped, what blank lines part.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text has more than <see cref="MostCharacters"/>, or more than <see cref="MostParagraphs"/>.</exception>
    public LabelledArticle LabelText(string text)
    {
        ThrowIfTooLong(text, nameof(text));
        return Label(ArticleText.FromPlain(new ArticleFields(), "", text, limits), text, nameof(text));
    }

    /// <summary>Labels a page or a fragment of HTML; any string is one. Menus and the like are paragraphs too: the model tells boilerplate from content.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <exception cref="ArgumentException">The page has more than <see cref="MostCharacters"/>, or more than <see cref="MostParagraphs"/>.</exception>
    public LabelledArticle LabelHtml(string html)
    {
        ThrowIfTooLong(html, nameof(html));
        return Label(ArticleText.FromHtml(new ArticleFields(), "", html, limits), "", nameof(html));
    }

    /// <summary>Labels an article whose paragraphs are known: the unit at an index of <see cref="LabelledArticle.Units"/> is the paragraph at that index, unless whole texts are labelled.</summary>
    /// <param name="paragraphs">The paragraphs in their order, as many as the article has: each is labelled in the context of the others.</param>
    /// <exception cref="ArgumentException">A paragraph is null or blank, or together they have more than <see cref="MostCharacters"/>, or are more than <see cref="MostParagraphs"/>.</exception>
    /// <example>
    /// <code>
    /// var labels = labeler.LabelParagraphs(["Giàn khoan…", "Bộ Ngoại giao…"]).Units.Select(unit => unit.Label);
    /// </code>
    /// </example>
    public LabelledArticle LabelParagraphs(IReadOnlyList<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(paragraphs[i])) throw new ArgumentException(FormattableString.Invariant($"the paragraph at index {i} is null or blank"), nameof(paragraphs));
        }

        if (paragraphs.Sum(paragraph => paragraph.Length + 1L) - 1 > MostCharacters) throw TooLong(nameof(paragraphs));
        if (paragraphs.Count == 0) return new LabelledArticle("", null, []);
        if (paragraphs.Count > limits.MaxParagraphs) throw new ArgumentException(Reasons.TooManyParagraphs("article", limits.MaxParagraphs), nameof(paragraphs));
        return Label(new ArticleFields().Joined("", [.. paragraphs], [.. Enumerable.Range(0, paragraphs.Count)]));
    }

    private static void ThrowIfTooLong(string text, string parameter)
    {
        ArgumentNullException.ThrowIfNull(text, parameter);
        if (text.Length > MostCharacters) throw TooLong(parameter);
    }

    private static ArgumentException TooLong(string parameter) => new(FormattableString.Invariant($"the article has more than {MostCharacters:N0} characters"), parameter);

    // What the command would reject as an article without text has no units.
    private LabelledArticle Label((Article? Article, string? Reason) read, string emptyText, string parameter)
    {
        if (read.Article is { } article) return Label(article);
        return read.Reason == Reasons.NoText ? new LabelledArticle(emptyText, null, []) : throw new ArgumentException(read.Reason, parameter);
    }

    private LabelledArticle Label(Article article)
    {
        // A worker that has thrown is not used again.
        if (!idle.TryTake(out var worker)) worker = new Worker(model, unit);
        var units = worker.Label(article);
        idle.Add(worker);
        return new LabelledArticle(article.Text, article.Title, units);
    }

    private sealed class Worker(LabelModel model, TextUnit unit)
    {
        private readonly TopicLabeler labeler = new(model.Content, unit);
        private readonly ArticleLabels labels = new();

        public ReadOnlyCollection<LabelledUnit> Label(Article article)
        {
            labeler.Label(article, labels);
            var units = new LabelledUnit[labels.Units];
            for (var i = 0; i < units.Length; i++) units[i] = UnitOf(article.Text, i, unit == TextUnit.Text ? new TextRange(0, article.Text.Length) : article.Paragraphs[i]);
            return Array.AsReadOnly(units);
        }

        private LabelledUnit UnitOf(string text, int index, TextRange range) => new(
            range.Start,
            range.End,
            text[range.Start..range.End],
            model.Labels[labels.LabelOf(index)],
            labels.ConfidenceOf(index),
            labels.IsAuto(index),
            Array.AsReadOnly(Array.ConvertAll(labels.Also(index).ToArray(), label => model.Labels[label])),
            Array.AsReadOnly(labels.Scores(index).ToArray()),
            Array.AsReadOnly(labels.AlsoScores(index).ToArray()));
    }
}
