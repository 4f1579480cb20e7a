using Luopan.Engines.Spreadsheets;
using Luopan.Modules.Access;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Records.Sheets;

/// <summary>A workbook to fill in and import: heads with how to write each, on a second sheet what may be chosen, and a sheet for each table of rows.</summary>
internal static class RecordTemplate
{
    internal static async Task<Outcome<FileContentHttpResult>> Run(string type, string? lang, RecordDesk desk, CurrentSpace space, CancellationToken stop)
    {
        if (desk.Types.Find(type) is not { } known) return RecordsFaults.NoSuchType;
        var (look, english) = (await desk.Look(stop), lang == "en");
        var choices = english ? "Choices" : "可填内容";
        var name = english ? known.Name.English : known.Name.Chinese;
        var main = new Part(name, Note(known, english), [.. SheetColumn.Importable(known).Where(c => c.Key != SheetColumn.Number && (c.Key != SheetColumn.State || desk.User.May(RecordsModule.Manage)) && (c.Field?.VisibleTo is not { } to || desk.User.May(to)))]);
        Part[] parts = [main, .. known.Children.Where(c => desk.User.May(c.Add)).Select(c => new Part(english ? c.Label.English : c.Label.Chinese, Note(known, c, english), [.. SheetColumn.Rows(c)]))];
        var lists = parts.SelectMany(p => p.Columns.Select(c => (Part: p, Column: c, Values: Allowed(c, known, look, desk.User, english)))).Where(l => l.Values.Count > 0).ToList();
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var what = english ? " template" : "导入模板";
        using var stream = new MemoryStream();
        using (var sheet = new SheetWriter(stream, name + what, english ? authority.NameEn : authority.Mark, new DateTimeOffset(desk.Now, TimeSpan.Zero)))
        {
            void Write(Part part)
            {
                var heads = part.Columns.Select(c => (SheetCell)(c.Title(english) + (IsRequired(c) ? " *" : ""))).ToList();
                var forms = part.Columns.Select(c => (SheetCell)Form(c, known, english)).ToList();
                sheet.Begin(part.Name, [.. heads.Zip(forms).Select(p => Math.Clamp(Math.Max(SheetWidths.OfHead(p.First.Text), SheetWidths.Of(p.Second.Text) / 2) + 2, 12, 36))], 3);
                sheet.Wide(part.Note, SheetLook.Note);
                sheet.Row(forms, SheetLook.Note);
                sheet.Row(heads, SheetLook.Head);
                sheet.End(null, [.. lists.Select((l, i) => (List: l, At: i)).Where(l => l.List.Part == part).Select(l => new SheetChoice(part.Columns.IndexOf(l.List.Column), Range(choices, l.At, l.List.Values.Count)))]);
            }

            Write(main);
            if (lists.Count > 0) Second(choices, sheet, [.. lists.Select(l => (l.Column.Title(english), l.Values))]);
            foreach (var part in parts.Skip(1)) Write(part);
        }

        return TypedResults.File(stream.ToArray(), ExportRecords.Xlsx, ExportRecords.FileName(known, authority.Demo, desk, what, english));
    }

    /// <summary>A sheet to fill in.</summary>
    private sealed record Part(string Name, string Note, List<SheetColumn> Columns);

    private static bool IsRequired(SheetColumn column) => column is { Field.Required: true, Part: "" } || column.Key == SheetColumn.Parent;

    private static string Note(RecordType type, bool english)
    {
        var key = type.Key.Select(k => type.Find(k)!.Label);
        return english
            ? $"{type.Name.English}: fields with * are required; one record a row. An empty cell leaves what stands; write {ImportRow.Clear} to empty a field.{(type.Key.Count > 0 ? $" Rows with the same {string.Join(", ", key.Select(k => k.English))} are the same record and update it." : "")}"
            : $"{type.Name.Chinese}导入模板：带 * 的必填；一行一{type.Unit.Chinese}，空着的格不改动已有内容，要清空写“{ImportRow.Clear}”{(type.Key.Count > 0 ? $"；{string.Join("、", key.Select(k => k.Chinese))}相同的视为同一{type.Unit.Chinese}，导入时更新" : "")}";
    }

    private static string Note(RecordType type, ChildTable child, bool english)
    {
        var same = child.Unique.Select(u => child.Find(u)!.Label).ToList();
        return english
            ? $"{child.Label.English}: one row a line; “Belongs to” is the number or the name of a record, on the first sheet or entered before.{(same.Count > 0 ? $" A row with the same {string.Join(", ", same.Select(s => s.English))} is updated." : "")}"
            : $"{child.Label.Chinese}：一行一{child.Unit.Chinese}；“所属”写第一张表中或已有{type.Name.Chinese}的编号或名称{(same.Count > 0 ? $"；{string.Join("、", same.Select(s => s.Chinese))}相同的视为同一{child.Unit.Chinese}，导入时更新" : "")}";
    }

    private static void Second(string name, SheetWriter sheet, IReadOnlyList<(string Head, IReadOnlyList<string> Values)> lists)
    {
        sheet.Begin(name, [.. lists.Select(l => Math.Clamp(l.Values.Append(l.Head).Max(SheetWidths.Of) + 2, 10, 44))], 1);
        sheet.Row([.. lists.Select(l => (SheetCell)l.Head)], SheetLook.Head);
        for (var i = 0; i < lists.Max(l => l.Values.Count); i++) sheet.Row([.. lists.Select(l => (SheetCell)(i < l.Values.Count ? l.Values[i] : ""))]);
        sheet.End();
    }

    private static string Range(string sheet, int column, int count) => $"'{sheet}'!${Letters(column)}$2:${Letters(column)}${count + 1}";

    private static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";

    /// <summary>What may stand in a column, as it may be written; empty where it is free.</summary>
    private static IReadOnlyList<string> Allowed(SheetColumn column, RecordType type, Lookups look, CurrentUser user, bool english) => (column.Field?.Kind, column.Part) switch
    {
        (null, _) when column.Key == SheetColumn.State => [.. type.Life.States.Select(s => In(s.Name, english))],
        (FieldKind.Money, SheetColumn.Currency) => column.Field!.Currencies,
        (_, { Length: > 0 }) => [],
        (FieldKind.Option or FieldKind.Options, _) => [.. column.Field!.Options.Select(o => In(o.Name, english))],
        (FieldKind.Flag, _) => english ? ["Yes", "No"] : ["是", "否"],
        (FieldKind.Line, _) => [.. BusinessLines.Names.Values],
        (FieldKind.Department, _) => [.. look.Departments.All.Select(d => d.Name)],
        (FieldKind.Country, _) => [.. look.Lists.Find(CodeLists.Countries)?.Select(e => In(e.Name, english)) ?? []],
        (FieldKind.Industry, _) => [.. look.Lists.Find(CodeLists.Industries)?.Select(e => In(e.Name, english)) ?? []],
        (FieldKind.Org, _) => [.. look.Tree.All.Where(o => o.Kind != OrgKind.Area && (column.Field!.Of.Count == 0 || column.Field.Of.Contains(o.Level)) && (column.Key != type.OwnerField || Reached(o, user))).Select(o => Sign(o, look, english))],
        _ => [],
    };

    private static bool Reached(OrgInfo org, CurrentUser user) => BusinessLines.Names.Keys.Any(line => user.Scope.Covers(line, org.Path, Sensitivity.Open));

    private static string In(FlowWord word, bool english) => english && word.English.Length > 0 ? word.English : word.Chinese;

    // A name only one unit bears; otherwise its code.
    private static string Sign(OrgInfo org, Lookups look, bool english)
    {
        if (english && org.NameEn.Length > 0 && look.Tree.All.Count(o => o.NameEn == org.NameEn) == 1) return org.NameEn;
        return look.Tree.FindByCodeOrName(org.Name)?.Code == org.Code ? org.Name : org.Code;
    }

    private static string Form(SheetColumn column, RecordType type, bool english)
    {
        var field = column.Field;
        var (chinese, other) = (field?.Kind, column.Part) switch
        {
            (null, _) when column.Key == SheetColumn.Parent => ("编号或名称", "number or name"),
            (null, _) => ("从列表选；新记录才用，不写为" + type.Life.NameOf(type.Life.Start).Chinese, "from the list, for new records; silent: " + type.Life.NameOf(type.Life.Start).English),
            (_, SheetColumn.Currency) => ($"{string.Join("、", field!.Currencies)}，不写为{field.Currencies[0]}", $"{string.Join(", ", field.Currencies)}; silent: {field.Currencies[0]}"),
            (_, SheetColumn.Rate) => ("外币折算的汇率，与汇率日期同填", "rate of a foreign amount, with its day"),
            (_, SheetColumn.RateDate) => ("2026-01-31", "2026-01-31"),
            (_, SheetColumn.Code) => ("18位", "18 characters"),
            (_, SheetColumn.Lon or SheetColumn.Lat) => ("度，如 117.02", "degrees, such as 117.02"),
            (FieldKind.Date, _) => ("2026-01-31", "2026-01-31"),
            (FieldKind.Period, _) when field!.Of.Contains("month") => ("2026-03", "2026-03"),
            (FieldKind.Period, _) => field!.Of.Contains("quarter") ? ("2026-Q1", "2026-Q1") : ("2026", "2026"),
            (FieldKind.Number or FieldKind.Money, _) => ("数字" + (field!.Decimals is { } places ? places == 0 ? "，整数" : $"，最多{places}位小数" : ""), "number" + (field.Decimals is { } most ? most == 0 ? ", whole" : $", up to {most} places" : "")),
            (FieldKind.Text or FieldKind.Longtext, _) => ($"最多{field!.Max}字", $"up to {field.Max} characters"),
            (FieldKind.Options, _) => ("从列表选，几项用“、”分开", "from the list, parted by commas"),
            (FieldKind.Person or FieldKind.Enterprise, _) => ("写全称", "full name"),
            (FieldKind.Place, _) => ("地址", "address"),
            (FieldKind.Record, _) => (RecordLinks.Form, "number, name, or the fields of its key with a bar between them"),
            _ => ("从列表选", "from the list"),
        };
        var help = column.Part.Length > 0 || field is null ? "" : english ? field.Help.English : field.Help.Chinese;
        return english ? other + (help.Length > 0 ? $" ({help.TrimEnd('.')})" : "") : chinese + (help.Length > 0 ? $"（{help.TrimEnd('。')}）" : "");
    }
}
