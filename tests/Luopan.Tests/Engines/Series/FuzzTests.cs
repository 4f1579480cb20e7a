using System.Text;
using Luopan.Engines.Series;
using Luopan.Kernel;
using Xunit;

namespace Luopan.Tests.Engines.Series;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "fdi.used", "fdi.used.yoy", "fdi.used.rank", "energy.use", "mad", "(", ")", "[", "]", "industry=mfg", ",", ";", "@", "parent", "nation",
            "370100", "+", "-", "*", "/",
        "=", "!=", "<", ">=", "and", "or", "not", "1", "0", "2020", "79228162514264337593543950335", "0.0000000000000000000000000001", "'x'", "\"",
            ".", " ", "\n", "yoy(", "ytd(",
        "lag(", "cagr(", "rank(", "known", "share(", "sum(children,", "sum(peers,", "gap(", "multiple(", "if(", "coalesce(", "has(", "round(",
            "abs(", "min(", "外", "，", "\0", "\ud83d",
    ];

    [Fact]
    public void Random_strings_never_throw()
    {
        var random = new Random(20210831);
        var source = Source();
        var parsed = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 14); length > 0; length--) text.Append(Pieces[random.Next(Pieces.Length)]);
            parsed += Tried(text.ToString(), source) ? 1 : 0;
        }

        Assert.InRange(parsed, 200, 20_000);
    }

    [Fact]
    public void Random_trees_print_back_and_come_to_exactly_one_thing()
    {
        var random = new Random(31370);
        var source = Source();
        for (var i = 0; i < 3_000; i++)
        {
            var text = Tree(random, 4);
            var first = SampleSource.Parse(text).ToString();
            Assert.Equal(first, SampleSource.Parse(first).ToString());
            Assert.True(Tried(text, source), text);
        }
    }

    private static bool Tried(string text, SampleSource source)
    {
        if (!Parser.TryParse(text, out var expression, out var fault))
        {
            Assert.NotEmpty(fault.Sentence);
            return false;
        }

        var result = new SeriesEngine(source).Evaluate(expression, new Scene("370100", Period.Parse("2022")));
        Assert.Equal(1, new[] { result.Value is not null, result.Text is not null, result.Truth is not null, result.IsMissing }.Count(is_ => is_));
        if (result is { Value: { } value, Interval: { } bounds }) Assert.True(bounds.Low <= value && value <= bounds.High, $"{text}: {value} not in {bounds}");
        return true;
    }

    private static string Tree(Random random, int depth) => depth == 0
        ? random.Next(6) switch { 0 => "2", 1 => "0", 2 => "fdi.used.yoy", 3 => "fdi.used[industry=mfg]", 4 => "energy.use", _ => "fdi.used" }
        : random.Next(16) switch
        {
            0 => $"({Tree(random, depth - 1)} + {Tree(random, depth - 1)})",
            1 => $"({Tree(random, depth - 1)} - {Tree(random, depth - 1)})",
            2 => $"{Tree(random, depth - 1)} * {Tree(random, depth - 1)}",
            3 => $"{Tree(random, depth - 1)} / ({Tree(random, depth - 1)})",
            4 => $"yoy({Tree(random, depth - 1)})",
            5 => $"rank({Tree(random, depth - 1)}, known)",
            6 => $"-({Tree(random, depth - 1)})",
            7 => $"abs({Tree(random, depth - 1)})",
            8 => $"round({Tree(random, depth - 1)}, {random.Next(4)})",
            9 => $"min({Tree(random, depth - 1)}, {Tree(random, depth - 1)})",
            10 => $"max({Tree(random, depth - 1)}, {Tree(random, depth - 1)})",
            11 => $"if({Tree(random, depth - 1)} > {Tree(random, depth - 1)}, {Tree(random, depth - 1)}, 1)",
            12 => $"coalesce({Tree(random, depth - 1)}, 3)",
            13 => $"({Tree(random, depth - 1)}) @ parent",
            14 => $"cagr({Tree(random, depth - 1)}, 2021)",
            _ => Tree(random, 0),
        };

    private static SampleSource Source() => new SampleSource()
        .With("fdi.used 370100 2022 31.37亿美元", "fdi.used 370100 2021 26.58亿美元", "fdi.used 370200 2022 60.1亿美元", "fdi.used 370000 2022 228.7亿美元")
        .With("fdi.used 370000 2021 215.2亿美元", "fdi.used 370100 2022 industry=mfg 6.64亿美元", "energy.use 370100 2022 0.0万吨标准煤", "energy.use 370100 2021 -3万吨标准煤")
        .Formula("mad", "绕圈", "%", "mad + lag(mad, 1)");
}
