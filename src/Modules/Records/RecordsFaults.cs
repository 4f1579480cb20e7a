using Luopan.Kernel;

namespace Luopan.Modules.Records;

/// <summary>Every refusal of the module.</summary>
internal static class RecordsFaults
{
    internal static readonly Fault NoSuchType = new("records.no-such-type", "没有这种台账，配置包可能已调整，请从台账首页重新进入。", FaultKind.Missing);
    internal static readonly Fault NoSuchRecord = new("records.no-such-record", "没有这条记录，或它不在您的查阅范围内。", FaultKind.Missing);
    internal static readonly Fault NoSuchRow = new("records.no-such-row", "没有这一行，可能刚被他人删去，请刷新后再看。", FaultKind.Missing);
    internal static readonly Fault NoSuchFile = new("records.no-such-file", "没有这个文件，或已被删去。", FaultKind.Missing);
    internal static readonly Fault NotYours = new("records.not-yours", "所填归属不在您的业务条线、地区或密级范围内，请改选，或由有权限的人员办理。", FaultKind.Forbidden);
    internal static readonly Fault Changed = new("records.changed", "您编辑期间他人改了同一字段，请逐项核对后再保存。", FaultKind.Conflict);
    internal static readonly Fault Ended = new("records.ended", "该记录已办结，不能再修改，如确需更正请先恢复办理。", FaultKind.Conflict);
    internal static readonly Fault Voided = new("records.voided", "该记录已作废，不能再办理。", FaultKind.Conflict);
    internal static readonly Fault NothingChanges = new("records.nothing-changes", "没有改动，无需保存。");
    internal static readonly Fault ReasonMissing = new("records.reason-missing", "请写明理由。");
    internal static readonly Fault NoSuchField = new("records.no-such-field", "没有这个字段，或它还没有内容。", FaultKind.Missing);
    internal static readonly Fault NoSuchList = new("records.no-such-list", "没有这个选项表。", FaultKind.Missing);
    internal static readonly Fault NoSuchView = new("records.no-such-view", "没有这个视图，可能已被删去。", FaultKind.Missing);
    internal static readonly Fault FileTheRow = new("records.file-the-row", "请打开记录填报该期内容，填报后此项自动办结。", FaultKind.Conflict);
    internal static readonly Fault NoFile = new("records.no-file", "没有收到文件，请选择后再上传。");
    internal static readonly Fault EmptyComment = new("records.empty-comment", "批注是空的，请填写后再发送。");
    internal static readonly Fault NoSuchComment = new("records.no-such-comment", "没有这条批注，或不是您写的，请另写一条再附文件。", FaultKind.Missing);
    internal static readonly Fault NoSuchPerson = new("records.no-such-person", "没有这个人员，或其已停用，请重新选择。", FaultKind.Missing);
    internal static readonly Fault NotRevealed = new("records.not-revealed", "您的密级授权不够，不能查看该项。", FaultKind.Forbidden);

    internal static readonly Fault AtOnce = new("records.at-once", "他人刚登记了相同的记录，或同时取了编号，请核对后重试。", FaultKind.Conflict);

    internal static readonly Fault BadMapping = new("records.bad-mapping", "列与字段的对应关系读不懂，请在页面上重新对应。");
    internal static readonly Fault EmptySheet = new("records.empty-sheet", "文件里没有可导入的行，请在表头下面逐行填写后再上传。");
    internal static readonly Fault NoHeads = new("records.no-heads", "没有一列认得出来，请把各列与字段对应后再导入。");

    internal static readonly Fault BadAct = new("records.bad-act", "没有这种批量操作，请刷新页面后重试。");

    internal static Fault TooManyChosen(int most) => new("records.too-many-chosen", $"一次请选1至{most}条记录，其余分批办理。")
    {
        Arguments = new Dictionary<string, string> { ["most"] = most.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };

    internal static Fault MappedTwice(string label) => new("records.mapped-twice", $"有两列都对应到“{label}”，请只留一列。") { Arguments = new Dictionary<string, string> { ["label"] = label } };

    internal static Fault TooManyRows(int most) => new("records.too-many-rows", $"一次最多导入{most}行，请拆成几个文件。")
    {
        Arguments = new Dictionary<string, string> { ["most"] = most.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };

    internal static Fault ImportRefused(int count, IReadOnlyList<FaultDetail> details) => new("records.import-refused", $"有{count}行需要改正，全部没有导入，请改正后重新上传。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["count"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        Details = [.. details.Take(200)],
    };

    internal static Fault Wrong(IReadOnlyList<FaultDetail> details) =>
        new("records.wrong-values", details.Count == 1 ? $"{details[0].Field}：{details[0].Sentence}。" : $"有{details.Count}处需要改正：{details[0].Field}，{details[0].Sentence}；等。") { Details = details };

    internal static Fault TooManyViews(int most) => new("records.too-many-views", $"自己的视图最多{most}个，请先删去不用的。", FaultKind.Conflict) { Arguments = new Dictionary<string, string> { ["most"] = most.ToString(System.Globalization.CultureInfo.InvariantCulture) } };

    internal static Fault BadFilter(string why) => new("records.bad-filter", $"筛选条件不能用：{why}，请清除后重选。") { Arguments = new Dictionary<string, string> { ["why"] = why } };

    internal static Fault OutOfSight(string name) => new("records.out-of-sight", $"{name}的授权看不到这条记录，请另选人员，或请安全管理员调整授权。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["name"] = name },
    };

    internal static Fault AlreadyThere(string title, string number) => new("records.already-there", $"已有相同的记录“{title}”{(number.Length > 0 ? $"（{number}）" : "")}，请勿重复登记。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["title"] = title, ["number"] = number },
    };

    internal static Fault Alike(int count) => new("records.alike", $"已有{count}条相近的记录，请核对；确为不同事项时选择“仍要新建”。", FaultKind.Conflict)
    {
        Arguments = new Dictionary<string, string> { ["count"] = count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
    };

    internal static Fault StepNeeds(string step, IReadOnlyList<FaultDetail> missing) =>
        new("records.step-needs", $"“{step}”还缺：{string.Join("、", missing.Select(m => m.Sentence))}，请补齐后再办。", FaultKind.Conflict)
        {
            Arguments = new Dictionary<string, string> { ["step"] = step },
            Details = missing,
        };

    internal static Fault StepCondition(string step, string why) =>
        new("records.step-condition", why.Length > 0 ? $"{why.TrimEnd('。')}。" : $"还不满足“{step}”的条件，请核对后再办。", FaultKind.Conflict) { Arguments = new Dictionary<string, string> { ["step"] = step, ["why"] = why } };
}
