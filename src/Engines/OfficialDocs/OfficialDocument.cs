namespace Luopan.Engines.OfficialDocs;

/// <summary>An official document with its words and figures; how it looks is decided by GB/T 9704-2012, not here.</summary>
public sealed record OfficialDocument
{
    /// <summary>Organ mark in red at the head, e.g. 山东省商务厅.</summary>
    public required string OrganMark { get; init; }

    /// <summary>Document number, e.g. 鲁商字〔2023〕5号; null for a draft, which prints 签发后编号.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>内部 or 工作秘密, printed top left; null or 公开 prints nothing.</summary>
    public string? SensitivityMark { get; init; }

    /// <summary>Title; a line feed is a line break, without one a long title is broken into lines of like length.</summary>
    public required string Title { get; init; }

    /// <summary>To whom, without the colon; null prints no addressee.</summary>
    public string? Addressee { get; init; }

    /// <summary>Body in order.</summary>
    public required IReadOnlyList<BodyBlock> Body { get; init; }

    /// <summary>Names of the attachments, without numbers; empty prints no attachment note.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Signing organ.</summary>
    public required string Signer { get; init; }

    /// <summary>Day of signing; null for a draft, which leaves the day open.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Copies and printing organ at the foot of the last page; null prints none.</summary>
    public Imprint? Imprint { get; init; }

    /// <summary>A line on the head of every page, e.g. 演示数据 or 草稿; null prints none.</summary>
    public string? Notice { get; init; }

    /// <summary>The moment written into the properties of the file; the same document with the same moment is the same file.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}

/// <summary>The imprint (版记) at the foot of the last page.</summary>
/// <param name="CopyTo">Copies to, without 抄送 and full stop; null prints no such line.</param>
/// <param name="PrintedBy">Printing organ, e.g. 山东省商务厅办公室.</param>
/// <param name="PrintedOn">Day of printing; null leaves it open.</param>
public sealed record Imprint(string? CopyTo, string PrintedBy, DateOnly? PrintedOn);

/// <summary>A piece of the body.</summary>
public abstract record BodyBlock;

/// <summary>First level: 一、 in 黑体; the number is part of the text.</summary>
public sealed record Heading1(string Text) : BodyBlock;

/// <summary>Second level: （一） in 楷体; the number is part of the text.</summary>
public sealed record Heading2(string Text) : BodyBlock;

/// <summary>A paragraph in 仿宋, indented two characters.</summary>
public sealed record BodyParagraph(IReadOnlyList<TextRun> Runs) : BodyBlock
{
    /// <summary>A paragraph of plain words.</summary>
    public BodyParagraph(string text)
        : this([new TextRun(text)])
    {
    }
}

/// <summary>Words in one look.</summary>
/// <param name="Text">The words.</param>
/// <param name="Bold">Printed bold; used for the leading words of a paragraph.</param>
public sealed record TextRun(string Text, bool Bold = false);

/// <summary>A three-line table; its number (表1) is given by its place in the document.</summary>
public sealed record FigureTable : BodyBlock
{
    /// <summary>Title without number.</summary>
    public required string Title { get; init; }

    /// <summary>Unit line, e.g. 单位：亿美元、%; null prints none.</summary>
    public string? Unit { get; init; }

    /// <summary>Column heads; every row has as many cells.</summary>
    public required IReadOnlyList<string> Head { get; init; }

    /// <summary>Rows of heads above, from the top down, each with as many cells; equal neighbours are drawn as one. In a workbook only.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Above { get; init; } = [];

    /// <summary>Rows from top to bottom.</summary>
    public required IReadOnlyList<IReadOnlyList<FigureCell>> Rows { get; init; }

    /// <summary>Notes and sources below the table, one a line.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A cell: what is printed, and the figure behind it where it is one.</summary>
/// <param name="Text">As printed in a document; — for a figure that does not exist.</param>
/// <param name="Value">The figure for a spreadsheet, with its decimals; null when the cell holds words.</param>
public readonly record struct FigureCell(string Text, decimal? Value = null)
{
    /// <summary>A cell of words.</summary>
    public static implicit operator FigureCell(string text) => new(text);

    /// <summary>A figure, printed with the decimals it has.</summary>
    public static implicit operator FigureCell(decimal value) => new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), value);
}

/// <summary>A chart that stays editable in Word, WPS and Excel; its number (图1) is given by its place in the document.</summary>
public sealed record Chart : BodyBlock
{
    /// <summary>Title without number.</summary>
    public required string Title { get; init; }

    /// <summary>Labels along the horizontal axis.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Series; each has a value or null for every category.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>Unit of the left axis; null prints none.</summary>
    public string? Unit { get; init; }

    /// <summary>Unit of the right axis; null prints none.</summary>
    public string? RightUnit { get; init; }
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">Name in the legend.</param>
/// <param name="Values">Figures with their decimals; null where there is none, which leaves a gap.</param>
/// <param name="Line">Drawn as a line instead of bars.</param>
/// <param name="OnRight">Measured on the right axis, for growth beside amounts.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, bool Line = false, bool OnRight = false);
