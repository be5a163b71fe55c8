using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MlPipeline.Text.Pages;

namespace MlPipeline.Text.Html;

/// <summary>The stack of open elements: enough of the HTML standard's tree construction to know where a hidden element ends in faulty markup.</summary>
/// <remarks>
/// There is no tree. AngleSharp's own tree builder survives any nesting, but walks all open elements at each tag: 100,000 open <c>div</c>s take it 20 seconds,
/// whatever its limit of depth, and the time grows with the square of their number. Here a page costs time and memory in proportion to its length.
/// </remarks>
internal sealed class OpenElements
{
    // As deep as browsers nest. Elements beyond are read as if their tags were not there: their text is kept.
    private const int MostElements = 512;

    // Words of inline elements around one paragraph.
    private const int MostInlineWords = 16;
    private const int NotNumbered = -1;

    private const ElementKind TableParts = ElementKind.TableSection | ElementKind.Row | ElementKind.Cell;

    private readonly List<OpenElement> _elements = [];

    // Beside the elements: the number of each block element that holds text.
    private readonly List<int> _numbers = [];
    private int _tables;
    private int _dropped;
    private int _foreign;
    private int _preformatted;
    private int _headlines;
    private int _links;

    /// <summary>Number of open elements.</summary>
    internal int Depth => _elements.Count;

    /// <summary>Whether text here is not shown.</summary>
    internal bool IsDropped => _dropped > 0;

    /// <summary>Whether this is inside svg or math, where tags mean other things.</summary>
    internal bool IsForeign => _foreign > 0;

    internal bool IsPreformatted => _preformatted > 0;

    /// <summary>Whether an <c>h1</c> is open.</summary>
    internal bool IsHeadline => _headlines > 0;

    /// <summary>Whether text here is part of a link.</summary>
    internal bool IsLink => _links > 0;

    internal bool IsInnermost(ElementKind any) => _elements.Count > 0 && _elements[^1].Is(any);

    internal bool IsInnermost(string name) => _elements.Count > 0 && _elements[^1].Name == name;

    /// <summary>Opens an element; a part of a table only in a table.</summary>
    internal void Open(OpenElement element)
    {
        // A dropped one is opened past the limit too, or a script at that depth would be shown.
        if (_elements.Count >= MostElements && (IsDropped || !element.IsDropped))
            return;
        if (_tables == 0 && element.Is(TableParts))
            return;

        _elements.Add(element);
        _numbers.Add(NotNumbered);
        Count(element, 1);
    }

    /// <summary>Where text that begins here stands.</summary>
    /// <param name="numbered">The block elements that have held text so far; receives those around this place that had not.</param>
    /// <returns>The number of the innermost block element, −1 for none, and the words of the inline elements inside it.</returns>
    internal (int Element, ImmutableArray<string> InlineWords) Place(ImmutableArray<PageElement>.Builder numbered)
    {
        var words = ImmutableArray<string>.Empty;
        var innermost = _elements.Count - 1;
        for (; innermost >= 0 && !_elements[innermost].Is(ElementKind.Block); innermost--)
        {
            if (!_elements[innermost].Words.IsEmpty && words.Length < MostInlineWords)
                words = words.AddRange(_elements[innermost].Words);
        }

        return (Number(innermost, numbered), words);
    }

    private int Number(int index, ImmutableArray<PageElement>.Builder numbered)
    {
        var first = index;
        while (first >= 0 && (_numbers[first] == NotNumbered || !_elements[first].Is(ElementKind.Block)))
            first--;
        var parent = first < 0 ? -1 : _numbers[first];
        for (var i = first + 1; i <= index; i++)
        {
            if (!_elements[i].Is(ElementKind.Block))
                continue;

            numbered.Add(new PageElement(parent, _elements[i].Name, i, _elements[i].Words));
            _numbers[i] = parent = numbered.Count - 1;
        }

        return parent;
    }

    /// <summary>Closes what an end tag closes: nothing when no such element is open within reach.</summary>
    internal void Close(string name)
    {
        var kind = ElementKinds.Of(name);
        var bounds = BoundsOf(kind);
        var crossed = ElementKind.None;
        var elements = CollectionsMarshal.AsSpan(_elements);
        for (var i = elements.Length - 1; i >= 0; i--)
        {
            ref readonly var open = ref elements[i];
            // The standard lets the end tag of any heading close the one that is open.
            if (open.Name == name || (kind & open.Kind & ElementKind.Heading) != 0)
            {
                if ((kind & ElementKind.Formatting) != 0 && (crossed & ElementKind.Special) != 0)
                    Remove(i);
                else
                    CloseDownTo(i);
                return;
            }

            if (open.Is(bounds))
                return;

            crossed |= open.Kind;
        }
    }

    /// <summary>Closes the innermost open element.</summary>
    internal void CloseInnermost() => Remove(_elements.Count - 1);

    /// <summary>Closes through the outermost element of a kind, looking no further out than the first that bounds the search.</summary>
    internal void CloseOutermost(ElementKind any, ElementKind bounds)
    {
        var outermost = -1;
        var elements = CollectionsMarshal.AsSpan(_elements);
        for (var i = elements.Length - 1; i >= 0 && !elements[i].Is(bounds); i--)
        {
            if (elements[i].Is(any))
                outermost = i;
        }

        if (outermost >= 0)
            CloseDownTo(outermost);
    }

    /// <summary>What the end tag of an element of this kind does not cross.</summary>
    private static ElementKind BoundsOf(ElementKind kind)
    {
        if ((kind & ElementKind.Template) != 0)
            return ElementKind.None;
        if ((kind & (ElementKind.Table | TableParts)) != 0)
            return ElementKind.Table | ElementKind.Template;
        return (kind & (ElementKind.Special | ElementKind.Formatting)) != 0 ? ElementKind.Scope : ElementKind.Special;
    }

    private void CloseDownTo(int index)
    {
        for (var i = _elements.Count - 1; i >= index; i--)
            Remove(i);
    }

    private void Remove(int index)
    {
        Count(_elements[index], -1);
        _elements.RemoveAt(index);
        _numbers.RemoveAt(index);
    }

    private void Count(OpenElement element, int change)
    {
        _tables += element.Is(ElementKind.Table) ? change : 0;
        _dropped += element.IsDropped ? change : 0;
        _foreign += element.Is(ElementKind.Foreign) ? change : 0;
        _preformatted += element.Is(ElementKind.Preformatted) ? change : 0;
        _headlines += element.Is(ElementKind.Headline) ? change : 0;
        _links += element.Is(ElementKind.Link) ? change : 0;
    }
}
