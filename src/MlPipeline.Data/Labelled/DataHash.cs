using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MlPipeline.Text.Pages;

namespace MlPipeline.Data.Labelled;

/// <summary>A hash of labelled data as it was read: names, numbers, texts and labels in order, and how pages are built, whatever files and formats they came in.</summary>
public sealed class DataHash : IDisposable
{
    private const int Digits = 32;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Number of articles so far.</summary>
    public int Articles { get; private set; }

    /// <summary>Number of labelled rows so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Hands the articles on.</summary>
    public IEnumerable<LabelledArticle> Watch(IEnumerable<LabelledArticle> source)
    {
        foreach (var article in source)
        {
            Add(article);
            yield return article;
        }
    }

    /// <summary>The hash of what has passed by: the beginning of its SHA-256 in hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash())[..Digits];

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private void Add(LabelledArticle article)
    {
        Articles++;
        Add(article.Standalone ? "" : article.Article.Id);
        Add(article.Article.Title ?? "");
        Add(article.Labels.Length);
        if (article.Article.Page is { } page) Add(page);
        for (var unit = 0; unit < article.Labels.Length; unit++)
        {
            Add(article.Article.NumberOf(unit));
            Add(article.Article.TextOf(unit));
            if (article.Labels[unit] is not { } label)
            {
                Add(-1);
                continue;
            }

            Rows++;
            Add(label.Primary);
            foreach (var labels in (IReadOnlyList<string>[])[label.Also, label.Accept])
            {
                Add(labels.Count);
                foreach (var each in labels) Add(each);
            }
        }
    }

    // How a page is built is learned from too.
    private void Add(Page page)
    {
        foreach (var element in page.Elements)
        {
            Add(element.Parent);
            Add(element.Tag);
            foreach (var word in element.Words) Add(word);
        }

        foreach (var block in page.Blocks)
        {
            Add(block.Element);
            Add(block.LinkLetters);
        }
    }

    // The length in front tells where a text ends.
    private void Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        hash.AppendData(MemoryMarshal.AsBytes(text));
    }

    private void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
