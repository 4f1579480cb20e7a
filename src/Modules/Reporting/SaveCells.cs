using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Luopan.Kernel;
using Luopan.Modules.Reporting.Forms;
using Luopan.Platform.Web;

namespace Luopan.Modules.Reporting;

/// <summary>Saves typed cells one by one: what two people typed into different cells both stands, what they typed into the same one is told to the later.</summary>
internal static partial class SaveCells
{
    internal const int Most = 5000;

    private const int MostText = 1000, MostTries = 10;

    // Beyond this no figure of the trade can be meant, and sums stay exact.
    private const decimal Largest = 1e15m;

    /// <param name="Value">As typed; empty clears the cell; 无 says that there is nothing to report.</param>
    /// <param name="Version">The cell's version the person saw; 0 for a cell nobody had touched.</param>
    public sealed record Typed([property: Required, StringLength(20)] string Row, [property: StringLength(40)] string? Column, [property: StringLength(MostText)] string? Value, int Version);

    public sealed record Request([property: Required] List<Typed> Cells);

    /// <summary>Somebody saved the same cell in between; it was left as theirs.</summary>
    public sealed record Clash(string Row, string Column, string Mine, string Theirs, string By, int Version);

    /// <param name="Sheet">The return after saving, with everything worked out anew.</param>
    public sealed record Response(IReadOnlyList<Clash> Clashes, ShowReturn.SheetView Sheet);

    internal static async Task<Outcome<Response>> Run(Guid id, Request ask, ReturnDesk desk, CancellationToken stop)
    {
        if (ask.Cells.Count > Most) return ReportingFaults.TooMany(Most, ask.Cells[Most]);
        for (var tries = 1; ; tries++)
        {
            if (await desk.Open(id, stop) is not { } of) return ReportingFaults.NoSuchReturn;
            if (desk.CannotType(of) is { } closed) return closed;
            var (read, wrong) = Read(of.Form, ask.Cells);
            if (wrong.Count > 0) return ReportingFaults.Wrong(wrong);
            var cells = await desk.Cells(id, stop);
            var clashes = Apply(of, cells, read, desk);
            if (await desk.Save(stop) is not { } late) return new Response(clashes, await ShowReturn.View(of, cells, desk, stop));
            if (tries == MostTries) return late;

            // Somebody saved cells of the same return in this very moment: with theirs read, ours are put beside them.
            desk.Db.ChangeTracker.Clear();
        }
    }

    /// <summary>A typed cell after reading.</summary>
    internal sealed record ReadCell(string Row, string Column, decimal? Number, string? Text, int Version, string Written);

    internal static (List<ReadCell> Cells, List<FaultDetail> Wrong) Read(Form form, IReadOnlyList<Typed> cells)
    {
        var (read, wrong) = (new List<ReadCell>(), new List<FaultDetail>());
        for (var i = 0; i < cells.Count; i++)
        {
            var typed = cells[i];
            var (row, column, value) = (typed.Row, typed.Column ?? "", (typed.Value ?? "").Trim());
            void Tell(string sentence) => wrong.Add(new(i + 1, column.Length == 0 ? row : $"{row}.{column}", sentence));
            if (Place(form, row, column) is not var (unit, decimals, options)) Tell($"报表里没有“{row}{(column.Length == 0 ? "" : " " + column)}”这一格，或它由系统计算");
            else if (value.Length > 0 && options.Count > 0 && !options.Contains(value)) Tell($"“{Short(value)}”不在可选项中，请选{string.Join("、", options)}");
            else if (unit is null || value.Length == 0) read.Add(new(row, column, null, value.Length == 0 ? null : Neutral(value), typed.Version, value));
            else if (value == ReturnCell.None) read.Add(new(row, column, 0, ReturnCell.None, typed.Version, value));
            else
            {
                var (number, why) = NumberIn(value, decimals);
                if (why is not null) Tell(why);
                else read.Add(new(row, column, number, null, typed.Version, value));
            }
        }

        foreach (var twice in read.GroupBy(c => (c.Row, c.Column)).Where(g => g.Count() > 1)) wrong.Add(new(null, twice.Key.Row, $"第{twice.Key.Row}行同一格给了两个值，请只留一个"));
        return (read, wrong);
    }

    /// <summary>Puts what was read into the cells, tracked; the caller saves. Cells somebody else changed since are left and told.</summary>
    internal static IReadOnlyList<Clash> Apply(Opened of, List<ReturnCell> cells, IReadOnlyList<ReadCell> read, ReturnDesk desk)
    {
        var clashes = new List<Clash>();
        var known = cells.ToDictionary(c => (c.Row, c.Column));
        var version = of.Head.Version + 1;
        foreach (var one in read)
        {
            var cell = known.GetValueOrDefault((one.Row, one.Column));
            if (cell is null ? one is { Number: null, Text: null } : cell.Number == one.Number && cell.Number?.Scale == one.Number?.Scale && cell.Text == one.Text) continue;
            if (cell is not null && cell.Version != one.Version)
            {
                clashes.Add(new(one.Row, one.Column, one.Written, Shown(cell), cell.By, cell.Version));
                continue;
            }

            if (cell is null) desk.Db.Add(cell = new ReturnCell { ReturnId = of.Head.Id, Row = one.Row, Column = one.Column });
            if (known.TryAdd((one.Row, one.Column), cell)) cells.Add(cell);
            desk.Db.Add(new ReturnChange
            {
                ReturnId = of.Head.Id,
                Version = version,
                Row = one.Row,
                Column = one.Column,
                Before = Shown(cell),
                After = Shown(one.Text, one.Number),
                At = desk.Now,
                ById = desk.User.Id,
                By = desk.User.DisplayName,
            });
            (cell.Number, cell.Text, cell.Version, cell.At, cell.ById, cell.By) = (one.Number, one.Text, version, desk.Now, desk.User.Id, desk.User.DisplayName);
            of.Head.Version = version;
        }

        return clashes;
    }

    internal static string Shown(ReturnCell cell) => Shown(cell.Text, cell.Number);

    internal static string Shown(string? text, decimal? number) => text ?? (number is null ? "" : Display.Official(number));

    // The unit (null for texts), places and choices of a cell people may type into; null for any other.
    private static (Unit? Unit, int Decimals, IReadOnlyList<string> Options)? Place(Form form, string row, string column)
    {
        if (form.Row(row) is { } fixedRow) return form.Column(column) is { } at && !new FormCell(fixedRow, at).IsComputed ? (fixedRow.Unit, fixedRow.Decimals, fixedRow.Options) : null;
        if (row.Split('.') is not [var section, var number] || form.Repeated(section)?.Repeat is not { } repeat) return null;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line) || line < 1 || line > repeat.Most) return null;
        return repeat.Fields.FirstOrDefault(f => f.Code == column) is { } field ? (field.Unit, field.Decimals, field.Options) : null;
    }

    private static (decimal? Number, string? Fault) NumberIn(string value, int decimals)
    {
        if (value[0] is '=' or '@') return (null, $"“{Short(value)}”是公式，请填算好的数字");
        // Full-width digits and signs are what an input method gives; a comma may only part thousands, where a slip for a point would make ten times as much.
        var written = value.Normalize(NormalizationForm.FormKC).Replace("−", "-", StringComparison.Ordinal);
        if (written.Contains(',', StringComparison.Ordinal) && !Grouped().IsMatch(written)) return (null, $"“{Short(value)}”里的逗号不在千位上；小数点请写“.”，千位逗号可以不写");
        var plain = written.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return (null, $"“{Short(value)}”不是数字；没有数请填“无”，说明文字请写在批注里");
        if (number.Scale > decimals && decimal.Round(number, decimals) != number) return (null, $"“{Short(value)}”的小数位太多，最多{decimals}位");
        if (Math.Abs(number) >= Largest) return (null, $"“{Short(value)}”太大，请核对计量单位");
        return (decimal.Round(number, decimals) + new decimal(0, 0, 0, false, (byte)decimals), null);
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();

    // A text that a spreadsheet would run as a formula is kept with a mark in front, here and in every file we write.
    private static string Neutral(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;

    private static string Short(string value) => value.Length <= 20 ? value : value[..20] + "…";
}
