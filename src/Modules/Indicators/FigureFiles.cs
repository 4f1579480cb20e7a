using System.Security.Cryptography;
using System.Text;
using Luopan.Modules.Access;
using Luopan.Platform.Packs;

namespace Luopan.Modules.Indicators;

/// <summary>One figures file of the pack.</summary>
internal sealed record FigureFile(string Path, string Hash, IReadOnlyList<FigureRow> Rows);

/// <summary>The published figures a pack brings.</summary>
internal sealed record PackFigures(IReadOnlyList<FigureFile> Files);

/// <summary>Reads and checks figures/*.csv.</summary>
internal static class FigureFiles
{
    private static readonly string[] Columns = ["indicator", "org", "period", "breakdown", "value", "unit", "publisher", "class", "flags", "text"];

    internal static PackFigures Read(PackFolder folder, IndicatorCatalogue catalogue, OrgTree tree)
    {
        var seen = new Dictionary<(string, string, Kernel.Period, string, string), string>();
        var files = new List<FigureFile>();
        foreach (var file in folder.FindAll("figures", ".csv"))
        {
            var rows = new List<FigureRow>();
            foreach (var line in PackCsv.Read(file, Columns, folder.Findings))
            {
                if (One(folder, line, catalogue, tree) is not { } row) continue;
                if (seen.TryGetValue(row.Key, out var first)) folder.Findings.Add(new(line.File, line.Line, $"与{first}是同一发布单位的同一个数", "删去其中一行，或写明不同的发布单位"));
                else
                {
                    seen.Add(row.Key, $"{line.File}第{line.Line}行");
                    rows.Add(row);
                }
            }

            files.Add(new(file.Path, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))), rows));
        }

        return new(files);
    }

    private static FigureRow? One(PackFolder folder, CsvRow row, IndicatorCatalogue catalogue, OrgTree tree)
    {
        void Wrong(Cell cell, string what, string remedy) => folder.Findings.Add(new(row.File, row.Line, what, remedy));
        var status = row.List("flags").Any(f => f is "preliminary" or "first_release") ? FigureStatus.Preliminary : FigureStatus.Published;
        var given = new FigureText(
            row.Line, row["indicator"], row["org"], row["period"], row["breakdown"], row["value"], row["unit"], row["publisher"], row["class"], status, row["flags"], row["text"], "");
        return FigureCheck.Check(given, catalogue, catalogue.Find, code => Org(tree, code, Wrong), Wrong);
    }

    private static OrgInfo? Org(OrgTree tree, string code, Wrong wrong)
    {
        if (tree.Find(code) is { } org) return org;
        wrong(Cell.Org, tree.Retired.ContainsKey(code) ? $"机构代码{code}已停用" : $"没有机构“{code}”", "改为 orgs.csv、overlays.csv 或 areas.csv 中的代码");
        return null;
    }
}
