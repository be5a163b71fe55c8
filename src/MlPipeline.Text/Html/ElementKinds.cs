using System.Collections.Frozen;

namespace MlPipeline.Text.Html;

/// <summary>The table of elements.</summary>
internal static class ElementKinds
{
    private const ElementKind SpecialBlock = ElementKind.Block | ElementKind.Special;
    private const ElementKind Flow = SpecialBlock | ElementKind.EndsParagraph;
    private const ElementKind Bound = ElementKind.BoundsItem;

    private static readonly FrozenDictionary<string, ElementKind> _kinds = Table();

    /// <summary>The kind of an element; none for an inline or unknown one.</summary>
    /// <param name="name">Its name in small letters.</param>
    internal static ElementKind Of(string name) => _kinds.GetValueOrDefault(name);

    private static FrozenDictionary<string, ElementKind> Table()
    {
        var kinds = new Dictionary<string, ElementKind>(StringComparer.Ordinal);
        void Add(ElementKind kind, string names)
        {
            foreach (var name in names.Split(' '))
                kinds[name] = kinds.GetValueOrDefault(name) | kind;
        }

        Add(ElementKind.Void, "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr");
        Add(ElementKind.Unseen, "audio canvas datalist svg video");
        Add(ElementKind.Unseen | ElementKind.Special | Bound, "iframe noembed noframes noscript script style template textarea title");
        Add(Flow, "address dd div dt li p");
        Add(Flow | Bound, "article aside blockquote center details dialog dir dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr "
            + "listing main menu nav ol plaintext pre search section summary table ul xmp");
        Add(SpecialBlock | Bound, "body button caption frameset head html legend optgroup option select tbody td tfoot th thead tr");
        Add(ElementKind.Special | Bound, "applet marquee object");
        Add(ElementKind.Scope, "applet caption marquee object table td template th");
        Add(ElementKind.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(ElementKind.Preformatted, "listing plaintext pre xmp");
        Add(ElementKind.Foreign, "math svg");
        Add(ElementKind.SvgContainer, "desc foreignobject title");
        Add(ElementKind.Paragraph, "p");
        Add(ElementKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(ElementKind.Headline, "h1");
        Add(ElementKind.ListItem, "li");
        Add(ElementKind.Definition, "dd dt");
        Add(ElementKind.Button, "button");
        Add(ElementKind.Table, "table");
        Add(ElementKind.Caption, "caption");
        Add(ElementKind.TableSection, "caption tbody tfoot thead");
        Add(ElementKind.Row, "tr");
        Add(ElementKind.Cell, "td th");
        Add(ElementKind.Template, "template");
        Add(ElementKind.Option, "option");
        Add(ElementKind.OptionGroup, "optgroup");
        Add(ElementKind.EndsForeign, "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol "
            + "p pre ruby s small span strike strong sub sup table tt u ul var");
        Add(ElementKind.NeverNested, "a button nobr");
        Add(ElementKind.Document, "body head html");
        Add(ElementKind.Link, "a");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
