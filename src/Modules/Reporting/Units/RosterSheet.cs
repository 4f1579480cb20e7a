using System.Text;
using Luopan.Engines.Spreadsheets;

namespace Luopan.Modules.Reporting.Units;

/// <summary>A column of the roster as files have it.</summary>
/// <param name="Heads">Heads it is known by; the first is what the template bears.</param>
internal sealed record RosterColumn(string Field, string LabelEn, bool Required, params string[] Heads)
{
    internal static readonly IReadOnlyList<RosterColumn> All =
    [
        new("name", "Name", true, "企业名称", "单位名称", "企业全称", "名称", "name"),
        new("code", "Unified social credit code", true, "统一社会信用代码", "信用代码", "社会信用代码", "code"),
        new("home", "County or park", true, "所属地区", "所属市县", "所属县区", "市县", "地区", "园区", "home"),
        new("industry", "Industry", false, "行业", "所属行业", "industry"),
        new("panels", "Panels", false, "样本框", "监测类别", "panels"),
        new("from", "From", false, "纳入日期", "起始日期", "from"),
        new("until", "Until", false, "退出日期", "截止日期", "until"),
        new("officer", "Liaison officer", false, "联络员", "信息联络员", "联系人", "officer"),
        new("phone", "Telephone", false, "联系电话", "电话", "手机", "手机号", "phone"),
        new("email", "Mail", false, "邮箱", "电子邮箱", "email"),
    ];

    internal string Label => Heads[0];

    internal static string LabelOf(string field) => All.FirstOrDefault(c => c.Field == field)?.Label ?? field;
}

/// <summary>A roster file whose row of heads was found and matched.</summary>
/// <param name="At">Where among the rows of the sheet the heads stand.</param>
/// <param name="Fields">One for each head; empty where none fits.</param>
internal sealed record RosterSheet(Engines.Spreadsheets.Sheet Sheet, int At, IReadOnlyList<string> Heads, IReadOnlyList<string> Fields)
{
    private const int MostAbove = 20;

    internal IEnumerable<SheetRow> Data => Sheet.Rows.Skip(At + 1);

    internal string Joined => string.Join('\u001f', Heads);

    internal string? Value(SheetRow row, string field) => Fields.ToList().IndexOf(field) is >= 0 and var at && row[at].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The sheet and row in which most heads are known; null for an empty file.</summary>
    /// <param name="remembered">What a person matched, by the heads of the file.</param>
    internal static RosterSheet? Find(IReadOnlyList<Engines.Spreadsheets.Sheet> sheets, Func<string, IReadOnlyDictionary<string, string>?> remembered)
    {
        var tried = sheets.SelectMany(sheet => sheet.Rows.Take(MostAbove).Select((row, at) => Match(sheet, at, row.Cells, remembered(string.Join('\u001f', row.Cells))))).ToList();
        return tried.OrderByDescending(t => t.Fields.Count(f => f.Length > 0)).ThenBy(t => t.At).FirstOrDefault();
    }

    private static RosterSheet Match(Engines.Spreadsheets.Sheet sheet, int at, IReadOnlyList<string> heads, IReadOnlyDictionary<string, string>? given)
    {
        var taken = new HashSet<string>();
        return new(sheet, at, heads, [.. heads.Select(h => (given is not null && given.TryGetValue(h, out var field) ? field : Known(h)) is { Length: > 0 } found && taken.Add(found) ? found : "")]);
    }

    private static string Known(string head)
    {
        var plain = Plain(head);
        return plain.Length == 0 ? "" : RosterColumn.All.FirstOrDefault(c => c.Heads.Any(h => Plain(h) == plain))?.Field ?? "";
    }

    // Without what stands in brackets, marks of what is required, blanks and case.
    private static string Plain(string head)
    {
        var text = head.Normalize(NormalizationForm.FormKC);
        var cut = text.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((cut > 0 ? text[..cut] : text).Where(c => !char.IsWhiteSpace(c) && c != '*')).ToLowerInvariant();
    }
}
