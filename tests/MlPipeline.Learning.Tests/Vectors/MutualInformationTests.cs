using MlPipeline.Learning.Vectors;

namespace MlPipeline.Learning.Tests.Vectors;

public sealed class MutualInformationTests
{
    [Fact]
    public void Is_the_logarithm_of_how_much_more_often_than_by_chance()
    {
        // Rows are terms: 0 stands beside 1 three times and beside 2 once.
        var table = Beside((0, 1), (0, 1), (0, 1), (0, 2));
        var matrix = MutualInformation.Of(table, threads: 1);

        double[] sums = [4, 3, 1];
        var total = sums.Sum(sum => Math.Pow(sum, 0.75));
        double Expected(double count, double row, double column) => Math.Log(count / row * total / Math.Pow(column, 0.75));
        Assert.Equal([1, 2], matrix.ColumnsOf(0).ToArray());
        Assert.Equal(Expected(3, 4, 3), matrix.ValuesOf(0)[0], 1e-6);
        Assert.Equal(Expected(1, 4, 1), matrix.ValuesOf(0)[1], 1e-6);
        Assert.Equal([0], matrix.ColumnsOf(1).ToArray());
        Assert.Equal(Expected(3, 3, 4), matrix.ValuesOf(1)[0], 1e-6);
    }

    [Fact]
    public void Nothing_is_stored_where_company_is_chance()
    {
        // Everybody beside everybody as often; a pair of one term counts it twice.
        var table = Beside((0, 0), (1, 1), (2, 2), (0, 1), (0, 1), (0, 2), (0, 2), (1, 2), (1, 2));
        Assert.Equal([2, 2, 2], table.CountsOf(1).ToArray());
        Assert.Equal(0, MutualInformation.Of(table, threads: 1).Stored);
    }

    [Fact]
    public void A_term_alone_has_an_empty_row()
    {
        var matrix = MutualInformation.Of(Beside((0, 1)), threads: 1);
        Assert.Equal((3, 3), (matrix.Rows, matrix.ColumnCount));
        Assert.True(matrix.ColumnsOf(2).IsEmpty);
        Assert.Equal(0, MutualInformation.Of(new CooccurrenceTable(3, 3, 1), threads: 1).Stored);
    }

    private static CooccurrenceTable Beside(params (int One, int Other)[] pairs)
    {
        var table = new CooccurrenceTable(3, 3, 1);
        var texts = new TermTexts();
        foreach (var (one, other) in pairs)
        {
            texts.Add(one, TermTexts.None);
            texts.Add(other, TermTexts.None);
            texts.EndText();
        }

        table.Add(texts, 1);
        return table;
    }
}
