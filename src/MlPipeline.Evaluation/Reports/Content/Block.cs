using MlPipeline.Evaluation.Drawing;

namespace MlPipeline.Evaluation.Reports.Content;

/// <summary>A part of a section.</summary>
internal abstract record Block;

/// <summary>A paragraph of text.</summary>
internal sealed record Paragraph(params IReadOnlyList<Inline> Line) : Block;

/// <summary>Points one below the other.</summary>
internal sealed record Points(IReadOnlyList<IReadOnlyList<Inline>> Lines) : Block;

/// <summary>A heading under that of the section.</summary>
internal sealed record Heading(string Text) : Block;

/// <summary>The few figures that matter most, large.</summary>
internal sealed record Tiles(IReadOnlyList<Tile> All) : Block;

/// <summary>A figure with its name and a remark.</summary>
internal sealed record Tile(string Name, string Value, string Remark);

/// <summary>A chart, and behind it its numbers.</summary>
internal sealed record Chart(LineChart Drawing, string Caption, Table Numbers) : Block;

/// <summary>Charts beside each other where there is room.</summary>
internal sealed record Charts(IReadOnlyList<Chart> All) : Block;

/// <summary>A heat map, and behind it its numbers.</summary>
internal sealed record Heat(HeatMap Drawing, string Caption, Table Numbers) : Block;

/// <summary>What a reader opens who wants to know more.</summary>
/// <param name="Summary">What is always seen.</param>
/// <param name="Inside">The rest.</param>
/// <param name="OnPaper">Whether it is open on paper.</param>
internal sealed record Fold(IReadOnlyList<Inline> Summary, IReadOnlyList<Block> Inside, bool OnPaper = false) : Block;

/// <summary>A text of the data in its surroundings.</summary>
internal sealed record Passage(Quoted? Title, IReadOnlyList<Quoted> Before, Quoted Text, IReadOnlyList<Quoted> After) : Block;

/// <summary>A section with a heading of its own.</summary>
/// <param name="Id">Its address in the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What is in it.</param>
internal sealed record Section(string Id, string Title, IReadOnlyList<Block> Blocks);

/// <summary>The whole report.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="About">Model and data in a line.</param>
/// <param name="Verdict">What is to be thought of it, in two sentences.</param>
/// <param name="Badges">Met or not met.</param>
/// <param name="Tiles">The figures that matter most.</param>
/// <param name="Sections">All else.</param>
internal sealed record ReportPage(IReadOnlyList<Inline> Title, IReadOnlyList<Inline> About, IReadOnlyList<Inline> Verdict, IReadOnlyList<Badge> Badges, Tiles Tiles, IReadOnlyList<Section> Sections);
