using System.Globalization;
using Luopan.Kernel;
using Luopan.Platform;
using Luopan.Platform.Access;

namespace Luopan.Modules.Targets;

/// <summary>What a target asks of its indicator; stable names, they travel in packs and exports.</summary>
internal static class TargetKinds
{
    internal const string Level = "level", Cumulative = "cumulative", Share = "share", Growth = "growth", Cagr = "cagr", Increase = "increase", Reduction = "reduction",
        Rank = "rank", Comparison = "comparison", Milestone = "milestone";

    internal static readonly IReadOnlySet<string> All = new HashSet<string> { Level, Cumulative, Share, Growth, Cagr, Increase, Reduction, Rank, Comparison, Milestone };

    /// <summary>Kinds that say nothing without a number.</summary>
    internal static readonly IReadOnlySet<string> Numeric = new HashSet<string> { Level, Cumulative, Share, Cagr, Increase, Reduction };

    /// <summary>Kinds whose number is told in the indicator's own unit.</summary>
    internal static readonly IReadOnlySet<string> InIndicatorUnit = new HashSet<string> { Level, Cumulative, Share, Increase };

    internal static readonly IReadOnlySet<string> Bounds = new HashSet<string> { "=", ">=", "<=", "~" };
}

/// <summary>What an indicator is to reach for an org and period, as a document says it; one for each (plan, indicator, org, period, kind).</summary>
internal sealed class Target : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    /// <summary>The document it stands in: code of a pack digest, or identity of an imported plan.</summary>
    public required string Plan { get; init; }

    /// <summary>Name inside its plan.</summary>
    public required string Key { get; init; }

    public required string Indicator { get; init; }

    public required string Org { get; init; }

    public required string OrgPath { get; init; }

    public required string Line { get; init; }

    public required string Period { get; init; }

    public required string Kind { get; init; }

    /// <summary>Empty, but for a number the same document prints differently in a second place: both are kept until somebody settles it.</summary>
    public string Variant { get; init; } = "";

    public required string ScopeKey { get; init; }

    public int? BaseYear { get; init; }

    public decimal? BaseValue { get; init; }

    /// <summary>Null when the document gives no number.</summary>
    public decimal? Value { get; private set; }

    /// <summary>Upper end of a range, 2—3; null when there is one number.</summary>
    public decimal? ValueHigh { get; private set; }

    public required string Unit { get; init; }

    /// <summary>One of <c>= &gt;= &lt;= ~</c>; empty when the document sets none.</summary>
    public string Bound { get; private set; } = "";

    /// <summary>预期性 or 约束性; empty when the document does not say.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>Code of the department that answers for it.</summary>
    public string Owner { get; set; } = "";

    /// <summary>The one person in charge, by name; empty when only the department is known.</summary>
    public string Person { get; set; } = "";

    public DateOnly? Due { get; private set; }

    public string Section { get; init; } = "";

    public string Note { get; init; } = "";

    /// <summary>When the last sentence it stood on was taken back; null for a target in force.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>Number of the version in force.</summary>
    public int Version { get; private set; }

    public List<TargetVersion> Versions { get; init; } = [];

    public List<TargetSource> Sources { get; init; } = [];

    /// <summary>Puts a number in force; the versions before stay on record.</summary>
    internal TargetVersion Set(decimal? value, decimal? high, string bound, DateOnly? due, string reason, string by, string approvedBy, DateTime at)
    {
        (Value, ValueHigh, Bound, Due) = (value, high, bound, due);
        Version++;
        var version = new TargetVersion
        {
            TargetId = Id,
            ScopeKey = ScopeKey,
            Number = Version,
            Value = value,
            ValueHigh = high,
            Bound = bound,
            Due = due,
            Reason = reason,
            By = by,
            ApprovedBy = approvedBy,
            At = at,
        };
        Versions.Add(version);
        return version;
    }

    /// <summary>Ties one more sentence to the target; the same sentence twice is one source.</summary>
    internal TargetSource? AddSource(string plan, int? sentence, int start, int end, string quote, string section, string by, DateTime at, Guid? claim = null)
    {
        if (Sources.Find(s => s.Plan == plan && s.Quote == quote && s.Sentence == sentence && s.WithdrawnAt is null && (claim is null || s.Claim == claim)) is not null) return null;
        var source = new TargetSource { TargetId = Id, ScopeKey = ScopeKey, Plan = plan, Sentence = sentence, Start = start, End = end, Quote = quote, Section = section, By = by, At = at, Claim = claim };
        Sources.Add(source);
        return source;
    }

    /// <summary>Takes the target out of force; what it was stays on record.</summary>
    internal TargetVersion Void(string reason, string by, DateTime at)
    {
        VoidedAt = at;
        return Set(Value, ValueHigh, Bound, Due, reason, by, "", at);
    }

    /// <summary>Puts a void target in force again.</summary>
    internal TargetVersion Revive(decimal? value, decimal? high, string bound, string by, DateTime at)
    {
        VoidedAt = null;
        return Set(value, high, bound, Due, "重新由论断采纳", by, "", at);
    }

    /// <summary>The words of the first sentence it stands on; empty when none is known.</summary>
    internal string Quote() => Sources.Where(s => s.WithdrawnAt is null).OrderBy(s => s.At).FirstOrDefault()?.Quote ?? "";

    /// <summary>Whether a claim says the same: number, range and bound.</summary>
    internal bool Says(decimal? value, decimal? high, string unit, string bound) =>
        Value == value && ValueHigh == high && Bound == bound && (value is null || Unit == unit);

    /// <summary>The target in words: 达到3.9万亿元, 不低于10%, 30%左右, 3—5家.</summary>
    internal string Text() => Wording(Value, ValueHigh, Unit, Bound, Kind);

    /// <summary>The same for English readers: at least 3.9 trillion yuan, about 30%.</summary>
    internal static string WordingEnglish(decimal? value, decimal? high, string unit, string bound, string kind)
    {
        if (value is not { } low) return "no number given";
        var spelt = Luopan.Kernel.Unit.Find(unit)?.English ?? unit;
        var number = (high is { } up ? $"{Display.Screen(low)}–{Display.Screen(up)}" : Display.Screen(low)) + Spelt(spelt);
        var about = bound switch { ">=" => "at least ", "<=" => "at most ", "~" => "about ", _ => "" };
        return kind switch
        {
            TargetKinds.Cumulative => $"{about}{number} in total",
            TargetKinds.Growth => $"grow by {about}{number}",
            TargetKinds.Cagr => low == 0 ? "hold level on average" : $"grow by {about}{number} a year",
            TargetKinds.Increase => $"{about}{number} more",
            TargetKinds.Reduction => $"fall by {about}{number}",
            _ => about + number,
        };
    }

    // "9,000 × 100 million yuan": two numbers side by side would read as one.
    internal static string Spelt(string unit) => unit.StartsWith('%') ? unit : char.IsAsciiDigit(unit[0]) ? $" × {unit}" : " " + unit;

    internal static string Wording(decimal? value, decimal? high, string unit, string bound, string kind)
    {
        if (value is not { } low) return kind is TargetKinds.Rank ? "未定位次" : "未定数值";
        if (unit == "百分点") unit = "个百分点";
        var number = high is { } up ? $"{Display.Screen(low)}—{Display.Screen(up)}{unit}" : Display.Screen(low) + unit;
        var verb = kind switch
        {
            TargetKinds.Cumulative => "累计",
            TargetKinds.Growth => "增长",
            TargetKinds.Cagr => low == 0 ? "年均持平" : "年均增长",
            TargetKinds.Increase => "新增",
            TargetKinds.Reduction => "降低",
            _ => "",
        };
        if (kind == TargetKinds.Cagr && low == 0) return verb;
        return bound switch
        {
            ">=" => verb + number + "以上",
            "<=" => verb + number + "以内",
            "~" => verb + number + "左右",
            _ => verb.Length > 0 ? verb + number : "达到" + number,
        };
    }
}

/// <summary>What a target was from one decision to the next; appended, never altered.</summary>
internal sealed class TargetVersion : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid TargetId { get; init; }

    public required string ScopeKey { get; init; }

    public required int Number { get; init; }

    public decimal? Value { get; init; }

    public decimal? ValueHigh { get; init; }

    public required string Bound { get; init; }

    public DateOnly? Due { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <summary>Who approved the change; empty for the first version.</summary>
    public required string ApprovedBy { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>A sentence a target stands on.</summary>
internal sealed class TargetSource : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid TargetId { get; init; }

    public required string ScopeKey { get; init; }

    public required string Plan { get; init; }

    /// <summary>Order of the sentence in its plan; null when only the wording is known.</summary>
    public int? Sentence { get; init; }

    /// <summary>First character of the quote inside the sentence.</summary>
    public int Start { get; init; }

    /// <summary>Character after the last one.</summary>
    public int End { get; init; }

    public required string Quote { get; init; }

    public string Section { get; init; } = "";

    public required string By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The accepted claim it came with; null when somebody tied the words by hand.</summary>
    public Guid? Claim { get; init; }

    /// <summary>When somebody took the sentence back; null for a source that counts.</summary>
    public DateTime? WithdrawnAt { get; set; }

    public string WithdrawnBy { get; set; } = "";
}

/// <summary>A wish to change a target; in force only when another person approved it.</summary>
internal sealed class TargetChange : IScoped
{
    public Guid Id { get; init; } = OrderedId.Next();

    public required Guid TargetId { get; init; }

    public required string ScopeKey { get; init; }

    public decimal? Value { get; init; }

    public decimal? ValueHigh { get; init; }

    public required string Bound { get; init; }

    public DateOnly? Due { get; init; }

    public required string Reason { get; init; }

    /// <summary>Version the change was thought on; approving refuses when the target has moved since.</summary>
    public required int OnVersion { get; init; }

    public required string By { get; init; }

    public Guid? ById { get; init; }

    public required DateTime At { get; init; }

    internal string Subject => Id.ToString("D", CultureInfo.InvariantCulture);
}
