namespace MlPipeline.Text.Html;

/// <summary>Start tags that end what is open before them: authors leave out <c>&lt;/p&gt;</c>, <c>&lt;/li&gt;</c> and <c>&lt;/td&gt;</c>, and may.</summary>
internal static class ImpliedEnds
{
    private const ElementKind TableBounds = ElementKind.Table | ElementKind.Template;

    internal static void Apply(OpenElements open, string name, ElementKind kind)
    {
        if (open.IsForeign && Has(kind, ElementKind.EndsForeign))
            open.CloseOutermost(ElementKind.Foreign, ElementKind.SvgContainer);

        if (Has(kind, ElementKind.EndsParagraph))
            EndFlow(open, kind);
        else if (Has(kind, ElementKind.Cell | ElementKind.Row | ElementKind.TableSection))
            EndTablePart(open, kind);
        else if (Has(kind, ElementKind.Option | ElementKind.OptionGroup))
            EndOption(open, kind);
        else if (Has(kind, ElementKind.NeverNested))
            open.Close(name);
    }

    private static void EndFlow(OpenElements open, ElementKind kind)
    {
        if (Has(kind, ElementKind.ListItem | ElementKind.Definition))
            open.CloseOutermost(kind & (ElementKind.ListItem | ElementKind.Definition), ElementKind.BoundsItem);

        open.CloseOutermost(ElementKind.Paragraph, ElementKind.Scope | ElementKind.Button);
        if (Has(kind, ElementKind.Heading) && open.IsInnermost(ElementKind.Heading))
            open.CloseInnermost();
    }

    private static void EndTablePart(OpenElements open, ElementKind kind)
    {
        var ended = ElementKind.Cell | ElementKind.Caption;
        if (!Has(kind, ElementKind.Cell))
            ended |= ElementKind.Row;
        if (Has(kind, ElementKind.TableSection))
            ended |= ElementKind.TableSection;
        open.CloseOutermost(ended, TableBounds);
    }

    private static void EndOption(OpenElements open, ElementKind kind)
    {
        if (open.IsInnermost(ElementKind.Option))
            open.CloseInnermost();
        if (Has(kind, ElementKind.OptionGroup) && open.IsInnermost(ElementKind.OptionGroup))
            open.CloseInnermost();
    }

    private static bool Has(ElementKind kind, ElementKind any) => (kind & any) != 0;
}
