using System.Globalization;
using MlPipeline.Data.Labelled;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;
using MlPipeline.Text.Pages;

namespace MlPipeline.Training.Corpus;

/// <summary>
/// The same page with its article told in entries, as live pages and galleries tell theirs: each paragraph stands in a box of its own, on some pages under the time of day, on some cut down to its first sentence, as captions are. Who learns
/// from such pages too learns that content may be short and lie in as many boxes as it has paragraphs.
/// </summary>
internal static class EntriesPage
{
    private const int FewestEntries = 3;
    private const int ShortestEntry = 40;

    private static readonly string[] Boxes = ["div", "li", "section", "article", "figure"];
    private static readonly string[] Tags = ["p", "div", "figcaption", "p", "dd"];

    /// <summary>The article in entries; null where it has too few paragraphs.</summary>
    /// <param name="article">An article that is a page.</param>
    /// <param name="seed">Of what the entries look like.</param>
    public static LabelledArticle? Of(LabelledArticle article, ulong seed)
    {
        var page = article.Article.Page!;
        var random = new SplitMix(seed);
        var (box, tag, hasTimes, areCut) = (Boxes[random.Next(Boxes.Length)], Tags[random.Next(Tags.Length)], random.Next(2) == 0, random.Next(2) == 0);
        int[] entries = [.. Enumerable.Range(0, article.Labels.Length).Where(i => article.Labels[i] is { } label && label.Primary != TopicModel.Boilerplate && page.Blocks[i].Element is >= 0 and var element && page.Elements[element].Tag != "h1")];
        if (entries.Length < FewestEntries) return null;
        var parent = page.Elements[page.Blocks[entries[0]].Element].Parent;
        var depth = page.Elements[page.Blocks[entries[0]].Element].Depth;
        var elements = page.Elements.ToBuilder();
        var rows = new List<(string Text, ParagraphLabel? Label, long Line, PageBlock Block)>();
        var isEntry = entries.ToHashSet();
        for (var i = 0; i < article.Labels.Length; i++)
        {
            var text = article.Article.TextOf(i).ToString();
            if (!isEntry.Contains(i))
            {
                rows.Add((text, article.Labels[i], article.Lines[i], page.Blocks[i]));
                continue;
            }

            elements.Add(new PageElement(parent, box, depth, []));
            var entry = elements.Count - 1;
            if (hasTimes) Add(string.Create(CultureInfo.InvariantCulture, $"{random.Next(24):00}:{random.Next(60):00}"), new ParagraphLabel(TopicModel.Boilerplate, [], []), "div");
            Add(areCut ? FirstSentence(text) : text, article.Labels[i], tag);

            void Add(string words, ParagraphLabel? label, string element)
            {
                elements.Add(new PageElement(entry, element, depth + 1, []));
                rows.Add((words, label, article.Lines[i], new PageBlock(elements.Count - 1, words.Count(letter => !char.IsWhiteSpace(letter)), 0, [])));
            }
        }

        string[] texts = [.. rows.Select(row => row.Text)];
        return article with
        {
            Article = new Article
            {
                Id = article.Article.Id,
                Text = string.Join('\n', texts),
                Paragraphs = TextRange.OfJoined(texts),
                Title = article.Article.Title,
                Page = page with { Elements = elements.DrainToImmutable(), Blocks = [.. rows.Select(row => row.Block)] },
            },
            Labels = [.. rows.Select(row => row.Label)],
            Lines = [.. rows.Select(row => row.Line)],
        };
    }

    private static string FirstSentence(string text)
    {
        for (var i = ShortestEntry; i + 1 < text.Length; i++)
        {
            if (text[i] is '.' or '?' or '!' && text[i + 1] == ' ') return text[..(i + 1)];
        }

        return text;
    }
}
