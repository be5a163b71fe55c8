using System.Buffers;
using System.Collections.Immutable;
using MlPipeline.Data.Articles;
using MlPipeline.Data.Labelled;
using MlPipeline.Inference.Output;
using MlPipeline.Learning;
using MlPipeline.Models;
using MlPipeline.Numerics;
using MlPipeline.Text;
using MlPipeline.Text.Tokens;
using MlPipeline.Training;
using MlPipeline.Training.Seeds;

namespace MlPipeline.Inference.Tests;

/// <summary>Models and articles made for the tests.</summary>
internal static class Samples
{
    private static readonly string[][] Words =
    [
        [.. "giá xăng dầu thô khí đốt giàn khoan lọc hóa điện gió than mỏ trữ lượng thùng".Split(' ')],
        [.. "đội tuyển bóng đá huấn luyện viên cầu thủ bàn thắng trận đấu giải vô địch sân cỏ".Split(' ')],
    ];

    private static readonly string[] Common = [.. "và của là trong ngày hôm nay theo đã được cho biết người với những một năm".Split(' ')];

    // Trained once: every test only reads them.
    private static readonly Lazy<TopicModel> ParagraphModel = new(() => Train(article => article));
    private static readonly Lazy<TopicModel> TextModel = new(() => Train(Whole));

    private static readonly Lazy<TopicModel> PaperModel = new(() => TrainPapers(2));
    private static readonly Lazy<TopicModel> PaperAndTopicModel = new(() => TrainPapers(4));
    private static readonly Lazy<TopicModel> VectorModel = new(() => Train(article => article, Vectors()));
    private static readonly Lazy<TopicModel> TextVectorModel = new(() => Train(Whole, Vectors()));

    /// <summary>Texts labelled by the paper they are from, which only their typing tells.</summary>
    public static TopicModel Papers => PaperModel.Value;

    /// <summary>Texts labelled by paper and topic.</summary>
    public static TopicModel PapersAndTopics => PaperAndTopicModel.Value;

    /// <summary>Paragraphs, with vectors of terms.</summary>
    public static TopicModel WithVectors => VectorModel.Value;

    /// <summary>Whole texts, with vectors of terms.</summary>
    public static TopicModel TextsWithVectors => TextVectorModel.Value;

    public static TopicModel Paragraphs => ParagraphModel.Value;

    public static TopicModel Texts => TextModel.Value;

    public static Article Of(string id, params string[] paragraphs)
    {
        var ranges = new TextRange[paragraphs.Length];
        var start = 0;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            ranges[i] = new TextRange(start, start + paragraphs[i].Length);
            start += paragraphs[i].Length + 1;
        }

        return new Article { Id = id, Text = string.Join('\n', paragraphs), Paragraphs = [.. ranges] };
    }

    public static InputArticle Input(Article article, params ImmutableArray<string?> meta) => new(article, "a.txt", 0, meta);

    /// <summary>Articles with a leading topic each, and a sentence of the other one that is boilerplate for just that reason: only the second stage can tell.</summary>
    public static LabelledArticle[] Articles(int count, ulong seed)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var topic = i % 2;
            var label = topic == 0 ? "energy" : "sport";
            var stranger = random.Next(6);
            string[] paragraphs = [.. Enumerable.Range(0, 6).Select(n => Sentence(n == stranger ? 1 - topic : topic, random))];
            return new LabelledArticle(
                Of($"a{i}", paragraphs),
                [.. paragraphs.Select((_, n) => n == stranger ? new ParagraphLabel("boilerplate", [], []) : new ParagraphLabel(label, n % 3 == 2 ? ["economy"] : [], []))],
                "a.jsonl",
                [.. paragraphs.Select((_, n) => n + 1L)],
                Standalone: false);
        })];
    }

    /// <summary>Labels worked out by nobody, for the formatters.</summary>
    public static ArticleLabels Labelled(params (int Label, bool Auto, double[] Scores, double[] AlsoScores, int[] Also)[] units)
    {
        var labels = new ArticleLabels();
        labels.Clear(units[0].Scores.Length);
        foreach (var unit in units) labels.Add(unit.Label, unit.Auto, unit.Scores, unit.AlsoScores, unit.Also);
        return labels;
    }

    /// <summary>Labels that a model gives.</summary>
    public static ArticleLabels LabelledBy(TopicModel model, Article article)
    {
        var labels = new ArticleLabels();
        new TopicLabeler(model).Label(article, labels);
        return labels;
    }

    public static byte[] Write(ILabelFormatter formatter, InputArticle article, ArticleLabels labels, bool header = true)
    {
        var output = new ArrayBufferWriter<byte>();
        if (header) formatter.WriteHeader(output);
        formatter.WriteArticle(article, labels, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A text of a topic (0 or 1), as one of two papers (0 or 1) types it.</summary>
    public static Article Paper(string id, int paper, int topic, ulong seed)
    {
        var random = new SplitMix(seed);
        var sentences = Enumerable.Range(0, 4).Select(_ => Sentence(topic, random)).ToArray();
        return Of(id, paper == 0 ? string.Join('\n', sentences) : $"({string.Join(' ', sentences)})");
    }

    private static LabelledArticle Whole(LabelledArticle article) => new(Of(article.Article.Id, article.Article.Text), [article.Labels[0]], "a", [1], Standalone: true);

    private static TopicModel Train(Func<LabelledArticle, LabelledArticle> shape, TermVectors? vectors = null) =>
        Trainer.Train(Articles(120, 1).Select(shape), SeedLexicon.Empty, new TrainingOptions { Linear = new LinearOptions { Threads = 1 } }, vectors).Model;

    private static TopicModel TrainPapers(int labels) => Trainer.Train(
        Enumerable.Range(0, 480).Select(i => new LabelledArticle(Paper($"p{i}", i % 2, i / 2 % 2, (ulong)i), [new ParagraphLabel($"{i % labels}", [], [])], "a", [1], Standalone: true)),
        SeedLexicon.Empty,
        new TrainingOptions { TextStage = TextStage.Typing, Linear = new LinearOptions { Threads = 1 } }).Model;

    private static TermVectors Vectors()
    {
        var random = new SplitMix(5);
        var terms = Words.Append(Common).SelectMany(words => words).Select(word => Tokenizer.KeyOf(word)).Distinct().ToArray();
        return TermVectorsBuilder.Build(4, terms, [.. terms.Select(_ => 1 + random.Next(5))], [.. Enumerable.Range(0, 4 * terms.Length).Select(_ => (random.Next(2001) - 1000) / 1000f)]);
    }

    private static string Sentence(int topic, SplitMix random) =>
        string.Join(' ', Enumerable.Range(0, 14).Select(_ => random.Next(2) == 0 ? Words[topic][random.Next(Words[topic].Length)] : Common[random.Next(Common.Length)])) + ".";
}
