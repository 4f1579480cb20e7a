using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;

namespace Luopan.Modules.Reporting;

/// <summary>One org's filling of a form for a period. Where it stands is the kernel's, copied here in the same save.</summary>
[NotLogged]
internal sealed class Return : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Form { get; init; }

    /// <summary>Version of the form it was opened with, see <see cref="KeptForm"/>.</summary>
    public required string FormHash { get; init; }

    public required string Org { get; init; }

    public required string OrgPath { get; init; }

    /// <summary>Canonical period of the form's kind.</summary>
    public required string Period { get; init; }

    public required string ScopeKey { get; init; }

    public required string State { get; set; }

    /// <summary>Last day in time; extensions do not move what lateness is judged by.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>An exception lets it be filled until that day although it is locked; null for none.</summary>
    public DateOnly? OpenUntil { get; set; }

    /// <summary>When it was first sent; lateness goes by it. Null as long as it never was.</summary>
    public DateTime? FirstSentAt { get; set; }

    public DateTime? SentAt { get; set; }

    public string SentBy { get; set; } = "";

    public DateTime? AcceptedAt { get; set; }

    /// <summary>How often accepted figures were opened again.</summary>
    public int Revision { get; set; }

    /// <summary>Why the present revision was opened; null before the first.</summary>
    public string? RevisionReason { get; set; }

    /// <summary>Grows with every saved cell and step; what clients ask for news by.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The present content of one cell; a cell nobody has touched has no row.</summary>
[NotLogged]
internal sealed class ReturnCell
{
    public required Guid ReturnId { get; init; }

    /// <summary>Row number of the form, or <c>section.line</c> of a repeated part.</summary>
    public required string Row { get; init; }

    /// <summary>Column code, empty for the only one; field code in a repeated part.</summary>
    public required string Column { get; init; }

    /// <summary>In the row's unit, with the places as typed; null when empty or a text.</summary>
    public decimal? Number { get; set; }

    /// <summary>The text of a text cell; <see cref="None"/> beside a zero where there is nothing to report.</summary>
    public string? Text { get; set; }

    /// <summary>The return's version in which it was last saved.</summary>
    public int Version { get; set; }

    public DateTime At { get; set; }

    public Guid? ById { get; set; }

    public string By { get; set; } = "";

    /// <summary>本期无此项: the zero is meant.</summary>
    internal const string None = "无";

    internal bool IsEmpty => Number is null && string.IsNullOrEmpty(Text);
}

/// <summary>One change of a cell: from what, to what, by whom. Appended, never altered.</summary>
[NotLogged]
internal sealed class ReturnChange
{
    public long Id { get; init; }

    public required Guid ReturnId { get; init; }

    public required int Version { get; init; }

    public required string Row { get; init; }

    public required string Column { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required DateTime At { get; init; }

    public required Guid? ById { get; init; }

    public required string By { get; init; }
}

/// <summary>What the filler says to a soft check; travels with the figure.</summary>
[NotLogged]
internal sealed class ReturnExplanation
{
    public required Guid ReturnId { get; init; }

    public required string Check { get; init; }

    public required string Text { get; set; }

    /// <summary>The figures it was written for; when they change it has to be written again.</summary>
    public required string Facts { get; set; }

    public required DateTime At { get; set; }

    public required string By { get; set; }
}

/// <summary>A word of a reviewer or filler on one cell, or on the whole return.</summary>
[NotLogged]
internal sealed class ReturnRemark
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid ReturnId { get; init; }

    /// <summary>Empty for the whole return.</summary>
    public required string Row { get; init; }

    public required string Column { get; init; }

    public required string Text { get; init; }

    /// <summary>The return was sent back for it: the cell has to change or be explained.</summary>
    public required bool SentBack { get; init; }

    public DateTime? SettledAt { get; set; }

    public required DateTime At { get; init; }

    public required Guid? ById { get; init; }

    public required string By { get; init; }
}

/// <summary>A form's text as it was when returns were opened with it.</summary>
[NotLogged]
internal sealed class KeptForm
{
    /// <summary>SHA-256 of the text.</summary>
    public required string Hash { get; init; }

    public required string Code { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }
}
