using Luopan.Platform.Packs;
using Luopan.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Luopan.Tests.Modules.Plans;

public sealed class DigestTests
{
    private const string Digest = "---\ncode: extra\ntitle: 试验\nissuer: 云岭省商务厅\ndate: \"2021\"\nfrom: 2021-01-01\nuntil: 2025-12-31\norg: \"990000\"\nsensitivity: 公开\noriginal: 试验\n---\n\n# 试验（摘编）\n\n## 一、目标\n\n内容。\n";

    [Theory]
    [InlineData("", "", null)]
    [InlineData("code: extra", "code: other", "extra.md:2: “code”的值“other”不对")]
    [InlineData("\"2021\"", "二〇二一年", "extra.md:5: “date”的值“二〇二一年”不对")]
    [InlineData("2021-01-01", "2026-01-01", "extra.md:7: “until”的值“2025-12-31”不对")]
    [InlineData("990000", "123456", "extra.md:8: “org”的值“123456”不对")]
    [InlineData("公开", "秘密", "extra.md:9: “sensitivity”的值“秘密”不对")]
    [InlineData("original: 试验\n", "", "extra.md:1: 文件头缺少“original”")]
    [InlineData("issuer:", "isuer:", "extra.md:4: 不认识的键“isuer”")]
    [InlineData("---\ncode", "code", "extra.md:1: 缺少文件头")]
    [InlineData("## 一、目标", "### 一、目标", "extra.md:15: 标题“一、目标”越级")]
    [InlineData("内容。\n", "内容。\n\n## 一、目标\n", "extra.md:19: 标题“一、目标”重复")]
    [InlineData("# 试验（摘编）\n\n## 一、目标\n\n内容。\n", "", "没有文字")]
    public async Task Says_where_a_digest_is_wrong(string from, string to, string? expected)
    {
        await using var app = await TestApp.Start();
        var root = Directory.CreateTempSubdirectory("luopan-packs").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repo.At("tests", "packs"), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(root, Path.GetRelativePath(Repo.At("tests", "packs"), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            await File.WriteAllTextAsync(Path.Combine(root, "mini", "plans", "extra.md"), from.Length == 0 ? Digest : Digest.Replace(from, to, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            var findings = app.Services.GetRequiredService<PackReader>().Read(root, "mini").Findings.Select(f => f.ToString()).Where(f => f.Contains("extra.md", StringComparison.Ordinal)).ToList();

            if (expected is null) Assert.Empty(findings);
            else Assert.Contains(findings, f => f.Contains(expected, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }
}
