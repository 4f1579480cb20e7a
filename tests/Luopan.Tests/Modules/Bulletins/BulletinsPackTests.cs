using Luopan.Modules.Access;
using Luopan.Modules.Bulletins;
using Luopan.Modules.Indicators;
using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Xunit;

namespace Luopan.Tests.Modules.Bulletins;

public sealed class BulletinsPackTests
{
    private const string Head = "---\ncode: x\nname: 通报\ntitle: 关于{{period.ytd}}的通报\nline: fdi\nlevels: [city]\nperiods: [year]\nnumber: 资〔{{year}}〕{{serial}}号\nheadline: fdi.used\n---\n";

    [Theory]
    [InlineData("{{fdi.used | amount}", 11, "没有收尾")]
    [InlineData("正文\n{{fdi.usde | amount}}", 12, "没有叫“fdi.usde”的指标")]
    [InlineData("{{#if fdi.used[industry=nosuch]}}x{{/if}}", 11, "分组“industry”里没有“nosuch”")]
    [InlineData("{{fdi.used[size=big] | amount}}", 11, "不按“size”分组")]
    [InlineData("::table figures rows=[fdi.used] columns=[value]", 11, "缺少 title")]
    [InlineData("::table figures title=\"表\" rows=[fdi.used] columns=[valeu]", 11, "没有叫“valeu”的列")]
    [InlineData("::table figures title=\"表\" rows=[fdi.usde] columns=[value]", 11, "没有叫“fdi.usde”的指标")]
    [InlineData("::table ranking title=\"表\" indicator=fdi.used columns=[value] orgs=peers", 11, "orgs 只能写 children")]
    [InlineData("::chart pie title=\"图\" rows=[fdi.used]", 11, "没有叫“::chart pie”的图表")]
    [InlineData("::chart bar title=\"图\" rows=[fdi.used] colour=red", 11, "没有“colour”这一项")]
    public void Says_where_a_template_is_wrong_and_what_to_do(string body, int line, string what)
    {
        var finding = Assert.Single(Check(Head + body));

        Assert.Equal(("t/bulletins/x.md", line), (finding.File, finding.Line));
        Assert.Contains(what, finding.What, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Remedy);
    }

    [Theory]
    [InlineData("line: fdi", "line: nosuch", 5, "不认识的业务条线")]
    [InlineData("levels: [city]", "levels: [village]", 6, "不认识的层级")]
    [InlineData("periods: [year]", "periods: [week]", 7, "不认识的时期")]
    [InlineData("{{serial}}", "", 8, "文号里要有年份和序号")]
    [InlineData("headline: fdi.used", "headline: fdi.used +", 9, "")]
    [InlineData("headline: fdi.used", "headline: fdi.nosuch", 9, "没有叫“fdi.nosuch”的指标")]
    [InlineData("name: 通报", "nam: 通报", 1, "缺少“name”")]
    [InlineData("---\n正文", "sensitivity: 机密\n---\n正文", 10, "不认识的密级")]
    public void Says_where_its_head_is_wrong(string from, string to, int line, string what)
    {
        var finding = Check((Head + "正文").Replace(from, to, StringComparison.Ordinal))[0];

        Assert.Equal(line, finding.Line);
        Assert.Contains(what, finding.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_an_organ_that_is_nowhere()
    {
        var findings = Check(Head + "正文", "org,mark,code\n123456,某局,某\n");

        Assert.Contains("机构“123456”不存在", Assert.Single(findings).What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_packs_are_clean()
    {
        foreach (var pack in new[] { "shandong", "demo" }) Assert.Empty(Read(Repo.At("packs"), pack).Findings);
    }

    private static List<PackFinding> Check(string template, string organs = "org,mark,code\n")
    {
        var root = Directory.CreateTempSubdirectory("luopan-pack").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(root, "t", "bulletins"));
            File.WriteAllText(Path.Combine(root, "t", "pack.yaml"), "code: t\nparent: mini\n");
            File.WriteAllText(Path.Combine(root, "t", "bulletins", "x.md"), template);
            File.WriteAllText(Path.Combine(root, "t", "organs.csv"), organs);
            Copy(Repo.At("tests", "packs", "mini"), Path.Combine(root, "mini"));
            return Read(root, "t").Findings;
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }

    private static PackFolder Read(string root, string pack)
    {
        var folder = new PackFolder(root, pack);
        var content = new PackContent(pack, "");
        new AccessPack().Read(folder, content);
        new IndicatorsPack().Read(folder, content);
        folder.Findings.Clear();
        new BulletinsPack().Read(folder, content);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
