using System.Collections.Immutable;
using MlPipeline.Text.Pages;

namespace MlPipeline.Text.Html;

/// <summary>Notes where in the page each paragraph stands while the paragraphs are written.</summary>
internal sealed class BlockRecorder(OpenElements open)
{
    private readonly ImmutableArray<PageElement>.Builder _elements = ImmutableArray.CreateBuilder<PageElement>();
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private int _element;
    private ImmutableArray<string> _words;
    private int _letters;
    private int _linkLetters;

    /// <summary>A paragraph begins.</summary>
    internal void Begin()
    {
        (_element, _words) = open.Place(_elements);
        (_letters, _linkLetters) = (0, 0);
    }

    /// <summary>Another visible character of it.</summary>
    internal void Count()
    {
        _letters++;
        if (open.IsLink)
            _linkLetters++;
    }

    /// <summary>It has ended.</summary>
    internal void End() => _blocks.Add(new PageBlock(_element, _letters, _linkLetters, _words));

    internal Page Finish(PageFacts facts) => new(_elements.DrainToImmutable(), _blocks.DrainToImmutable(), facts.Author, facts.Published);
}
