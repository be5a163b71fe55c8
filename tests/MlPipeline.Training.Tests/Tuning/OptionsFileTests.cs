using System.Reflection;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MlPipeline.Features;
using MlPipeline.Learning;
using MlPipeline.Learning.FastTree;
using MlPipeline.Training.Tuning;

namespace MlPipeline.Training.Tests.Tuning;

public sealed class OptionsFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mlpipeline-options-").FullName;

    public static TheoryData<string, string> Refusals => new()
    {
        { "", "not valid JSON" },
        { "{", "not valid JSON" },
        { """{"version":1}}""", "not valid JSON" },
        { "[]", "not a JSON object" },
        { "{}", "'version' is missing" },
        { """{"version":2,"later":1}""", "'version' must be 1" },
        { """{"version":1,"costs":1}""", "no option 'costs'" },
        { """{"version":1,"Cost":1}""", "no option 'Cost'" },
        { """{"version":1,"seed":1}""", "no option 'seed'" },
        { """{"version":1,"threads":1}""", "no option 'threads'" },
        { """{"version":1,"gate":{"threads":1}}""", "no option 'gate.threads'" },
        { """{"version":1,"cost":1,"cost":1}""", "'cost' stands twice" },
        { """{"version":1,"cost":"1"}""", "'cost' must be a number from 0.000001 to 1000000, not \"1\"" },
        { """{"version":1,"cost":null}""", "'cost' must be" },
        { """{"version":1,"cost":0}""", "'cost' must be" },
        { """{"version":1,"cost":1e-46}""", "'cost' must be" },
        { """{"version":1,"cost":1e999}""", "'cost' must be" },
        { """{"version":1,"maxOrder":4}""", "'maxOrder' must be a whole number from 1 to 3, not 4" },
        { """{"version":1,"maxOrder":1.5}""", "'maxOrder' must be" },
        { """{"version":1,"minCount":99999999999}""", "'minCount' must be" },
        { """{"version":1,"contextWeight":-0.1}""", "'contextWeight' must be" },
        { """{"version":1,"ratioWeight":0.96}""", "'ratioWeight' must be" },
        { """{"version":1,"bareWeight":0.0001}""", "'bareWeight' must be 0 or a number from 0.001 to 1" },
        { """{"version":1,"autoPrecision":1}""", "'autoPrecision' must be a number over 0.5 and under 1" },
        { """{"version":1,"loss":"hinge"}""", "'loss' must be \"squaredHinge\" or \"logistic\", not \"hinge\"" },
        { """{"version":1,"loss":0}""", "'loss' must be" },
        { """{"version":1,"weighting":"Balanced"}""", "'weighting' must be" },
        { """{"version":1,"gate":1}""", "'gate' must be an object" },
        { """{"version":1,"topicTrees":{"learningRate":0}}""", "'topicTrees.learningRate' must be a number over 0 and up to 1" },
        { """{"version":1,"\ud800":1}""", "surrogate" },
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Refuses_what_is_no_options_file_in_one_sentence_that_names_the_field(string json, string expected)
    {
        var problem = Assert.Throws<OptionsFileException>(() => Read(json));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Contains("o.json", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void A_message_quotes_neither_commands_for_a_terminal_nor_whole_files()
    {
        var problem = Assert.Throws<OptionsFileException>(() => Read("{\"version\":1,\"\\u001b[31m" + new string('x', 50_000) + "\":1}"));
        Assert.DoesNotContain('\u001B', problem.Message);
        Assert.True(problem.Message.Length < 300);
        Assert.True(Assert.Throws<OptionsFileException>(() => Read("{\"version\":1,\"loss\":\"" + new string('x', 50_000) + "\"}")).Message.Length < 300);
    }

    [Fact]
    public void A_file_that_is_too_long_is_not_read_to_its_end() =>
        Assert.Contains("longer than", Assert.Throws<OptionsFileException>(() => Read("{\"version\":1}" + new string(' ', 1 << 20))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_that_is_missing_has_its_default()
    {
        var defaults = new TrainingOptions { Linear = new LinearOptions { Seed = 7, Threads = 3 } };
        Assert.Equal(defaults, Read("""{"version":1}""", defaults));
        var read = Read("""{"loss":"logistic","gate":{"leaves":5},"version":1,"contextWeight":0.25}""", defaults);
        Assert.Equal(defaults with { Linear = defaults.Linear with { Loss = LinearLoss.Logistic }, Gate = defaults.Gate with { Leaves = 5 }, Encoder = defaults.Encoder with { ContextWeight = 0.25f } }, read);
    }

    [Fact]
    public void What_was_written_is_read_as_the_same_to_the_bit() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var options = Any(new Numerics.SplitMix((ulong)seed));
        return Read(Written(options)) == options;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_option_but_unit_seed_and_threads_is_a_field()
    {
        using var written = JsonDocument.Parse(Written(new TrainingOptions()));
        Assert.Equal(Names<TrainingOptions>("Encoder", "Linear").Concat(Names<EncoderOptions>("Unit")).Concat(Names<LinearOptions>("Seed", "Threads", "Weighting")).Append("version").Order(), NamesOf(written.RootElement));
        foreach (var trees in (string[])["gate", "topicTrees"]) Assert.Equal(Names<FastTreeOptions>("Seed", "Threads", "Monotone").Order(), NamesOf(written.RootElement.GetProperty(trees)));
    }

    [Fact]
    public void The_options_that_a_model_remembers_are_an_options_file()
    {
        Assert.Null(Trainer.Train(Examples.ArticlesOf(6, 1), Training.Seeds.SeedLexicon.Empty, Examples.Options).Model.Card.Options);
        var options = Examples.Options with { MinCount = 1, RatioWeight = 0.7f };
        var model = Models.ModelFile.Read(Models.ModelFile.Write(Trainer.Train(Examples.ArticlesOf(6, 1), Training.Seeds.SeedLexicon.Empty, options).Model));
        Assert.Equal(options, Read(model.Card.Options!.Value.GetRawText(), Examples.Options));
    }

    private static string Written(TrainingOptions options)
    {
        using var stream = new MemoryStream();
        OptionsFile.Write(stream, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Names<T>(params string[] others) =>
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Except(others).Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static IEnumerable<string> NamesOf(JsonElement element) => element.EnumerateObject().Select(property => property.Name).Order();

    private static TrainingOptions Any(Numerics.SplitMix random)
    {
        return new TrainingOptions
        {
            Encoder = new EncoderOptions { MaxOrder = 1 + random.Next(3), ContextWeight = 4 * Part(), ShapeWeight = Part(), SeedWeight = Part(), VectorWeight = Part(), ContextVectorWeight = Part() },
            Linear = new LinearOptions { Loss = (LinearLoss)random.Next(2), Cost = 1e-6f + (1e5f * Part()), Tolerance = 1e-6 + (0.4 * Part()) },
            MinCount = 1 + random.Next(10_000),
            RatioWeight = 0.95f * Part(),
            BareWeight = random.Next(2) == 0 ? 0 : 0.001f + (0.99f * Part()),
            Gate = new FastTreeOptions { Rounds = 1 + random.Next(10_000), LearningRate = 1 / (1.0 + random.Next(1000)), L2 = random.Next(1000) / 7.0 },
            TopicTrees = new FastTreeOptions { Leaves = 2 + random.Next(1023), RowFraction = 1 / (1.0 + random.Next(1000)) },
            AutoPrecision = 0.6 + (0.3 * Part()),
        };

        float Part() => random.Next(1 << 24) / (float)(1 << 24);
    }

    private TrainingOptions Read(string json, TrainingOptions? defaults = null)
    {
        var path = Path.Combine(folder, "o.json");
        File.WriteAllText(path, json);
        return OptionsFile.Read(path, defaults ?? new TrainingOptions());
    }
}
