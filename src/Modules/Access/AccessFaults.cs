using Luopan.Kernel;

namespace Luopan.Modules.Access;

/// <summary>Every refusal of the module.</summary>
internal static class AccessFaults
{
    internal static readonly Fault WrongPassword = new("access.wrong-password", "用户名或密码不正确，连续输错5次将锁定15分钟。");
    internal static readonly Fault LockedOut = new("access.locked-out", "连续输错密码，账号已锁定15分钟，请稍后再试或联系安全管理员。", FaultKind.Forbidden);
    internal static readonly Fault Locked = new("access.locked", "账号已被安全管理员停用，请联系安全管理员。", FaultKind.Forbidden);
    internal static readonly Fault NoSuchSpace = new("access.no-such-space", "所选空间不存在，请重新选择。", FaultKind.Missing);
    internal static readonly Fault NoSuchPerson = new("access.no-such-person", "没有这个人员，可能已被删除，请刷新列表。", FaultKind.Missing);
    internal static readonly Fault NoSuchOrg = new("access.no-such-org", "没有这个机构，请在机构列表中选择。", FaultKind.Missing);
    internal static readonly Fault NameTaken = new("access.name-taken", "用户名已被使用，请换一个。", FaultKind.Conflict) { Details = [new(null, "userName", "用户名已被使用，请换一个")] };
    internal static readonly Fault NotYourself = new("access.not-yourself", "不能停用或改动自己的授权，请由另一位安全管理员办理。", FaultKind.Conflict);
    internal static readonly Fault MixedRoles = new("access.mixed-roles", "系统、安全、审计三类管理员须分设，且不得兼任业务角色，请为同一人只保留一类。", FaultKind.Conflict);

    internal static Fault WeakPassword(IEnumerable<string> why) =>
        new("access.weak-password", $"密码不符合要求：{string.Join("；", why)}。") { Details = [new(null, "password", string.Join("；", why))] };

    /// <param name="row">Which grant, from 1; null for the home org.</param>
    internal static Fault BadGrant(int? row, string field, string value, string remedy) =>
        new("access.bad-grant", $"授权中的“{value}”不存在，{remedy}。") { Details = [new(row, field, remedy)] };
}
