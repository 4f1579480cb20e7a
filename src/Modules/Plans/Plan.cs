using System.Globalization;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Plans;

/// <summary>A document as the authority keeps it: its card, its original, its text.</summary>
internal sealed class Plan : IScoped
{
    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>Short name of a digest in the pack; empty for an imported document.</summary>
    public string Code { get; init; } = "";

    public required string Title { get; set; }

    public string Issuer { get; set; } = "";

    /// <summary>Date as the document gives it: a year, a month or a day.</summary>
    public string Date { get; set; } = "";

    /// <summary>First day it is for; null when nobody said and the text does not tell.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public required string OrgCode { get; init; }

    public required Sensitivity Sensitivity { get; init; }

    /// <summary>Our own wording of a real document (摘编), which <see cref="Original"/> names.</summary>
    public required bool IsDigest { get; init; }

    /// <summary>File name of the original, or the name of the document a digest speaks of.</summary>
    public string Original { get; init; } = "";

    /// <summary>The stored original; null for a digest.</summary>
    public Guid? FileId { get; init; }

    /// <summary>SHA-256 of the file: the same content is one plan.</summary>
    public required string Hash { get; init; }

    public required DateTime ImportedAt { get; init; }

    public required string ImportedBy { get; init; }

    public required int Sentences { get; init; }

    /// <summary>See <see cref="DocumentScope"/>.</summary>
    public required string ScopeKey { get; init; }

    /// <summary>Whether a text is a date as documents give it: 2021, 2021-08, 2021-08-15.</summary>
    internal static bool IsDate(string text) => DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Puts what people say of it in place of what stood.</summary>
    internal void Describe(string title, string issuer, string date, (DateOnly From, DateOnly Until)? period) =>
        (Title, Issuer, Date, From, Until) = (title, issuer, date, period?.From, period?.Until);

    internal string Name => Code.Length > 0 ? Code : Id.ToString();

    internal PlanCard Card() => new(Id, Name, IsDigest ? PlanKind.Digest : PlanKind.Document, Title, Issuer, From, Until, OrgCode, Sensitivity, Original);
}

/// <summary>The text of a plan as JSON of its blocks; written once with the plan, never altered.</summary>
[Platform.Log.NotLogged]
internal sealed class PlanText
{
    public required Guid PlanId { get; init; }

    public required string Blocks { get; init; }

    /// <summary>Tracked changes of the original, JSON.</summary>
    public required string Changes { get; init; }

    /// <summary>Texts the original hides, JSON; they are no part of the text.</summary>
    public required string Hidden { get; init; }
}

/// <summary>Tables of the module.</summary>
internal static class PlansModel
{
    internal static void Map(ModelBuilder model)
    {
        var plan = model.Entity<Plan>().ToTable("plans_plan");
        plan.HasIndex(p => p.Hash).IsUnique();
        plan.HasIndex(p => p.Code);
        var text = model.Entity<PlanText>().ToTable("plans_text");
        text.HasKey(t => t.PlanId);
        text.Property(t => t.Blocks).HasMaxLength(int.MaxValue);
        text.Property(t => t.Changes).HasMaxLength(int.MaxValue);
        text.Property(t => t.Hidden).HasMaxLength(int.MaxValue);
        text.HasOne<Plan>().WithOne().HasForeignKey<PlanText>(t => t.PlanId);
    }
}
