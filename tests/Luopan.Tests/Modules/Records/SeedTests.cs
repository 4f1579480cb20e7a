using Luopan.Modules;
using Luopan.Modules.Records;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Records;

/// <summary>Entries a pack brings: days told from the first start, links by name. Today is 2026-11-23, a Monday.</summary>
public sealed class SeedTests
{
    private const string Types = """
        test.visit:
          name: 走访 | Visits
          group: 试 | Test
          line: fdi
          owner: city
          title: name
          fields:
            name: {is: text, label: 名 | Name, required: true}
            city: {is: org, label: 市 | City}
            site: {is: record, type: test.site, label: 地点 | Site}
            before: {is: record, type: test.visit, label: 上次 | Before}
            day: {is: date, label: 日 | Day}
          children:
            notes:
              label: 记录 | Notes
              title: note
              fields: {month: {is: period, of: month, label: 月 | Month}, quarter: {is: period, of: quarter, label: 季 | Quarter}, half: {is: period, of: half, label: 半年 | Half}, year: {is: period, of: year, label: 年 | Year}, day: {is: date, label: 日 | Day}, note: {is: text, label: 记 | Note}}
          life:
            start: open
            states: {open: 在办 | Open, done: 办结 | Done}
            ends: [done]
            steps: [{code: finish, name: 完成 | Finish, from: open, to: done, by: write}]
            clocks: [{name: 办结 | Close, runs: open, until: day}]
          seed: seeds/visits.csv
        test.site:
          name: 地点 | Sites
          group: 试 | Test
          line: fdi
          owner: city
          title: name
          key: [name, city]
          fields:
            name: {is: text, label: 名 | Name, required: true}
            city: {is: org, label: 市 | City, required: true}
          seed: seeds/sites.csv
        """;

    private const string Sites = "name,city\n东港,990100\n东港,990200\n西港,990100\n";

    private const string Notes = "of,month,quarter,half,year,day,note\n甲,month-1,quarter-1,half-1,year-1,today,第一次\n";

    [Fact]
    public async Task Days_are_told_from_the_first_start_and_links_from_names()
    {
        using var packs = Made("name,city,site,before,day,since\n甲,990100,西港,,today+12,today-3w\n乙,990100,东港|澜湾市,甲,today-1y,\n");
        Assert.Empty(packs.Findings());
        await using var app = await TestApp.Start(("Packs:Path", packs.Packs));
        var lead = await app.SignedIn("lead");

        var rows = (await lead.GetJson("/api/records/items?type=test.visit&sort=title&fields=name,day")).GetProperty("items").EnumerateArray().ToDictionary(r => r.Text("title"), r => r.Text("id"));
        var (first, second) = (await lead.Shown(rows["甲"]), await lead.Shown(rows["乙"]));

        Assert.Equal(("2026年12月5日", "2025年11月23日"), (first.Cell("day"), second.Cell("day")));
        Assert.Equal("2026-12-05", first.GetProperty("row").GetProperty("light").Text("due"));
        Assert.Equal(("甲", "西港", "东港"), (Link(second, "before"), Link(first, "site"), Link(second, "site")));
        Assert.Equal("澜湾市", (await lead.Shown(second.GetProperty("links").GetProperty("site").Text("id"))).Cell("city"));
        var note = first.GetProperty("children").GetProperty("notes")[0].GetProperty("cells");
        Assert.Equal(["2026-10", "2026-Q3", "2026-H1", "2025", "2026-11-23"], new[] { "month", "quarter", "half", "year", "day" }.Select(f => note.GetProperty(f).Text("v")));
    }

    [Theory]
    [InlineData("today+x", "日：“today+x”读不懂，写作2026-01-31，或自首次启用那天起算：today、today+12（天）、today-3w（周）、today+2m（月）、today-1y（年）")]
    [InlineData("tomorrow", "日：“tomorrow”读不懂")]
    [InlineData("month-1", "日：“month-1”读不懂")]
    [InlineData("2026-13-01", "日：日期应写作2026-01-31")]
    public void A_day_that_cannot_be_read_is_refused_at_its_line(string day, string expected)
    {
        using var packs = Made($"name,city,site,before,day,since\n甲,990100,,,{day},\n");

        Assert.Contains(packs.Findings(), f => f.StartsWith("mini/seeds/visits.csv:2: ", StringComparison.Ordinal) && f.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("since", "name,city,site,before,day,since\n甲,990100,,,,today-\n", "seeds/visits.csv:2: since “today-”读不懂")]
    [InlineData("period", "of,month,quarter,half,year,day,note\n甲,today,,,,,记\n", "seeds/visits.notes.csv:2: 月：“today”读不懂，写作2026-03、2026-Q1或2026，或自首次启用那天起算：month-1")]
    [InlineData("period", "of,month,quarter,half,year,day,note\n甲,quarter-1,,,,,记\n", "seeds/visits.notes.csv:2: 月：这里按")]
    public void So_is_a_state_since_such_a_day_and_a_period(string what, string text, string expected)
    {
        using var packs = what == "since" ? Made(text) : new ExtraType(Types, ("seeds/sites.csv", Sites), ("seeds/visits.csv", "name,city\n甲,990100\n"), ("seeds/visits.notes.csv", text));

        Assert.Contains(packs.Findings(), f => f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Real_entries_have_real_days()
    {
        using var packs = new ExtraType(Types, ("pack.yaml", File.ReadAllText(Repo.At("tests", "packs", "mini", "pack.yaml")).Replace("demo: true", "demo: false", StringComparison.Ordinal)), ("seeds/sites.csv", Sites), ("seeds/visits.csv", "name,city,day\n甲,990100,today+12\n"));

        Assert.Contains(packs.Findings(), f => f.Contains("日：“today+12”是相对日期，只用于演示配置包，这里写实际日期", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("东港,", "地点：有2条记录名为“东港”（第2、3行），改写各查重字段，依次用“|”隔开")]
    [InlineData("南港,", "地点：没有“南港”这条记录")]
    [InlineData("东港|东麓市,", "地点：没有“东港|东麓市”这条记录")]
    [InlineData(",甲", "上次：“甲”在第2行，不在本行之前，把它移到本行之前")]
    public void A_link_that_leads_nowhere_to_several_or_forward_is_refused_at_its_line(string links, string expected)
    {
        using var packs = Made($"name,city,site,before,day,since\n甲,990100,{links},,\n");

        Assert.Contains(packs.Findings(), f => f.StartsWith("mini/seeds/visits.csv:2: ", StringComparison.Ordinal) && f.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Types_that_lead_to_each_other_are_refused()
    {
        var types = Types.Replace("    city: {is: org, label: 市 | City, required: true}", "    city: {is: org, label: 市 | City, required: true}\n    visit: {is: record, type: test.visit, label: 走访 | Visit}", StringComparison.Ordinal);
        using var packs = new ExtraType(types, ("seeds/sites.csv", "name,city,visit\n东港,990100,甲\n"), ("seeds/visits.csv", "name,city,site\n甲,990100,东港\n"));

        Assert.Contains(packs.Findings(), f => f.Contains("的数据互相关联", StringComparison.Ordinal));
    }

    [Fact]
    public void The_demonstration_tells_every_day_from_the_first_start()
    {
        var (content, _) = new PackReader(AllModules.List).Read(Repo.At("packs"), "demo");
        var types = content.Get<RecordTypes>();

        var days = content.Get<PackRecords>().ByType.SelectMany(t => t.Rows.SelectMany(r => r.Children.SelectMany(c => Days(c.Table.Fields, c.Values)).Concat(Days(types.Find(t.Type)!.Fields, r.Values)).Append(r.Since))).Where(d => d.Length > 0).ToList();

        Assert.True(days.Count > 1000);
        Assert.All(days, d => Assert.StartsWith("today", d, StringComparison.Ordinal));
        static IEnumerable<string> Days(IReadOnlyList<Field> fields, IReadOnlyDictionary<string, System.Text.Json.JsonElement> cells) => fields.Where(f => f.Kind == FieldKind.Date && cells.ContainsKey(f.Code)).Select(f => cells[f.Code].ToString());
    }

    [Fact]
    public async Task What_is_entered_stays_when_the_pack_is_loaded_anew()
    {
        using var packs = Made("name,city,site,before,day,since\n甲,990100,西港,,today+12,\n");
        await using var app = await TestApp.Start(("Packs:Path", packs.Packs));
        File.AppendAllText(Path.Combine(packs.Packs, "mini", "seeds", "visits.csv"), "乙,990100,,,today+1,\n");
        app.Clock.Advance(TimeSpan.FromDays(30));
        var again = app.Beside();
        try
        {
            var rows = (await (await again.SignedIn("lead")).GetJson("/api/records/items?type=test.visit&fields=day")).GetProperty("items");
            Assert.Equal("2026-12-05", Assert.Single(rows.EnumerateArray()).GetProperty("cells").GetProperty("day").Text("v"));
        }
        finally
        {
            await again.Stop();
        }
    }

    private static ExtraType Made(string visits) => new(Types, ("seeds/sites.csv", Sites), ("seeds/visits.csv", visits), ("seeds/visits.notes.csv", visits.Contains("甲,990100,西港", StringComparison.Ordinal) ? Notes : "of,note\n"));

    private static string Link(System.Text.Json.JsonElement shown, string field) => shown.GetProperty("links").GetProperty(field).Text("title");
}
