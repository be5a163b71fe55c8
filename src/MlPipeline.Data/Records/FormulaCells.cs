namespace MlPipeline.Data.Records;

/// <summary>
/// Cells that a spreadsheet would run as formulas are written with an apostrophe before them. So that no text is ambiguous, this holds as well for cells that
/// are such a formula behind apostrophes of their own.
/// </summary>
internal static class FormulaCells
{
    /// <summary>The cell's text without the apostrophe that was put before it.</summary>
    public static string Restore(string cell)
    {
        if (!cell.StartsWith('\'')) return cell;
        var behind = cell.AsSpan().TrimStart('\'');
        return !behind.IsEmpty && behind[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? cell[1..] : cell;
    }
}
