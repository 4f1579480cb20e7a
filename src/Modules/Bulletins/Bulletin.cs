using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;

namespace Luopan.Modules.Bulletins;

/// <summary>A template filled for an org and a period, on its way to being signed, numbered and issued.</summary>
internal sealed class Bulletin : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Template { get; init; }

    public required string Line { get; init; }

    public required string Org { get; init; }

    public required string Period { get; init; }

    public required Sensitivity Sensitivity { get; init; }

    public required string ScopeKey { get; init; }

    public required Guid? DrafterId { get; init; }

    public required string Drafter { get; init; }

    public required DateTime DraftedAt { get; init; }

    public required string Title { get; set; }

    /// <summary>Where it stands in <see cref="SignOff"/>; moves with its matter on the workflow kernel, in the same save.</summary>
    public required string State { get; set; }

    /// <summary>The edition in force, counted from 1.</summary>
    public int Edition { get; private set; }

    /// <summary>Figures are as the product knew them at this moment.</summary>
    public DateTime AsOf { get; private set; }

    /// <summary>SHA-256 of the template's text the edition in force was filled from.</summary>
    public string TemplateHash { get; private set; } = "";

    /// <summary>SHA-256 of the content of the edition in force; logged with this row, so that the content cannot change unseen.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Document number, given at issue; null before.</summary>
    public string? Number { get; private set; }

    /// <summary>Organ code, year and serial of the number, which no two bulletins share.</summary>
    public string? NumberSeries { get; private set; }

    public int? Serial { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    /// <summary>Moment of issue, from which the content is frozen for good.</summary>
    public DateTime? IssuedAt { get; private set; }

    public string? Signer { get; private set; }

    /// <summary>Takes a newly filled edition into force.</summary>
    internal BulletinEdition Take(Filled filled, string templateHash, IReadOnlyList<FigureChange> changes, DateTime at, string by)
    {
        var content = FilledJson.Write(filled);
        (Edition, AsOf, TemplateHash, ContentHash, Title) = (Edition + 1, filled.AsOf, templateHash, FilledJson.Hash(content), filled.Title);
        return new BulletinEdition { Bulletin = Id, Order = Edition, At = at, AsOf = filled.AsOf, By = by, Content = content, Changes = FilledJson.Write(changes) };
    }

    /// <summary>Gives the number and closes the content.</summary>
    internal void Issue(string number, string series, int serial, DateOnly on, DateTime at, string signer) =>
        (Number, NumberSeries, Serial, IssuedOn, IssuedAt, Signer) = (number, series, serial, on, at, signer);
}

/// <summary>One filling of a bulletin: its text and figures as of a moment. Appended, never altered; its hash stands in the bulletin's logged row.</summary>
[NotLogged]
internal sealed class BulletinEdition
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid Bulletin { get; init; }

    public required int Order { get; init; }

    public required DateTime At { get; init; }

    public required DateTime AsOf { get; init; }

    public required string By { get; init; }

    /// <summary>JSON of <see cref="Filled"/>.</summary>
    public required string Content { get; init; }

    /// <summary>JSON of what differs from the edition before.</summary>
    public required string Changes { get; init; }
}
