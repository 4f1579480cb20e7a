using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Records.Sheets;

/// <summary>A workbook to fill in and import: heads with how to write each, and on a second sheet what may be chosen.</summary>
internal static class RecordTemplate
{
    private const string Choices = "可填内容";

    internal static async Task<Outcome<FileContentHttpResult>> Run(string type, RecordDesk desk, CurrentSpace space, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var look = await desk.Look(stop);
        var columns = SheetColumn.Importable(known).Where(c => c.Key != SheetColumn.Number && (c.Key != SheetColumn.State || desk.User.May(RecordsModule.Manage))).ToList();
        var lists = columns.Select(c => (Column: c, Values: Allowed(c, known, look, desk.User))).Where(l => l.Values.Count > 0).ToList();
        var authority = space.Space.Content.Get<AuthorityInfo>();
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, known.Name.Chinese + "导入模板", authority.Mark, new DateTimeOffset(desk.Now, TimeSpan.Zero)))
        {
            sheet.Begin(known.Name.Chinese, [.. columns.Select(c => Math.Clamp(c.Title.Length * 2.0 + 4, 14, 40))], 3);
            sheet.Wide($"{known.Name.Chinese}导入模板：带 * 的必填；一行一{known.Unit.Chinese}，空着的格不改动已有内容，要清空写“{ImportRow.Clear}”{(known.Key.Count > 0 ? $"；{string.Join("、", known.Key.Select(k => known.Find(k)!.Label.Chinese))}相同的视为同一{known.Unit.Chinese}，导入时更新" : "")}", SheetLook.Note);
            sheet.Row([.. columns.Select(c => (SheetCell)Form(c, known))], SheetLook.Note);
            sheet.Row([.. columns.Select(c => (SheetCell)(c.Title + (c is { Field.Required: true, Part: "" } ? " *" : "")))], SheetLook.Head);
            sheet.End(null, [.. lists.Select((l, i) => new SheetChoice(columns.IndexOf(l.Column), Range(i, l.Values.Count)))]);
            if (lists.Count > 0) Second(sheet, lists);
        }

        return TypedResults.File(stream.ToArray(), ExportRecords.Xlsx, ExportRecords.FileName(known, authority.Demo, desk, "导入模板"));
    }

    private static void Second(SheetWriter sheet, List<(SheetColumn Column, IReadOnlyList<string> Values)> lists)
    {
        sheet.Begin(Choices, [.. lists.Select(l => Math.Clamp(l.Values.Max(v => v.Length) * 2.0 + 3, 12, 44))], 1);
        sheet.Row([.. lists.Select(l => (SheetCell)l.Column.Head)], SheetLook.Head);
        for (var i = 0; i < lists.Max(l => l.Values.Count); i++) sheet.Row([.. lists.Select(l => (SheetCell)(i < l.Values.Count ? l.Values[i] : ""))]);
        sheet.End();
    }

    private static string Range(int column, int count) => $"'{Choices}'!${Letters(column)}$2:${Letters(column)}${count + 1}";

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    /// <summary>What may stand in a column, as it may be written; empty where it is free.</summary>
    private static IReadOnlyList<string> Allowed(SheetColumn column, RecordType type, Lookups look, CurrentUser user) => (column.Field?.Kind, column.Part) switch
    {
        (null, _) when column.Key == SheetColumn.State => [.. type.Life.States.Select(s => s.Name.Chinese)],
        (FieldKind.Money, SheetColumn.Currency) => column.Field!.Currencies,
        (_, { Length: > 0 }) => [],
        (FieldKind.Option or FieldKind.Options, _) => [.. column.Field!.Options.Select(o => o.Name.Chinese)],
        (FieldKind.Flag, _) => ["是", "否"],
        (FieldKind.Line, _) => [.. BusinessLines.Names.Values],
        (FieldKind.Department, _) => [.. look.Departments.All.Select(d => d.Name)],
        (FieldKind.Country, _) => [.. look.Lists.Find(CodeLists.Countries)?.Select(e => e.Name.Chinese) ?? []],
        (FieldKind.Industry, _) => [.. look.Lists.Find(CodeLists.Industries)?.Select(e => e.Name.Chinese) ?? []],
        (FieldKind.Org, _) => [.. look.Tree.All.Where(o => o.Kind != OrgKind.Area && (column.Field!.Of.Count == 0 || column.Field.Of.Contains(o.Level)) && (column.Key != type.OwnerField || Reached(o, user))).Select(o => look.Tree.FindByCodeOrName(o.Name)?.Code == o.Code ? o.Name : o.Code)],
        _ => [],
    };

    private static bool Reached(OrgInfo org, CurrentUser user) => BusinessLines.Names.Keys.Any(line => user.Scope.Covers(line, org.Path, Sensitivity.Open));

    private static string Form(SheetColumn column, RecordType type) => (column.Field?.Kind, column.Part) switch
    {
        (null, _) => "从列表选；新记录才用，不写为" + type.Life.NameOf(type.Life.Start).Chinese,
        (_, SheetColumn.Currency) => $"{string.Join("、", column.Field!.Currencies)}，不写为{column.Field.Currencies[0]}",
        (_, SheetColumn.Rate) => "外币折算的汇率，与汇率日期同填",
        (_, SheetColumn.RateDate) => "2026-01-31",
        (_, SheetColumn.Code) => "18位",
        (_, SheetColumn.Lon or SheetColumn.Lat) => "度，如 117.02",
        (FieldKind.Date, _) => "2026-01-31",
        (FieldKind.Period, _) => column.Field!.Of.Contains("month") ? "2026-03" : column.Field.Of.Contains("quarter") ? "2026-Q1" : "2026",
        (FieldKind.Number or FieldKind.Money, _) => "数字" + (column.Field!.Decimals is { } places ? places == 0 ? "，整数" : $"，最多{places}位小数" : ""),
        (FieldKind.Text or FieldKind.Longtext, _) => $"最多{column.Field!.Max}字",
        (FieldKind.Options, _) => "从列表选，几项用“、”分开",
        (FieldKind.Person or FieldKind.Enterprise, _) => "写全称",
        (FieldKind.Place, _) => "地址",
        (FieldKind.Record, _) => RecordLinks.Form,
        _ => "从列表选",
    } + (column is { Field.Help.Chinese.Length: > 0, Part: "" } ? $"（{column.Field.Help.Chinese.TrimEnd('。')}）" : "");
}
