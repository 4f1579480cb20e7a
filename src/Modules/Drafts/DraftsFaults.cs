using Luopan.Kernel;

namespace Luopan.Modules.Drafts;

/// <summary>Every refusal of the module; refusals of the file itself are the document engine's.</summary>
internal static class DraftsFaults
{
    internal static readonly Fault NoText = new("drafts.no-text", "没有收到稿件，请粘贴文字，或选择一个 .docx、.txt、.md、.html 文件。");
    internal static readonly Fault TooLong = new("drafts.too-long", "粘贴的文字超过20万字，请改为上传文件，或分段核对。", FaultKind.TooLarge);

    internal static Fault NoSuchOrg(string org) => new("drafts.no-such-org", $"没有“{org}”这个地区，请改选本省的机构。", FaultKind.Missing) { Arguments = new Dictionary<string, string> { ["org"] = org } };

    internal static Fault BadDate(string date) => new("drafts.bad-date", $"“{date}”不是稿件日期，请写成 2025 或 2025-03。") { Arguments = new Dictionary<string, string> { ["date"] = date } };
}
