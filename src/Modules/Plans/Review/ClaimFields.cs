using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luopan.Engines.Claims;
using Luopan.Kernel;

namespace Luopan.Modules.Plans;

/// <summary>What a claim says, field by field, in the words of the annotation rules.</summary>
internal sealed record ClaimFields
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The clause or sentence that carries it, verbatim.</summary>
    public required string Text { get; init; }

    public required string Heading { get; init; }

    public required string Indicator { get; init; }

    public required string Region { get; init; }

    public required string Period { get; init; }

    public required ClaimStatus Status { get; init; }

    public required ClaimKind Kind { get; init; }

    public required decimal Value { get; init; }

    public decimal? ValueHigh { get; init; }

    public required string Unit { get; init; }

    public required ClaimBound Bound { get; init; }

    public string? BasePeriod { get; init; }

    public string? Versus { get; init; }

    internal static ClaimFields Of(Claim claim) => new()
    {
        Text = claim.Text,
        Heading = claim.Heading,
        Indicator = claim.Indicator,
        Region = claim.Region,
        Period = claim.Period,
        Status = claim.Status,
        Kind = claim.Kind,
        Value = claim.Value,
        ValueHigh = claim.ValueHigh,
        Unit = claim.Unit,
        Bound = claim.Bound,
        BasePeriod = claim.BasePeriod,
        Versus = claim.Versus,
    };

    internal string Write() => JsonSerializer.Serialize(this, Json);

    internal static ClaimFields Parse(string json) => JsonSerializer.Deserialize<ClaimFields>(json, Json)!;

    /// <summary>The number with its unit and bound in words: 62亿美元, 3—5家, 35%左右, 前6位.</summary>
    internal string Number()
    {
        var number = ValueHigh is { } high ? $"{Display.Official(Value)}—{Display.Official(high)}" : Display.Official(Value);
        if (Kind == ClaimKind.Rank) return Bound == ClaimBound.AtMost ? $"前{number}位" : $"第{number}位";
        return number + Unit + Bound switch { ClaimBound.AtLeast => "以上", ClaimBound.AtMost => "以内", ClaimBound.About => "左右", _ => "" };
    }

    /// <summary>The claim in one line: 2025年 实际使用外资 62亿美元.</summary>
    internal string Line() => $"{Indicator} {ClaimWords.KindName(Kind)}{Number()}".Replace("  ", " ", StringComparison.Ordinal);
}

/// <summary>A claim's status, kind and state as people read them.</summary>
internal static class ClaimWords
{
    internal static string StatusName(ClaimStatus status) => status == ClaimStatus.Target ? "目标" : "实绩";

    /// <summary>What the number is, in front of it; empty for an amount.</summary>
    internal static string KindName(ClaimKind kind) => kind switch
    {
        ClaimKind.Yoy => "同比增长",
        ClaimKind.Cagr => "年均增长",
        ClaimKind.Growth => "增长",
        ClaimKind.Multiple => "倍数",
        ClaimKind.Share => "占比",
        ClaimKind.Rank => "位次",
        ClaimKind.Pp => "相差",
        ClaimKind.Reduction => "下降",
        ClaimKind.Increase => "新增",
        _ => "",
    };

    internal static string StateName(ProposalState state) => state switch
    {
        ProposalState.Accepted => "已采纳",
        ProposalState.Rejected => "已驳回",
        ProposalState.Merged => "已合并",
        ProposalState.Withdrawn => "已撤下",
        _ => "待审",
    };
}
