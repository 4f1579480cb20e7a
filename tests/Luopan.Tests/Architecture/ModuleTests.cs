using Luopan.Modules;
using Luopan.Platform.Log;
using Luopan.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Luopan.Tests.Architecture;

public sealed class ModuleTests
{
    private const string Root = "Luopan.Modules", BadRoot = "Luopan.Tests.Architecture.Bad";

    [Fact]
    public void A_module_uses_only_public_types_of_another()
    {
        var uses = Boundaries.Scan(typeof(LuopanDb).Assembly, Root);

        Assert.NotEmpty(uses);
        var trespasses = uses.Where(u => !Boundaries.IsPublic(u.Used)).Select(u => $"{u.User.FullName} uses the internal {u.Used.FullName}").ToList();
        Assert.True(trespasses.Count == 0, string.Join("\n", trespasses));
    }

    [Fact]
    public void The_rule_finds_a_module_that_looks_into_another()
    {
        var uses = Boundaries.Scan(typeof(Bad.Second.Sneak).Assembly, BadRoot);

        Assert.Contains(uses, u => u is { From: "Second", To: "First", Used.Name: "Secret" } && !Boundaries.IsPublic(u.Used));
        Assert.Contains(uses, u => u is { Used.Name: "Open" } && Boundaries.IsPublic(u.Used));
    }

    [Fact]
    public void The_module_graph_is_the_agreed_one_and_has_no_circle()
    {
        var arrows = Arrows();

        Approved.Same("Architecture/modules.approved.txt", string.Join('\n', arrows.Select(a => $"{a.From} -> {a.To}")));
        Assert.Null(Circle(arrows));
    }

    [Fact]
    public void The_rule_finds_a_circle() => Assert.NotNull(Circle([("A", "B"), ("B", "C"), ("C", "A")]));

    [Fact]
    public async Task The_log_has_a_Chinese_word_for_every_table_and_field_it_keeps()
    {
        await using var app = await TestApp.Start();
        var words = await File.ReadAllTextAsync(Repo.At("web", "src", "modules", "access", "logWords.ts"), TestContext.Current.CancellationToken);
        await Tamper.Database(app, db =>
        {
            var kept = db.Model.GetEntityTypes().Where(e => LogWriter.IsLogged(e.ClrType) && IsOurs(e.ClrType)).ToList();
            var fields = kept.SelectMany(e => e.GetProperties()).Where(p => IsOurs(p.PropertyInfo?.DeclaringType)).Select(p => p.Name);
            var lacking = Lacking(words, kept.Select(e => e.GetTableName()!).Concat(fields));

            Assert.True(kept.Count > 10);
            Assert.True(lacking.Count == 0, "logWords.ts lacks: " + string.Join(", ", lacking));
            return Task.CompletedTask;
        });
    }

    // Sign-in's own rows are the framework's; ours are named.
    private static bool IsOurs(Type? type) => type?.Namespace?.StartsWith("Luopan.", StringComparison.Ordinal) == true;

    [Fact]
    public void The_rule_finds_a_field_without_a_word() => Assert.Equal(["Nameless"], Lacking("names: { Name: '名称', Title: '标题' }", ["Name", "Nameless", "Title"]));

    private static List<string> Lacking(string words, IEnumerable<string> names) =>
        [.. names.Distinct().Where(n => !words.Contains($" {n}: '", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Tables_bear_their_module_and_entities_stay_inside_it()
    {
        await using var app = await TestApp.Start();
        await Tamper.Database(app, db =>
        {
            var names = AllModules.List.Select(m => m.Name + "_").Append("platform_").ToList();
            var tables = db.Model.GetEntityTypes().ToList();
            Assert.True(tables.Count > 10);
            Assert.Empty(tables.Where(t => !names.Exists(n => t.GetTableName()!.StartsWith(n, StringComparison.Ordinal))).Select(t => t.GetTableName()));
            Assert.Empty(tables.Where(t => t.ClrType.Namespace!.StartsWith(Root, StringComparison.Ordinal) && t.ClrType.IsVisible).Select(t => t.ClrType.FullName));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public void Every_module_has_its_chapter_its_tests_and_its_screens()
    {
        var glossary = File.ReadAllText(Repo.At("docs", "glossary.md"));
        var folders = Directory.EnumerateDirectories(Repo.At("src", "Modules")).Select(d => Path.GetFileName(d)!).Where(n => n is not ("bin" or "obj")).ToList();

        Assert.Equal(AllModules.List.Count, folders.Count);
        Assert.Empty(folders.Where(f => !glossary.Contains($"## {f}", StringComparison.Ordinal)).Select(f => $"docs/glossary.md has no chapter {f}"));
        Assert.Empty(folders.Where(f => !Directory.Exists(Repo.At("tests", "Luopan.Tests", "Modules", f))).Select(f => $"no tests for {f}"));
        Assert.Empty(folders.Where(f => !Directory.Exists(Repo.At("web", "src", "modules", f.ToLowerInvariant()))).Select(f => $"no screens for {f}"));
        Assert.Empty(folders.Where(f => !File.Exists(Repo.At("src", "Modules", f, "README.md"))).Select(f => $"no README for {f}"));
    }

    private static IReadOnlyList<(string From, string To)> Arrows() =>
        [.. Boundaries.Scan(typeof(LuopanDb).Assembly, Root).Select(u => (u.From, u.To)).Distinct().Order()];

    private static string? Circle(IReadOnlyList<(string From, string To)> arrows)
    {
        bool Reaches(string from, string to, HashSet<string> seen) =>
            seen.Add(from) && arrows.Where(a => a.From == from).Any(a => a.To == to || Reaches(a.To, to, seen));
        return arrows.Select(a => a.From).FirstOrDefault(m => Reaches(m, m, []));
    }
}
