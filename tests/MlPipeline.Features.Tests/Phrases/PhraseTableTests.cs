using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features.Phrases;
using MlPipeline.Text.Tokens;

namespace MlPipeline.Features.Tests.Phrases;

public sealed class PhraseTableTests
{
    private static readonly Gen<string[]> Words = Gen.Elements("giá", "dầu", "thô", "khí", "đốt").NonEmptyListOf().Select(words => words.ToArray());

    private static readonly Arbitrary<Phrase[]> PhraseLists =
        Words.Zip(Gen.Choose(0, 2)).Zip(Gen.Choose(1, 4), (x, weight) => new Phrase(string.Join(' ', x.Item1.Take(1 + (x.Item1.Length % 4))), x.Item2, weight / 4f))
            .ListOf().Select(phrases => phrases.ToArray()).ToArbitrary();

    [Fact]
    public void Finds_just_what_a_plain_search_finds() => Prop.ForAll(PhraseLists, Words.ToArbitrary(), (phrases, words) =>
    {
        var expected =
            from first in Enumerable.Range(0, words.Length)
            from length in Enumerable.Range(1, words.Length - first)
            let text = string.Join(' ', words.Skip(first).Take(length))
            from same in phrases.Where(phrase => phrase.Text == text).GroupBy(phrase => phrase.Category)
            orderby first, length, same.Key
            select new PhraseHit(same.Key, same.Max(phrase => phrase.Weight), first, length);
        Assert.Equal(expected, Find(PhraseTable.Of(phrases), string.Join(' ', words)).OrderBy(hit => (hit.FirstToken, hit.Tokens, hit.Category)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void A_table_made_of_its_own_entries_is_the_same() => Prop.ForAll(PhraseLists, phrases =>
    {
        var table = PhraseTable.Of(phrases);
        var again = new PhraseTable(table.Entries.Reverse());
        Assert.Equal(table.Entries, again.Entries);
        Assert.Equal(table.IsEmpty, phrases.Length == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Finds_phrases_in_any_spelling_and_case()
    {
        var table = PhraseTable.Of([new Phrase("hoà bình", 1, 0.5f)]);
        Assert.Equal([new PhraseHit(1, 0.5f, 1, 2)], Find(table, "vì HO\u0300A BI\u0300NH."));
        Assert.Empty(Find(table, "hòa bính"));
    }

    [Fact]
    public void A_mere_beginning_is_no_phrase()
    {
        var table = PhraseTable.Of([new Phrase("giá dầu thô", 0, 1)]);
        Assert.Empty(Find(table, "giá dầu"));
        Assert.Empty(Find(table, "giá dầu đốt"));
        Assert.Single(Find(table, "giá giá dầu thô"));
    }

    [Fact]
    public void Phrases_without_a_token_are_left_out() => Assert.True(PhraseTable.Of([new Phrase("…", 0, 1), new Phrase("", 1, 1)]).IsEmpty);

    [Fact]
    public void The_longest_phrase_is_found_and_a_longer_one_refused()
    {
        Assert.Single(Find(PhraseTable.Of([new Phrase("a b c d e f g h", 0, 1)]), "a b c d e f g h"));
        Assert.Throws<ArgumentException>(() => PhraseTable.Of([new Phrase("a b c d e f g h i", 0, 1)]));
    }

    private static List<PhraseHit> Find(PhraseTable table, string text)
    {
        var buffer = new TokenBuffer();
        Tokenizer.Tokenize(text, buffer);
        var hits = new List<PhraseHit>();
        table.Find(buffer.Tokens, hits);
        return hits;
    }
}
