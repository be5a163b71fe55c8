using MlPipeline.Evaluation.Building;
using MlPipeline.Evaluation.Reporting;
using static MlPipeline.Evaluation.Tests.Figures.Units;

namespace MlPipeline.Evaluation.Tests.Building;

public sealed class PartTests
{
    [Theory]
    [InlineData(0, "0-5")]
    [InlineData(5, "0-5")]
    [InlineData(6, "6-10")]
    [InlineData(320, "161-320")]
    [InlineData(321, "321+")]
    [InlineData(int.MaxValue, "321+")]
    public void Lengths_have_ranges(int syllables, string key) => Assert.Equal(key, SliceKeys.OfLength(syllables));

    [Theory]
    [InlineData(0, 1, "only")]
    [InlineData(0, 2, "first")]
    [InlineData(1, 2, "last")]
    [InlineData(1, 3, "early")]
    [InlineData(3, 11, "early")]
    [InlineData(4, 11, "middle")]
    [InlineData(7, 11, "late")]
    [InlineData(10, 11, "last")]
    public void Positions_have_names(int index, int total, string key) => Assert.Equal(key, SliceKeys.OfPosition(PlaceOf(0) with { Index = index, Total = total }));

    [Theory]
    [InlineData(0, "0.00-0.50")]
    [InlineData(0.5, "0.50-0.70")]
    [InlineData(0.95, "0.95-1.00")]
    [InlineData(1, "0.95-1.00")]
    [InlineData(1.0000000000000002, "0.95-1.00")]
    public void Confidences_have_ranges(double confidence, string key) => Assert.Equal(key, SliceKeys.OfConfidence(confidence));

    [Theory]
    [InlineData("2024-06-20", 2024)]
    [InlineData("20/6/2024", 2024)]
    [InlineData("20240620", 2024)]
    [InlineData("Thứ Năm, 20-06-1999 10:15", 1999)]
    [InlineData("202406", null)]
    [InlineData("1850", null)]
    [InlineData("hôm qua", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Years_are_found_in_dates(string? date, int? year) => Assert.Equal(year, TextLooks.YearOf(date));

    [Theory]
    [InlineData("Hòa bình", TextRepair.None)]
    [InlineData("Hoà bình", TextRepair.None)]
    [InlineData("Ho\u0300a bi\u0300nh", TextRepair.Decomposed)]
    [InlineData("Hòa\u00A0bình", TextRepair.Characters)]
    [InlineData("Hòa\u200B bình", TextRepair.Characters)]
    [InlineData("Ðồng bằng", TextRepair.Characters)]
    [InlineData("", TextRepair.None)]
    public void Texts_that_were_mended_are_told_from_others(string text, TextRepair repair) => Assert.Equal(repair, TextLooks.RepairOf(text));

    [Fact]
    public void The_worst_part_comes_first_and_small_ones_last()
    {
        var units = new List<LabelledUnit>();
        for (var i = 0; i < 400; i++) units.Add(Of("a", i % 10 == 0 ? "b" : "a", group: i / 4) with { Place = PlaceOf(i / 4) with { Source = i % 2 == 0 ? "Báo" : "Đài", Year = 2020 + (i % 2) } });
        units.Add(Of("a", "b", group: 200) with { Place = PlaceOf(200) with { Source = "Nhỏ", Year = 1999 } });
        var slices = Slicing.Of(EvaluationSetBuilder.Build(ModelLabels, units)).Where(slice => slice.Dimension == SliceDimension.Source).ToArray();
        Assert.Equal(["Báo", "Đài", "Nhỏ"], slices.Select(slice => slice.Key));
        Assert.Equal([0.8, 1, 0], slices.Select(slice => slice.Accuracy.Value));
        Assert.Equal([200, 200, 1], slices.Select(slice => slice.Rows));
        Assert.Equal([false, false, true], slices.Select(slice => slice.IsSmall));
    }

    [Fact]
    public void What_does_not_divide_the_data_is_left_out() =>
        Assert.DoesNotContain(Slicing.Of(EvaluationSetBuilder.Build(ModelLabels, [Of("a", "a"), Of("b", "a")])), slice => slice.Dimension is SliceDimension.Source or SliceDimension.Year or SliceDimension.Repair);

    [Fact]
    public void Sources_beyond_the_most_frequent_are_put_together()
    {
        var units = Enumerable.Range(0, 500).Select(i => Of("a", "a", group: i) with { Place = PlaceOf(i) with { Source = i < 100 ? "Báo" : $"s{i}" } }).ToArray();
        var slices = Slicing.Of(EvaluationSetBuilder.Build(ModelLabels, units)).Where(slice => slice.Dimension == SliceDimension.Source).ToArray();
        Assert.Equal(500, slices.Sum(slice => slice.Rows));
        Assert.InRange(slices.Length, 10, 50);
        Assert.Contains(slices, slice => slice.Key == Slice.Others);
    }
}
