using Luopan.Engines.Series;
using Luopan.Engines.Spreadsheets;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Spaces;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Reporting.Workbooks;

/// <summary>A return as a workbook, to be filled where there is no network: legal head, cells to fill, what stood before beside them.</summary>
internal static class ExportReturn
{
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const double NumberWidth = 6, NameWidth = 34, UnitWidth = 12, FigureWidth = 16;

    /// <param name="blank">Without what is typed already.</param>
    internal static async Task<Outcome<FileContentHttpResult>> Run(Guid id, bool? blank, string? lang, ReturnDesk desk, CurrentSpace space, CancellationToken stop)
    {
        if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
        var cells = blank == true ? [] : await desk.Cells(id, stop);
        var page = new Page(of, await desk.Sheet(of, cells, stop), cells, desk.CannotType(of) is null, lang == "en");
        var authority = space.Space.Content.Get<AuthorityInfo>();
        using var stream = new MemoryStream();
        using (var writer = new SheetWriter(stream, page.Title, page.English ? authority.NameEn : authority.Mark, new DateTimeOffset(desk.Now, TimeSpan.Zero))) page.Write(writer);
        return TypedResults.File(stream.ToArray(), Xlsx, page.FileName(authority.Demo));
    }

    private sealed class Page(Opened of, Sheet sheet, IReadOnlyList<ReturnCell> cells, bool open, bool english)
    {
        private readonly Dictionary<(string, string), ReturnCell> _known = cells.ToDictionary(c => (c.Row, c.Column));
        private readonly List<SheetRule> _rules = [];

        internal bool English => english;

        internal string Title => In(of.Form.Name);

        private bool Single => of.Form.Columns.Count == 1;

        private string Org => english && of.Org.NameEn.Length > 0 ? of.Org.NameEn : of.Org.Name;

        private string Period => english ? of.Head.Period : of.Period.Chinese();

        internal string FileName(bool demo) => string.Concat($"{Title} {Org} {of.Head.Period}{(demo ? english ? " (demo)" : "（演示数据）" : "")}.xlsx".Where(c => !Path.GetInvalidFileNameChars().Contains(c)));

        internal void Write(SheetWriter writer)
        {
            string[] beside = !Single ? [] : english
                ? [of.Form.Cumulative ? "Month" : "Since January", "Period before", "A year ago", "Since January, a year ago"]
                : [of.Form.Cumulative ? "当月" : "累计", "上期", "去年同期", "去年累计"];
            var heads = FormSheet.Heads(of.Form, english);
            var figures = Math.Max(of.Form.Columns.Count + beside.Length, of.Form.Sections.Select(s => (s.Repeat?.Fields.Count ?? 0) - 2).Max());
            writer.Begin(Title, [FigureWidth, NumberWidth, NameWidth, UnitWidth, .. Enumerable.Repeat(FigureWidth, figures)], 5, true);
            Words(writer, Title, SheetLook.Title, new SheetMark(of.Form.Code, of.Form.Hash, of.Org.Code, of.Head.Period).ToString());
            Words(writer, LegalHead(), SheetLook.Note);
            Words(writer, english ? $"Filed by: {Org}    Period: {Period}" : $"填报单位：{Org}    报告期：{Period}", SheetLook.Note);
            Words(writer, Guide(), SheetLook.Note);
            writer.Row([LineMark.Heads, .. heads.Select(h => (SheetCell)h), .. beside.Select(h => (SheetCell)h)], SheetLook.Head);
            var spots = Spots(writer.Rows + 1);
            foreach (var section in of.Form.Sections)
            {
                Words(writer, In(section.Name), SheetLook.Total);
                if (section.Repeat is { } repeat) Lines(writer, repeat);
                else foreach (var row in section.Rows) writer.Row(Fixed(row, writer.Rows + 1, spots));
            }

            Words(writer, english ? "Head of unit:                    Filled by:                    Telephone:                    Date:" : "单位负责人：                    填表人：                    联系电话：                    报出日期：", SheetLook.Note);
            writer.End(null, null, _rules);
        }

        // Where each cell of a fixed row, and the sum over each field of a repeated part, will stand.
        private Dictionary<string, (string, Unit)> Spots(int line)
        {
            var spots = new Dictionary<string, (string, Unit)>();
            foreach (var section in of.Form.Sections)
            {
                line++;
                foreach (var row in section.Rows)
                {
                    foreach (var column in of.Form.Columns.Where(_ => row.Unit is not null)) spots[new FormCell(row, column).Code] = (FormSheet.Spot(line, FormSheet.ColumnOf(of.Form, column.Code)), row.Unit!);
                    line++;
                }

                if (section.Repeat is { } repeat) line += 1 + repeat.Most;
            }

            return spots;
        }

        private List<SheetCell> Fixed(FormRow row, int line, IReadOnlyDictionary<string, (string, Unit)> spots)
        {
            var indent = row.Depth == 0 ? "" : new string('　', row.Depth) + (english ? "of which: " : "其中：");
            var all = new List<SheetCell> { new LineMark(row.Number, [.. of.Form.Columns.Select(c => VersionOf(row.Number, c.Code))]).ToString(), row.Number, indent + In(row.Name), row.Unit?.Code ?? "" };
            foreach (var column in of.Form.Columns)
            {
                var cell = new FormCell(row, column);
                if (cell.IsComputed) all.Add(Came(sheet.At(cell, of.Org.Code, of.Form.EntryPeriod(of.Period)), row.Decimals) with { Use = SheetUse.Worked, Formula = SheetFormula.Of(cell, spots) });
                else all.Add(Typed(row.Number, column.Code, row.Unit, row.Decimals, row.Options, line, FormSheet.ColumnOf(of.Form, column.Code)));
                if (Single && !row.IsText)
                {
                    var near = ShowReturn.Near(of, sheet, cell);
                    all.AddRange(new[] { near.Other, near.Before, near.LastYear, near.LastYearOther }.Select(n => n is null ? "" : Came(n, row.Decimals)));
                }
            }

            return all;
        }

        private void Lines(SheetWriter writer, Repeat repeat)
        {
            writer.Row([LineMark.Heads, .. FormSheet.Heads(repeat, english).Select(h => (SheetCell)h)], SheetLook.Head);
            for (var at = 1; at <= repeat.Most; at++)
            {
                var (row, line) = ($"{repeat.Code}.{at}", writer.Rows + 1);
                writer.Row([
                    new LineMark(row, [.. repeat.Fields.Select(f => VersionOf(row, f.Code))]).ToString(), at.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    .. repeat.Fields.Select(f => Typed(row, f.Code, f.Unit, f.Decimals, f.Options, line, FormSheet.FieldOf(repeat, f.Code)))]);
            }
        }

        private SheetCell Typed(string row, string column, Unit? unit, int decimals, IReadOnlyList<string> options, int line, int at)
        {
            var (cell, use) = (_known.GetValueOrDefault((row, column)), open ? SheetUse.Fill : SheetUse.Read);
            var spot = FormSheet.Spot(line, at);
            if (open && options.Count > 0) _rules.Add(new(spot, $"\"{string.Join(',', options)}\"", english ? "Choose from the list." : "请从列表中选。", true));
            if (unit is null) return new SheetCell(cell?.Text ?? "") { Use = use };
            if (open) _rules.Add(new(spot, $"OR(ISNUMBER({spot}),{spot}=\"{ReturnCell.None}\")", english ? $"A number with up to {decimals} places, or {ReturnCell.None} where nothing happened." : $"请填数字，最多{decimals}位小数；没有数填“{ReturnCell.None}”。"));
            return cell?.Text is { } none ? new SheetCell(none, Places: decimals) { Use = use } : new SheetCell("", cell?.Number, Places: decimals) { Use = use };
        }

        private static SheetCell Came(Evaluated came, int decimals) =>
            came.Value is not { } value ? new SheetCell("", Places: decimals) : new SheetCell("", came.Figure is not null ? value : Rounding.ToPlaces(value, decimals), Places: decimals);

        private int VersionOf(string row, string column) => _known.GetValueOrDefault((row, column))?.Version ?? 0;

        private void Words(SheetWriter writer, string text, SheetLook look, string? mark = null) => writer.Wide(text, look, mark ?? LineMark.Words);

        private string LegalHead()
        {
            (string Name, string NameEn, string Text)[] parts =
            [
                ("表号", "Form no.", of.Form.Number), ("制定机关", "Issued by", of.Form.Authority), ("批准文号", "Approval", of.Form.Approval),
                ("有效期至", "Valid until", of.Form.ValidUntil is { } valid ? english ? valid.ToString() : valid.Chinese() : ""), ("用途", "Purpose", ShowReturn.PurposeOf(of.Form)),
            ];
            return string.Join("    ", parts.Where(p => p.Text.Length > 0).Select(p => english ? $"{p.NameEn}: {p.Text}" : $"{p.Name}：{p.Text}"));
        }

        private string Guide() => english
            ? $"Fill the yellow cells; totals are worked out, and again when the file is uploaded. Type {ReturnCell.None} where nothing happened. Upload the file on the page of the return. {of.Form.Guide.English}".TrimEnd()
            : $"填黄格，合计自动计算，上传后以系统计算为准；没有发生的填“{ReturnCell.None}”；填好后在报表页上传。{of.Form.Guide.Chinese}";

        private string In(Platform.Workflow.FlowWord word) => english && word.English.Length > 0 ? word.English : word.Chinese;
    }
}
