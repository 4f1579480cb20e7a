using Luopan.Kernel;

namespace Luopan.Platform.Workflow;

/// <summary>Every refusal of the workflow kernel.</summary>
public static class WorkflowFaults
{
    public static readonly Fault ReasonMissing = new("work.reason-missing", "此步骤须填写理由，请写明后再提交。");
    public static readonly Fault SomebodyElses = new("work.somebody-elses", "该事项已指定他人办理，如需代办请由指定人转交。", FaultKind.Conflict);
    public static readonly Fault FourEyes = new("work.four-eyes", "前后两步不能由同一人办理（如拟稿与签发、审核与核准），请由另一位有权限的人员办理。", FaultKind.Conflict);
    public static readonly Fault NotAbove = new("work.not-above", "此步骤须由上级机构的人员办理，本单位不能自审。", FaultKind.Conflict);
    public static readonly Fault NotAtHome = new("work.not-at-home", "此步骤须由责任机构的人员办理，如责任机构有误请改派。", FaultKind.Conflict);
    public static readonly Fault NoClock = new("work.no-clock", "该事项当前没有计时的时限，不能暂停、恢复或延期。", FaultKind.Conflict);
    public static readonly Fault NotLater = new("work.not-later", "延期后的日期须晚于原时限。");
    public static readonly Fault Changed = new("work.changed", "该事项刚被他人处理，请刷新后再办。", FaultKind.Conflict);

    public static readonly Fault CannotUndo = new("work.cannot-undo", "该步骤不能撤销：不是您刚办的最后一步、已超过10分钟，或此类步骤一经办理即生效。", FaultKind.Conflict);

    public static Fault NotFromHere(string state, string action) =>
        new("work.not-from-here", $"当前状态不能执行此操作，事项可能已被他人处理，请刷新后再看。", FaultKind.Conflict) { Arguments = new Dictionary<string, string> { ["state"] = state, ["action"] = action } };
}
