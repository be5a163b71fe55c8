using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Data.Articles;
using MlPipeline.Inference.Memory;
using MlPipeline.Text;

namespace MlPipeline.Inference.Tests.Memory;

public sealed class SourceMemoryTests
{
    private const string Box = "Đăng ký nhận bản tin của Báo Sóng";

    [Fact]
    public void Says_nothing_about_what_was_in_one_other_article_and_little_about_more()
    {
        var evidence = new List<double>();
        var memory = SourceMemory.Empty;
        for (var i = 0; i < 12; i++)
        {
            evidence.Add(EvidenceFor(memory, Article($"new{i}", "Sóng", Box))[1]);
            memory = Remember(memory, Article($"a{i}", "Sóng", Box));
        }

        Assert.Equal([0.0, 0.0], evidence[..2]);
        Assert.Equal(evidence.Order(), evidence);
        Assert.Equal(Math.Log(2), evidence[2], 1e-12);
        Assert.Equal(Math.Log(8), evidence[^1], 1e-12);
    }

    [Fact]
    public void Other_sources_and_articles_without_one_are_none_of_its_business()
    {
        var memory = Remember(SourceMemory.Empty, Article("a", "Sóng", Box), Article("b", "Sóng", Box), Article("c", "Sóng", Box), Article("d", null, Box), Article("e", null, Box));
        Assert.Equal(3, memory.ArticleCount);
        Assert.Equal(0, EvidenceFor(memory, Article("x", "Gió", Box))[1]);
        Assert.Equal(0, EvidenceFor(memory, Article("x", null, Box))[1]);
        Assert.True(EvidenceFor(memory, Article("x", " Sóng ", Box.ToUpperInvariant() + "  …"))[1] > 0);
    }

    [Fact]
    public void The_host_of_an_address_stands_for_a_source_that_is_not_named()
    {
        InputArticle At(string id) => Samples.Input(new Article { Id = id, Text = Box, Paragraphs = [new TextRange(0, Box.Length)], Url = $"https://song.vn/{id}.html" });
        var memory = Remember(SourceMemory.Empty, At("1"), At("2"));
        Assert.True(EvidenceFor(memory, At("3"))[0] > 0);
    }

    [Fact]
    public void An_article_counts_once_however_often_it_comes_and_repeats_itself()
    {
        var memory = Remember(SourceMemory.Empty, Article("a", "Sóng", Box, Box), Article("a", "Sóng", Box));
        memory = Remember(memory, Article("a", "Sóng", Box));
        Assert.Equal(1, memory.ArticleCount);
        Assert.Equal(0, EvidenceFor(memory, Article("x", "Sóng", Box))[1]);
        Assert.Same(memory, Added(memory, Article("a", "Sóng", Box)).Apply());
    }

    [Fact]
    public void A_run_that_is_repeated_sees_what_it_saw_the_first_time()
    {
        var words = Gen.Elements("một", "hai", "ba", "bốn");
        var articles = (from id in Gen.Choose(0, 30) from source in Gen.Elements("S", "T") from first in words from second in words select Article($"a{id}", source, first, second)).ListOf();
        Prop.ForAll(articles.ListOf().ToArbitrary(), runs =>
        {
            var memory = SourceMemory.Empty;
            var seen = new List<(InputArticle[] Run, double[][] Evidence)>();
            foreach (var run in runs)
            {
                // One article a name: a run labels what comes first.
                var own = run.DistinctBy(each => (each.Article.Id, each.Article.Source)).Where(each => !seen.Exists(before => before.Run.Any(known => (known.Article.Id, known.Article.Source) == (each.Article.Id, each.Article.Source)))).ToArray();
                seen.Add((own, [.. own.Select(each => EvidenceFor(memory, each))]));
                memory = Remember(memory, own);
                memory = MemoryFile.Read(MemoryFile.Write(memory));
                foreach (var (again, evidence) in seen) Assert.Equal(evidence, again.Select(each => EvidenceFor(memory, each)));
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_file_that_is_no_memory_or_damaged_is_refused()
    {
        var bytes = MemoryFile.Write(Remember(SourceMemory.Empty, Article("a", "Sóng", Box), Article("b", "Gió", Box)));
        for (var i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => MemoryFile.Read(damaged));
            if (i > 0) Assert.Throws<InvalidDataException>(() => MemoryFile.Read(bytes[..i]));
        }

        Assert.Equal(0, MemoryFile.Read([]).ArticleCount);
    }

    [Fact]
    public void Evidence_turns_what_is_doubtful_and_accepts_nothing_by_itself()
    {
        var model = Samples.Paragraphs;
        var (turned, auto) = (0, 0);
        foreach (var article in Samples.Articles(40, 11).Select(each => each.Article))
        {
            var without = Samples.LabelledBy(model, article);
            var with = new ArticleLabels();
            new TopicLabeler(model).Label(article, with, [.. article.Paragraphs.Select(_ => Math.Log(8))]);
            for (var i = 0; i < without.Units; i++)
            {
                var before = without.Scores(i)[model.BoilerplateIndex];
                Assert.Equal(before * 8 / ((before * 8) + 1 - before), with.Scores(i)[model.BoilerplateIndex], 1e-9);
                Assert.Equal(1, with.Scores(i).ToArray().Sum(), 1e-9);
                if (before < 0.1) Assert.Equal(without.LabelOf(i), with.LabelOf(i));
                if (with.IsAuto(i)) Assert.True(without.IsAuto(i) && without.LabelOf(i) == with.LabelOf(i));
                turned += without.LabelOf(i) == with.LabelOf(i) ? 0 : 1;
                auto += with.IsAuto(i) ? 1 : 0;
            }
        }

        Assert.InRange(auto, 1, 239);
        Assert.InRange(turned, 0, 120);
    }

    [Fact]
    public void One_run_at_a_time_has_a_memory()
    {
        using var folder = new TempFolder();
        var path = folder.At("m");
        using (MemoryInUse.Open(path)) Assert.Contains("another run", Assert.Throws<IOException>(() => MemoryInUse.Open(path)).Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    private static InputArticle Article(string id, string? source, params string[] paragraphs)
    {
        var article = Samples.Of(id, [$"Riêng của {id}", .. paragraphs]);
        return Samples.Input(new Article { Id = id, Text = article.Text, Paragraphs = article.Paragraphs, Source = source });
    }

    private static double[] EvidenceFor(SourceMemory memory, InputArticle article) => memory.EvidenceFor(article, new ParagraphKeys());

    private static MemoryAdditions Added(SourceMemory memory, params InputArticle[] articles)
    {
        var additions = new MemoryAdditions(memory);
        foreach (var article in articles) additions.Add(article);
        return additions;
    }

    private static SourceMemory Remember(SourceMemory memory, params InputArticle[] articles) => Added(memory, articles).Apply();
}
