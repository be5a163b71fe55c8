using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features;
using MlPipeline.Numerics;
using MlPipeline.Text.Tokens;
using MlPipeline.Training.Corpus;
using MlPipeline.Training.Seeds;
using static MlPipeline.Training.Tests.Examples;

namespace MlPipeline.Training.Tests.Corpus;

public sealed class EncodedCorpusTests
{
    [Fact]
    public void Holds_what_the_encoder_says_of_each_article()
    {
        var articles = ArticlesOf(150, 4);
        var lexicon = Lexicon();
        var corpus = LabelledCorpus.Encode(articles, lexicon, Options).Encoded;
        var encoder = new ArticleEncoder(2, lexicon.Phrases, lexicon.Topics.Count, readsStyle: false);
        var encoded = new EncodedArticle();
        for (var article = 0; article < articles.Length; article++)
        {
            encoder.Encode(articles[article].Article, TextUnit.Paragraph, encoded);
            var (firstUnit, units) = corpus.UnitsOf(article).GetOffsetAndLength(int.MaxValue);
            var (firstPart, parts) = corpus.PartsOf(article).GetOffsetAndLength(int.MaxValue);
            Assert.Equal((encoded.Units, encoded.Parts), (units, parts));
            for (var i = 0; i < units; i++)
            {
                Assert.Equal(encoded.Hashes(i).ToArray(), Array.ConvertAll(corpus.NgramsOf(firstPart + i).ToArray(), ngram => corpus.NgramHashes[ngram]));
                Assert.Equal(encoded.Counts(i).ToArray(), CountsOf(corpus, firstPart + i));
                Assert.Equal(encoded.Indicators(i).ToArray(), corpus.IndicatorsOf(firstUnit + i).ToArray());
                Assert.Equal(encoded.Seeds(i).ToArray(), corpus.SeedsOf(firstUnit + i).ToArray());
                Assert.Equal(article, corpus.ArticleOf(firstUnit + i));
                Assert.Equal(articles[article].Labels[i]!.Primary, corpus.LabelNames[corpus.LabelOf(firstUnit + i)]);
            }
        }
    }

    [Fact]
    public void Labels_are_numbered_in_ordinal_order_further_ones_included()
    {
        var corpus = LabelledCorpus.Encode([Article("a", ("c a", "một"), (null, "hai"), ("b c", "ba"))], SeedLexicon.Empty, Options).Encoded;
        Assert.Equal(["a", "b", "c"], corpus.LabelNames);
        Assert.Equal([2, EncodedCorpus.NoLabel, 1], [corpus.LabelOf(0), corpus.LabelOf(1), corpus.LabelOf(2)]);
        Assert.Equal([0], corpus.AlsoOf(0));
        Assert.Equal([2], corpus.AlsoOf(2));
    }

    [Fact]
    public void The_bare_copy_of_a_text_is_what_it_would_be_without_diacritics()
    {
        var corpus = LabelledCorpus.Encode([Article("a", ("x", "Đường về nhà"))], SeedLexicon.Empty, Options).Encoded;
        var bare = corpus.NgramsOf(corpus.PartsOf(0, bare: true).Start.Value).ToArray().Select(ngram => corpus.NgramHashes[ngram]);
        Assert.Equal([Tokenizer.KeyOf("duong"), FrozenHash.Append(Tokenizer.KeyOf("duong"), Tokenizer.KeyOf("ve")), Tokenizer.KeyOf("ve"),
            FrozenHash.Append(Tokenizer.KeyOf("ve"), Tokenizer.KeyOf("nha")), Tokenizer.KeyOf("nha")], bare);
    }

    [Fact]
    public void Examples_made_of_seed_terms_count_less()
    {
        var corpus = LabelledCorpus.Encode(ArticlesOf(2, 1), Lexicon(), Options with { SeedExampleWeight = 0.25f }).Encoded;
        for (var unit = 0; unit < corpus.Units; unit++) Assert.Equal(corpus.ArticleOf(unit) < corpus.FirstSeedArticle ? 1 : 0.25f, corpus.WeightOf(unit));
    }

    [Fact]
    public void A_word_repeated_without_end_is_counted_up_to_the_limit()
    {
        var corpus = LabelledCorpus.Encode([Article("a", ("x", string.Concat(Enumerable.Repeat("a ", 70_000))))], SeedLexicon.Empty, Options).Encoded;
        Assert.Equal([ushort.MaxValue, ushort.MaxValue], CountsOf(corpus, 0));
    }

    [Fact]
    public void More_ngrams_than_the_first_table_holds_are_numbered_all_the_same()
    {
        var interner = new NgramInterner();
        int[] numbers = [.. Enumerable.Range(0, 200_000)];
        int[] again = [.. numbers.Where(number => number % 97 == 0)];
        Assert.Equal(numbers, Intern(numbers));
        Assert.Equal(again, Intern(again));
        Assert.Equal(200_000, interner.Count);
        Assert.Equal(SplitMix.Mix(199_999), interner.Hashes[199_999]);

        int[] Intern(int[] wanted)
        {
            var found = new int[wanted.Length];
            interner.Intern([.. wanted.Select(number => SplitMix.Mix((ulong)number))], found);
            return found;
        }
    }

    // Counts that need two bytes are among them, parts without any common n-gram, and parts of which nothing is left.
    [Fact]
    public void What_is_kept_of_a_text_is_its_common_ngrams_and_then_its_rare_ones() => Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
    {
        var random = new SplitMix(seed);
        var articles = Enumerable.Range(0, 1 + random.Next(6)).Select(i => Alone($"a{i}", "x", string.Join(' ', Enumerable.Range(0, random.Next(9)).Select(_ => Word(random))))).ToArray();
        EncodedCorpus Encode() => LabelledCorpus.Encode([.. articles, Article("b", ("x", "chung"))], SeedLexicon.Empty, Options with { Encoder = Options.Encoder with { MaxOrder = 1 } }).Encoded;
        var (before, after) = (Encode(), Encode());
        var kept = Enumerable.Range(0, before.Ngrams).Where(_ => random.Next(3) > 0).OrderBy(_ => random.Next(1000)).ToArray();
        var common = random.Next(kept.Length + 1);
        after.Keep(kept, common, 1 + random.Next(2));
        Assert.Equal(kept.Length, after.Ngrams);
        for (var part = 0; part < before.Parts; part++)
        {
            var entries = before.NgramsOf(part).ToArray().Zip(CountsOf(before, part)).Where(entry => kept.Contains(entry.First)).ToArray();
            var expected = entries.OrderBy(entry => Array.IndexOf(kept, entry.First) < common ? 0 : 1).ToArray();
            Assert.Equal(entries.Count(entry => Array.IndexOf(kept, entry.First) < common), after.CommonOf(part));
            Assert.Equal(expected.Select(entry => before.NgramHashes[entry.First]), after.NgramsOf(part).ToArray().Select(ngram => after.NgramHashes[ngram]));
            Assert.Equal(expected.Select(entry => entry.Second), CountsOf(after, part));
        }
    }).QuickCheckThrowOnFailure();

    // More than a page holds, and a text that is larger than a page by itself.
    [Fact]
    public void Texts_of_any_length_are_kept_whole()
    {
        var pages = new NgramPages();
        int[] lengths = [3, 0, 1_048_000, 600, 2_000_000, 0, 5];
        for (var part = 0; part < lengths.Length; part++)
        {
            var ngrams = pages.Add(Enumerable.Range(0, lengths[part]).Select(i => i % 300).ToArray());
            for (var i = 0; i < ngrams.Length; i++) ngrams[i] = part + i;
        }

        for (var part = 0; part < lengths.Length; part++)
        {
            Assert.Equal(Enumerable.Range(part, lengths[part]), pages.NgramsOf(part).ToArray());
            var counts = pages.CountsOf(part);
            Assert.Equal(lengths[part], counts.Length);
            for (var i = 0; i < counts.Length; i++) Assert.Equal(i % 300, counts[i]);
        }
    }

    private static string Word(SplitMix random) => random.Next(12) == 0 ? string.Concat(Enumerable.Repeat("nhiều ", 250 + random.Next(20))) : $"{"đêăôơ"[random.Next(5)]}{random.Next(3)}";

    private static int[] CountsOf(EncodedCorpus corpus, int part)
    {
        var counts = corpus.CountsOf(part);
        var result = new int[counts.Length];
        for (var i = 0; i < result.Length; i++) result[i] = counts[i];
        return result;
    }
}
