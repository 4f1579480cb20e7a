using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Platform.Access;

namespace Luopan.Modules.Bulletins;

/// <summary>What a print carries beside the content itself.</summary>
/// <param name="Number">Document number; null for a draft.</param>
/// <param name="IssuedOn">Day of issue; null for a draft.</param>
/// <param name="WrittenAt">UTC moment written into the file: of issue, else as of which the figures are. The same bulletin prints the same bytes.</param>
internal sealed record Imprinted(string? Number, DateOnly? IssuedOn, DateTime WrittenAt, Sensitivity Sensitivity, bool Demo)
{
    internal static Imprinted Of(Bulletin bulletin, bool demo) => new(bulletin.Number, bulletin.IssuedOn, bulletin.IssuedAt ?? bulletin.AsOf, bulletin.Sensitivity, demo);

    /// <summary>演示数据 and 草稿, where they hold; null for an issued bulletin of a real space.</summary>
    internal string? Notice => (Demo, IssuedOn is null) switch
    {
        (true, true) => "演示数据　草稿",
        (true, false) => "演示数据",
        (false, true) => "草稿",
        _ => null,
    };

    internal string? Mark => Sensitivity switch { Sensitivity.Internal => "内部", Sensitivity.WorkSecret => "工作秘密", _ => null };
}

/// <summary>Lays a filled bulletin out as an official document and as a workbook.</summary>
internal static class Paper
{
    internal static byte[] Docx(Filled filled, Imprinted print)
    {
        var document = new OfficialDocument
        {
            OrganMark = filled.Organ,
            DocumentNumber = print.Number,
            SensitivityMark = print.Mark,
            Title = filled.Title,
            Addressee = filled.Addressee,
            Body = [.. filled.Blocks.Select(Body)],
            Signer = filled.Organ,
            Date = print.IssuedOn,
            Imprint = print.IssuedOn is null ? null : new Imprint(null, filled.Organ + "办公室", print.IssuedOn),
            Notice = print.Notice,
            WrittenAt = new DateTimeOffset(print.WrittenAt),
        };
        using var stream = new MemoryStream();
        OfficialDocx.Write(document, stream);
        return stream.ToArray();
    }

    internal static byte[] Xlsx(Filled filled, Imprinted print)
    {
        var notices = new[] { print.Notice, print.Mark }.OfType<string>().ToList();
        var workbook = new OfficialWorkbook
        {
            Title = filled.Title,
            Tables = [.. filled.Blocks.Select(b => b.Table).OfType<FilledTable>().Select(t => Table(t, filled)), Sources(filled)],
            Charts = [.. filled.Blocks.Select(b => b.Chart).OfType<FilledChart>().Select(Chart).TakeLast(1)],
            Notes =
            [
                filled.Title + (print.Number is null ? "" : "　" + print.Number),
                $"数据截至{Platform.ChinaTime.Local(filled.AsOf):yyyy年M月d日 HH:mm}（北京时间）",
                "数字取自指标库，出处见“数字出处”表；“推算”指由公布数计算得出。",
            ],
            Notice = notices.Count == 0 ? null : string.Join("　", notices),
            Creator = filled.Organ,
            WrittenAt = new DateTimeOffset(print.WrittenAt),
        };
        using var stream = new MemoryStream();
        OfficialXlsx.Write(workbook, stream);
        return stream.ToArray();
    }

    private static BodyBlock Body(FilledBlock block) => block switch
    {
        { Kind: "heading", Level: 1 } => new Heading1(Filler.TextOf(block)),
        { Kind: "heading" } => new Heading2(Filler.TextOf(block)),
        { Table: { } table } => Table(table, null),
        { Chart: { } chart } => Chart(chart),
        _ => new BodyParagraph(Filler.TextOf(block)),
    };

    // With the content at hand cells carry their numbers for a spreadsheet.
    private static FigureTable Table(FilledTable table, Filled? filled) => new()
    {
        Title = table.Title,
        Unit = table.Unit,
        Head = table.Head,
        Rows = [.. table.Rows.Select(r => (IReadOnlyList<FigureCell>)[.. r.Select(c => new FigureCell(c.Text, c.Figure is { } at ? filled?.Figures[at].Value : null))])],
        Notes = table.Notes,
    };

    private static Chart Chart(FilledChart chart) => new()
    {
        Title = chart.Title,
        Categories = chart.Categories,
        Series = [.. chart.Series.Select(s => new ChartSeries(s.Name, s.Values, s.Line, s.OnRight))],
        Unit = chart.Unit,
        RightUnit = chart.RightUnit,
    };

    private static FigureTable Sources(Filled filled) => new()
    {
        Title = "数字出处",
        Head = ["序号", "指标", "地区", "时期", "文中写法", "数值", "单位", "性质", "公布单位", "观测值编号"],
        Rows = [.. filled.Figures.Select((f, i) => (IReadOnlyList<FigureCell>)
        [
            new FigureCell(Display.Official(i + 1)), f.Name, f.OrgName, Period.Parse(f.Period).Chinese(), f.Text,
            new FigureCell(f.Value is { } value ? Display.Official(value) : Display.Missing, f.Value), f.Unit, StatusName(f.Status), f.Publisher ?? Display.Missing, string.Join(" ", f.Observations),
        ])],
    };

    private static string StatusName(string status) => status switch
    {
        "published" => "公布",
        "preliminary" => "初步",
        "reported" => "报送",
        "demo" => "演示",
        "computed" => "推算",
        _ => Display.Missing,
    };
}
