using System.Reflection;
using System.Text.RegularExpressions;
using MlPipeline.Evaluation.Reporting;
using MlPipeline.Evaluation.Reports.Wording;
using MlPipeline.Inference.Explaining;

namespace MlPipeline.Evaluation.Tests.Reports;

public sealed class WordingTests
{
    private static readonly (string Name, Phrase Phrase)[] Phrases =
    [
        .. from type in typeof(Phrase).Assembly.GetTypes()
           where type.Namespace == typeof(Phrase).Namespace
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(Phrase)
           select ($"{type.Name}.{field.Name}", (Phrase)field.GetValue(null)!),
    ];

    [Fact]
    public void Both_languages_have_the_same_places_to_fill()
    {
        Assert.True(Phrases.Length > 150);
        Assert.All(Phrases, each => Assert.Equal(Places(each.Phrase.Vietnamese), Places(each.Phrase.English)));
    }

    [Fact]
    public void Vietnamese_is_composed() => Assert.All(Phrases, each => Assert.DoesNotContain(each.Phrase.Vietnamese, c => c is >= '\u0300' and <= '\u036F'));

    [Fact]
    public void Everything_that_can_happen_has_a_name()
    {
        foreach (var dimension in Enum.GetValues<SliceDimension>()) Assert.NotNull(SliceWords.NameOf(dimension));
        foreach (var kind in Enum.GetValues<EvidenceKind>()) Assert.NotNull(ErrorWords.NameOf(kind));
    }

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, "\\{\\d+\\}").Select(match => match.Value).Order(StringComparer.Ordinal);
}
