using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Reporting.Units;

/// <summary>A monitored enterprise of the roster. In the org tree it stands under its home, so that scope, worklist, review and lateness go by the same rules as for every other org.</summary>
internal sealed class ReportingUnit : IScoped
{
    /// <summary>Level of such an org.</summary>
    internal const string Level = "enterprise";

    /// <summary>Unified social credit code; the code of its org, and the user name of its officer.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>County, city or park that keeps it.</summary>
    public required string Home { get; set; }

    public required string OrgPath { get; set; }

    public required string ScopeKey { get; set; }

    /// <summary>Code of the dimension <c>industry</c>; empty when not known.</summary>
    public string Industry { get; set; } = "";

    /// <summary>Codes of panels between semicolons, one before the first and one behind the last; <c>;</c> for none.</summary>
    public string Panels { get; set; } = ";";

    public DateOnly? From { get; set; }

    /// <summary>Last day on which it is monitored; null as long as it is.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Name of the liaison officer.</summary>
    public string Officer { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Email { get; set; } = "";

    /// <summary>When the present officer set a password; null before.</summary>
    public DateTime? JoinedAt { get; set; }

    internal static string Joined(IEnumerable<string> panels) => string.Concat(panels.Order(StringComparer.Ordinal).Select(p => $"{p};").Prepend(";"));

    internal static IReadOnlyList<string> PanelsOf(string joined) => joined.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Of no business line in particular: whoever keeps rosters of the place keeps it.</summary>
    internal static string ScopeOf(string path) => DocumentScope.Key(Sensitivity.Internal, path);
}

/// <summary>A link with which the liaison officer of a unit opens the account; it serves once.</summary>
[NotLogged]
internal sealed class Invitation : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required string Unit { get; init; }

    public required string ScopeKey { get; init; }

    /// <summary>SHA-256 of the token.</summary>
    public required string Hash { get; init; }

    /// <summary>The token under the server's keys, for the list that is printed or mailed.</summary>
    public required string Sealed { get; init; }

    /// <summary>Last day on which it serves.</summary>
    public required DateOnly Until { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    /// <summary>The job that made it: run again after a crash it makes no second one.</summary>
    public required Guid JobId { get; init; }

    public DateTime? MailedAt { get; set; }

    public DateTime? UsedAt { get; set; }

    /// <summary>A newer one stands in its place.</summary>
    public bool Withdrawn { get; set; }
}

/// <summary>Which column of a roster file means what, as a person matched it last time.</summary>
[NotLogged]
internal sealed class RosterMapping
{
    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>Heads of the file in their order.</summary>
    public required string Heads { get; init; }

    public required string Json { get; set; }
}

/// <summary>A figure of a unit's reviewed return: it stays in this module, only sums leave it. None is deleted, so that sums can be told as they were.</summary>
[NotLogged]
internal sealed class UnitFigure
{
    public long Id { get; init; }

    public required Guid ReturnId { get; init; }

    public required string Form { get; init; }

    /// <summary>The form's period.</summary>
    public required string Period { get; init; }

    /// <summary>Where the unit stood then.</summary>
    public required string OrgPath { get; init; }

    public required string Industry { get; init; }

    public required string Indicator { get; init; }

    public required string Breakdown { get; init; }

    /// <summary>In the indicator's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>From when on it counts.</summary>
    public required DateTime At { get; init; }

    /// <summary>Until when it counted: the return was sent back, or reviewed anew; null while it counts.</summary>
    public DateTime? Until { get; set; }
}

internal static class UnitsModel
{
    internal static void Map(ModelBuilder model)
    {
        var unit = model.Entity<ReportingUnit>().ToTable("reporting_unit");
        unit.HasKey(u => u.Code);
        unit.HasIndex(u => u.OrgPath);
        var invitation = model.Entity<Invitation>().ToTable("reporting_invitation");
        invitation.HasIndex(i => i.Hash).IsUnique();
        invitation.HasIndex(i => i.Unit);
        invitation.HasIndex(i => i.JobId);
        var mapping = model.Entity<RosterMapping>().ToTable("reporting_roster_mapping");
        mapping.Property(m => m.Heads).HasMaxLength(int.MaxValue);
        mapping.Property(m => m.Json).HasMaxLength(int.MaxValue);
        var figure = model.Entity<UnitFigure>().ToTable("reporting_unit_figure");
        figure.HasIndex(f => f.ReturnId);
        figure.HasIndex(f => new { f.Form, f.Period });
    }
}
