namespace MlPipeline.Data.Records;

/// <summary>Cells that a spreadsheet would run are written with an apostrophe before them.</summary>
internal static class FormulaCells
{
    /// <summary>The cell's text without that apostrophe.</summary>
    public static string Restore(string cell) => cell.Length > 1 && cell[0] == '\'' && cell[1] is '=' or '+' or '-' or '@' or '\t' or '\r' ? cell[1..] : cell;
}
