namespace MlPipeline.Evaluation.Reports.Content;

/// <summary>A table. The first cell of a row names it.</summary>
/// <param name="Id">Its address, unique in the page.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Rows with a cell a column.</param>
internal sealed record Table(string Id, string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows) : Block;

/// <summary>A column.</summary>
/// <param name="Head">Its heading.</param>
/// <param name="Kind">What stands in it.</param>
internal sealed record Column(string Head, ColumnKind Kind = ColumnKind.Text);

/// <summary>What stands in a column.</summary>
internal enum ColumnKind
{
    /// <summary>A few words.</summary>
    Text,

    /// <summary>Sentences.</summary>
    Prose,

    /// <summary>Numbers, flush right.</summary>
    Number,

    /// <summary>Drawings of the numbers beside it; forms without drawings leave the column out.</summary>
    Drawing,
}

/// <summary>A cell.</summary>
internal sealed record Cell(params IReadOnlyList<Inline> Line)
{
    public static implicit operator Cell(string text) => new((Inline)text);

    public static implicit operator Cell(Inline inline) => new(inline);
}
