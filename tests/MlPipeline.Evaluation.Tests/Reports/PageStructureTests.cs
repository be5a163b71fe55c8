using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using MlPipeline.Evaluation.Reports;

namespace MlPipeline.Evaluation.Tests.Reports;

/// <summary>What screen readers, keyboards and browsers without a network rely on.</summary>
public sealed class PageStructureTests
{
    public static TheoryData<ReportLanguage, string> Pages { get; } = new()
    {
        { ReportLanguage.Vietnamese, "full" }, { ReportLanguage.English, "full" }, { ReportLanguage.English, "least" }, { ReportLanguage.Vietnamese, "large" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_well_formed_HTML_and_XML(ReportLanguage language, string which)
    {
        Assert.NotNull(Open(language, which).Body);
        using var reader = XmlReader.Create(new StringReader(Written.Html(Report(which), language)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        Assert.Equal("html", XDocument.Load(reader).Root!.Name.LocalName);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_id_is_there_once_and_every_reference_leads_to_one(ReportLanguage language, string which)
    {
        var page = Open(language, which);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        var references = page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' '))
            .Concat(page.QuerySelectorAll("a[href]").Select(element => element.GetAttribute("href")!.TrimStart('#')));
        Assert.Empty(references.Except(ids));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_table_has_a_caption_and_heads_for_its_columns_and_rows(ReportLanguage language, string which)
    {
        var tables = Open(language, which).QuerySelectorAll("table");
        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            Assert.NotEmpty(table.QuerySelector("caption")!.TextContent);
            var heads = table.QuerySelectorAll("thead th");
            Assert.All(heads, head => Assert.True(head.GetAttribute("scope") == "col" && head.TextContent.Length > 0));
            Assert.All(table.QuerySelectorAll("tbody tr"), row =>
            {
                Assert.Equal(heads.Length, row.Children.Length);
                Assert.Equal("row", row.Children[0].GetAttribute("scope"));
            });
            var box = table.ParentElement!;
            Assert.Equal(("scroll", "group", "0"), (box.ClassName, box.GetAttribute("role"), box.GetAttribute("tabindex")));
        });
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Drawings_have_a_title_and_a_description_or_are_passed_over(ReportLanguage language, string which) =>
        Assert.All(Open(language, which).QuerySelectorAll("svg").Where(svg => svg.GetAttribute("aria-hidden") != "true"), svg =>
        {
            Assert.Equal("img", svg.GetAttribute("role"));
            Assert.NotEmpty(svg.Children.Single(child => child.LocalName == "title").TextContent);
            Assert.NotEmpty(svg.Children.Single(child => child.LocalName == "desc").TextContent);
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Headings_skip_no_level_and_landmarks_are_there(ReportLanguage language, string which)
    {
        var page = Open(language, which);
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToArray();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        foreach (var landmark in new[] { "header", "nav", "main", "footer" }) Assert.Single(page.QuerySelectorAll(landmark));
        Assert.Equal(language == ReportLanguage.Vietnamese ? "vi" : "en", page.DocumentElement.GetAttribute("lang"));
        var skip = page.Body!.FirstElementChild!;
        Assert.Equal(("A", "#verdict"), (skip.NodeName, skip.GetAttribute("href")));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Nothing_is_run_and_nothing_is_fetched(ReportLanguage language, string which) => AssertSelfContained(Open(language, which));

    internal static void AssertSelfContained(IDocument page)
    {
        Assert.Empty(page.QuerySelectorAll("script,iframe,object,embed,img,image,use,foreignObject,form,base,audio,video"));
        var attributes = page.All.SelectMany(element => element.Attributes).ToArray();
        Assert.DoesNotContain(attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "src" or "srcset" or "style" or "xlink:href");
        Assert.All(attributes.Where(attribute => attribute.Name == "href"), attribute => Assert.True(attribute.Value[0] == '#' || attribute.Value == "data:,"));
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.DoesNotMatch("url\\(|@import|@font-face", page.QuerySelector("style")!.TextContent);
        Assert.StartsWith("default-src 'none'", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    private static IDocument Open(ReportLanguage language, string which) => Written.Page(Report(which), language);

    private static MlPipeline.Evaluation.Reporting.EvaluationReport Report(string which) => which switch
    {
        "full" => Samples.Full,
        "least" => Samples.Least,
        _ => Samples.Large(100, 400),
    };
}
