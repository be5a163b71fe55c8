namespace MlPipeline.Evaluation.Reports.Wording;

/// <summary>The confusion matrix.</summary>
internal static class ConfusionWords
{
    public static readonly Phrase Title = new("Nhầm lẫn giữa các nhãn", "What is taken for what");

    public static readonly Phrase Lead = new(
        "Mỗi hàng là một nhãn đúng, mỗi cột là nhãn mà mô hình gán; số trong ô là số dòng, màu đậm theo tỷ lệ trong hàng. Ô có viền là gán đúng.",
        "A row is a gold label, a column the label given; the number is how many rows, the colour their share of the row. Outlined cells are right.");

    public static readonly Phrase Bounded = new(
        "Hiện {0} nhãn bị nhầm nhiều nhất; {1} nhãn còn lại gộp thành “{2}”.",
        "Shown are the {0} labels confused most; the other {1} are put together as “{2}”.");

    public static readonly Phrase Others = new("nhãn khác", "other labels");
    public static readonly Phrase HeatTitle = new("Ma trận nhầm lẫn", "Confusion matrix");
    public static readonly Phrase HeatDescription = new("{0} nhãn, {1} dòng, trong đó {2} nằm trên đường chéo. Số liệu có trong bảng ngay sau hình.", "{0} labels, {1} rows, {2} of them on the diagonal. The table behind the image has the numbers.");
    public static readonly Phrase Cell = new("{0} → {1}: {2} dòng ({3})", "{0} → {1}: {2} rows ({3})");
    public static readonly Phrase TableCaption = new("Ma trận nhầm lẫn: nhãn đúng theo hàng, nhãn được gán theo cột", "Confusion matrix: gold labels in rows, given labels in columns");
    public static readonly Phrase TopCaption = new("Những nhầm lẫn thường gặp nhất", "The most frequent confusions");
    public static readonly Phrase ShareOfGold = new("Tỷ lệ của nhãn đúng", "Share of the gold label");
    public static readonly Phrase None = new("Không có nhầm lẫn nào.", "Nothing is confused.");
}
