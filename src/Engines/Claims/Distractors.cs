using System.Buffers;
using Luopan.Engines.Claims.Words;

namespace Luopan.Engines.Claims;

/// <summary>Tells numbers that state something from numbers that name something.</summary>
internal static class Distractors
{
    private static readonly string[] NotCounted =
    [
        "方面", "方向", "环节", "层面", "领域", "层次", "阶段", "时期", "市场", "资源", "大局", "维度", "步骤", "意识", "自信", "维护", "关键", "特点", "优势", "问题", "挑战", "定位", "战略",
        "导向", "支点", "坚持", "统筹", "百年", "关系", "特色品牌", "品牌", "传统产业", "新兴产业", "要素", "体系", "机制", "开放平台", "重大", "循环", "制度", "模式", "轮", "世界", "国", "时间",
        "专项", "行动", "革命", "攻坚", "任务", "工作", "原则", "主体", "突破", "业务", "情形", "能力", "主题", "理念", "格局", "目标",
    ];

    private static readonly string[] Classes =
    [
        "类", "轮", "次", "届", "级", "门", "番", "点", "度", "分", "方", "口", "里", "根", "道", "对", "起", "区", "站", "箱", "包", "票", "单", "队", "组", "年", "天", "日",
        "周", "月", "代", "期", "P", "部", "国", "市", "省", "县", "镇", "村", "乡", "师", "营", "团", "床", "车", "把", "顶", "量", "把", "片", "人", "位", "场", "张", "条",
        "头", "步", "层", "面", "路", "线", "岁", "载",
    ];

    private static readonly string[] Ordered =
    [
        "批", "次", "届", "轮", "季", "期", "方", "产业", "条", "章", "代", "者", "时间", "线", "步", "梯队", "方队", "方阵", "号", "节", "款", "版", "动力", "要务", "资源", "书记",
        "责任", "课", "段", "页", "例", "部", "场", "种", "类", "天", "年", "月", "日", "周", "部分", "生产力", "站", "个五年", "次产业", "党", "世界", "点", "卷", "集", "本", "家族",
        "视角", "现场", "手", "目标", "选择", "桶", "道", "关", "张", "枪", "座", "艘", "列", "家", "项", "台", "枚", "架",
    ];

    private static readonly string[] Schemes =
    [
        "免签", "过境", "通关", "办结", "生活圈", "经济圈", "交通圈", "出行圈", "服务圈", "便民", "直达", "营业", "不间断", "热线", "服务", "值班", "行动", "计划", "规划", "纲要", "保护期", "期限",
        "无理由", "内", "前", "后", "以前", "以后", "制", "期", "来",
    ];

    private static readonly SearchValues<char> Doing = SearchValues.Create("建设用于支持实现");

    public static bool IsNoClaim(Line line, int index)
    {
        var quantity = line.Quantities[index];
        var text = line.Text;
        var behind = text.AsSpan(quantity.End);
        if (quantity.Unit == "届" || quantity.IsClass || IsInName(text, quantity.Start) || IsPerSo(line, index)) return true;
        return quantity.Form switch
        {
            QuantityForm.Ordinal => IsMereOrder(text, quantity),
            QuantityForm.Top => IsNameOfList(line, index, behind),
            QuantityForm.Proportion => IsPair(line, index),
            QuantityForm.Part => false,
            _ => quantity.Family switch
            {
                UnitFamily.None => true,
                UnitFamily.Duration => !IsMeasuredTime(line, index),
                UnitFamily.Count => IsNoCount(line, index),
                UnitFamily.Measure => IsCapacity(line, quantity) || IsThreshold(line, index) || quantity.IsChinese && quantity.Unit is "点" or "度" or "里" or "方" or "分" or "升",
                UnitFamily.Money => IsCapacity(line, quantity) || IsThreshold(line, index),
                UnitFamily.Times => quantity.IsChinese && behind.StartsWith("增") || quantity.Unit == "倍" && behind.StartsWith("增”"),
                _ => false,
            },
        };
    }

    private static bool IsNoCount(Line line, int index)
    {
        var (text, quantity) = (line.Text, line.Quantities[index]);
        return IsGroupOfPlaces(text, quantity) || text.AsSpan(quantity.End).StartsWithAny("中有", "中，", "台阶", "新台阶") || quantity.Unit == "国" && text.AsSpan(quantity.End).StartsWithAny("进出口", "出口", "进口", "贸易", "市场", "投资", "间") || quantity.IsChinese && text.AsSpan(quantity.End).StartsWithAny("企业合计", "公司合计", "合计", "市合计", "园区合计", "指标均", "指标都", "指标在", "指标分", "指标合", "指标增", "数据均") || IsOthers(text, quantity) || IsField(line, quantity) || IsOfDocument(text, quantity) || IsIdiom(line, quantity) || ClosesList(text, quantity) || IsNumberOfDocument(text, quantity)
            || IsThreshold(line, index) || quantity.Unit.Length > 1 && IsCapacity(line, quantity);
    }

    // 西部12省市外贸增速17.8%: so many of them is what the group is called.
    private static bool IsGroupOfPlaces(string text, Quantity quantity) =>
        quantity.Unit is "区" or "市" or "县" && text.AsSpan(quantity.End).TrimStart("市县区").StartsWith("第") ||
        quantity.Unit is "省" or "市" or "国" && text.AsSpan(0, quantity.BoundStart).EndsWithAny("东部", "中部", "西部", "东北", "沿海", "中东欧", "长江经济带", "沿江", "沿边", "沿线", "长三角", "珠三角", "京津冀") && text.AsSpan(quantity.End) is { Length: > 0 } behind && !"，。；、）（和与及的".Contains(behind[0]);

    // 每1500户或5000人设置1个: so many make the measure, not the amount.
    private static bool IsPerSo(Line line, int index)
    {
        var quantity = line.Quantities[index];
        if (quantity.BoundStart == 0) return false;
        if (line.Text[quantity.BoundStart - 1] == '每') return true;
        return index > 0 && line.Text[quantity.BoundStart - 1] == '或' && line.Quantities[index - 1].End == quantity.BoundStart - 1 && IsPerSo(line, index - 1);
    }

    // 其他14个成员国: what is left of a known number.
    private static bool IsOthers(string text, Quantity quantity) => text.AsSpan(0, quantity.BoundStart).EndsWithAny("其他", "其它", "其余", "上述", "这", "该") || IsLeading(text.AsSpan(0, quantity.BoundStart), quantity.Unit);

    // 前100家流通企业销售额占比: which of them are meant.
    private static bool IsLeading(ReadOnlySpan<char> before, string unit) =>
        unit is "家" or "户" or "名" && before.EndsWith("前") && !before.EndsWithAny("目前", "此前", "年前", "底前", "月前", "日前", "末前", "以前", "之前", "提前", "当前");

    // 在74个城市竞争力排名中，…: the field in which something is ranked.
    private static bool IsField(Line line, Quantity quantity)
    {
        var clause = line.ClauseAt(quantity.Start);
        var text = line.Text.AsSpan(clause.Start, clause.End - clause.Start);
        return text.StartsWith("在") && text.EndsWithAny("排名中", "考核中", "评价中", "评比中", "评选中", "评估中", "名单中");
    }

    // 五个方面21条, 共12条举措: how a paper is laid out.
    private static bool IsOfDocument(string text, Quantity quantity) =>
        quantity.Unit is "条" or "项" && text.AsSpan(quantity.End) is var behind && (quantity.Unit == "条" && (behind.Length == 0 || behind[0] is '，' or '。' or '、') && text.AsSpan(0, quantity.BoundStart).EndsWithAny("方面", "共", "等") || behind.StartsWithAny("举措", "具体举措", "主要任务", "重点任务", "政策措施", "措施", "具体措施", "任务举措", "工作举措", "意见"));

    // What stands in quotes or book marks is a name unless it is long enough to be speech.
    private static bool IsInName(string text, int at)
    {
        var depth = 0;
        for (var i = at - 1; i >= 0 && at - i < 60; i--)
        {
            if (text[i] is '”' or '》' or '〕') depth++;
            else if (text[i] is '“' or '《' or '〔' && --depth < 0)
            {
                var close = text.IndexOf(text[i] switch { '“' => '”', '《' => '》', _ => '〕' }, at);
                return close > 0 && (text[i] != '“' || close - i < 24);
            }
        }

        return false;
    }

    private static bool IsMereOrder(string text, Quantity quantity)
    {
        if (text[quantity.Start] != '第') return quantity.Start > 0 && text[quantity.Start..].StartsWith("首位度", StringComparison.Ordinal);
        var behind = text.AsSpan(quantity.End);
        if (text[quantity.End - 1] is '位' or '名' or '大') return false;
        if (text[quantity.End - 1] is '家' or '个') return !text.AsSpan(Math.Max(0, quantity.Start - 6), Math.Min(6, quantity.Start)).ContainsAny("国省市球界") || quantity.Value == 1;
        if (behind.StartsWithAny(Ordered)) return true;
        return behind.Length > 0 && !"，。；、）（和与及的并”".Contains(behind[0]) && !behind.StartsWithAny("增长", "拉动", "贸易", "经济", "出口", "进口");
    }

    // 2.1:1 is a ratio of two things, not the shares of a whole.
    private static bool IsPair(Line line, int index)
    {
        var size = 1;
        for (var i = index; i > 0 && line.Quantities[i - 1].Form == QuantityForm.Proportion && line.Quantities[i - 1].End + 1 == line.Quantities[i].Start; i--) size++;
        for (var i = index; i + 1 < line.Quantities.Count && line.Quantities[i + 1].Form == QuantityForm.Proportion && line.Quantities[i].End + 1 == line.Quantities[i + 1].Start; i++) size++;
        return size < 3;
    }

    private static bool IsNameOfList(Line line, int index, ReadOnlySpan<char> behind) =>
        line.Text[line.Quantities[index].End - 1] == '大' || behind.StartsWith("重点") || behind.StartsWith("名单") || behind.StartsWith("企业名单")
        || behind.Length > 0 && !"，。；、）”的".Contains(behind[0]) && index + 1 < line.Quantities.Count && line.Quantities[index + 1].Start < line.ClauseAt(line.Quantities[index].Start).End;

    private static bool IsMeasuredTime(Line line, int index)
    {
        var (text, quantity) = (line.Text, line.Quantities[index]);
        if (index > 0 && line.Quantities[index - 1] is { Family: UnitFamily.Duration } one && quantity.BoundStart == one.End + 1 && text[one.End] is '、' or '和') return IsMeasuredTime(line, index - 1);
        var before = text.AsSpan(0, quantity.BoundStart);
        var behind = text.AsSpan(quantity.End);
        if (before.EndsWithAny("连续", "连续保持")) return true;
        if (before.EndsWithAny("由目前的", "由原来的", "从原来的", "从目前的", "由过去的", "从过去的", "由以往的", "由现在的", "由原先的", "从以往的", "由此前的") || before.EndsWith("年的") && before[Math.Max(0, before.Length - 8)..].IndexOfAny("由从") >= 0) return true;
        if (quantity.IsChinese && quantity.Value <= 1) return false;
        if (behind.StartsWithAny(Schemes)) return false;
        foreach (var word in (string[])["由", "从", "至", "到", "为", "达", "缩短", "压缩", "压减", "控制在", "平均", "达到", "减少", "增加", "缩减", "节约", "节省", "寿命", "时长", "时间", "仅需", "只需", "提前"])
            if (before.EndsWith(word) && !before.EndsWith("截至") && !before.EndsWith("作为")) return quantity.Unit is not ("年" or "日") || before.EndsWith("寿命") || before.EndsWith("平均") || behind.StartsWith("以上");
        return false;
    }

    // 一个, 两手, 三位一体, 五大新兴产业: small Chinese numbers mostly name; they count where they count things.
    private static bool IsIdiom(Line line, Quantity quantity)
    {
        var behind = line.Text.AsSpan(quantity.End);
        if (!quantity.IsChinese) return quantity.Unit is "次" or "期" or "届" or "点" && quantity.Value < 10 && behind.Length > 0 && behind[0] == '方' || quantity.Unit == "号";
        if (quantity.Value <= 1 && quantity.Unit.Length <= 1 || quantity.Value == 0) return true;
        if (quantity.Unit is "次" && behind.StartsWith("全会")) return true;
        if (quantity.IsGroup) return IsAbstract(behind) || !IsBuilt(line, quantity);
        if (quantity.Unit is "大类" or "中类" or "小类") return true;
        if (quantity.Unit.Length == 1 && quantity.Value < 11 && Classes.Contains(quantity.Unit) || quantity.Unit is "里" or "次产业") return true;
        if (line.Text.AsSpan(0, quantity.Start).EndsWith("第") || quantity.Start > 0 && quantity.BoundStart == quantity.Start && line.Text[quantity.Start - 1] is '几' or '数' or '这' or '每' or '哪' or '某' or '任' or '上' or '下' or '新' or '同' or '统' or '专' or '唯') return true;
        return quantity.Value < 11 && IsAbstract(behind);
    }

    // 形成三大产业集群, A、B两大聚集区 state a number; 五大功能区的划分 names a thing.
    private static bool IsBuilt(Line line, Quantity quantity)
    {
        var clause = line.ClauseAt(quantity.Start);
        var before = line.Text.AsSpan(clause.Start, quantity.Start - clause.Start);
        // 人参、大米、食用菌三大品类占比…: the group only sums up who has the numbers that follow.
        if (before.IndexOf('、') >= 0 && !before.SaysAny(VerbWords.Builders) && line.Quantities.Exists(q => q.Start > quantity.End && q.Start < clause.End && q.Family is UnitFamily.Percent or UnitFamily.Money)) return false;
        return before.IndexOf('、') >= 0 || before.SaysAny(VerbWords.Builders) || before.SaysAny("形成", "建成", "打造", "布局", "构建", "发展", "有", "成为", "获批", "分期", "推出", "确定", "聚焦", "做强", "做大", "壮大");
    }

    // 济南、青岛、烟台、威海4市: the number only closes the list.
    private static bool ClosesList(string text, Quantity quantity)
    {
        if (quantity.Unit is not ("市" or "省" or "县" or "区" or "国")) return false;
        for (var length = 2; length <= 4; length++)
            if (quantity.Start - length > 0 && text[quantity.Start - length - 1] is '、' or '和' && PlaceNames.At(text.AsSpan(quantity.Start - length, length)).Length == length) return true;
        return false;
    }

    private static bool IsAbstract(ReadOnlySpan<char> behind)
    {
        var noun = behind[..Math.Min(8, behind.Length)];
        var stop = noun.IndexOfAny('，', '。', '、');
        if (stop >= 0) noun = noun[..stop];
        return noun.SaysAny(NotCounted);
    }

    private static bool IsNumberOfDocument(string text, Quantity quantity) => quantity.Start > 0 && text[quantity.Start - 1] is '〕' or '第' or '№';

    // 营业收入超过1000亿元的开发区达到30个, 总投资过亿美元项目610个: an amount that says which things are counted.
    private static bool IsThreshold(Line line, int index)
    {
        var quantity = line.Quantities[index];
        var text = line.Text;
        var clause = line.ClauseAt(quantity.Start);
        if (IsClassBeside(line, index)) return true;
        if (clause.IsInBrackets && text.AsSpan(clause.End).StartsWith("）以上")) return true;
        if (IsClassOfCounted(line, index, clause)) return true;
        if (quantity.Bound is not (ClaimBound.AtLeast or ClaimBound.AtMost)) return false;
        var behind = text.AsSpan(quantity.End);
        if (behind.Length == 0 || "，。；、）（".Contains(behind[0])) return IsCountBefore(line, index, clause) && text.AsSpan(clause.Start, quantity.BoundStart - clause.Start) is [.., '均' or '都' or '皆'];
        if (behind.StartsWith("的有") || behind.StartsWith("实现零")) return true;
        var next = index + 1 < line.Quantities.Count ? line.Quantities[index + 1] : null;
        var counts = next is { Family: UnitFamily.Count or UnitFamily.Percent } && next.Start < clause.End;
        if (counts && !HasJoint(text.AsSpan(quantity.End, next!.BoundStart - quantity.End)) && (behind[0] == '的' || !StartsVerb(behind))) return true;
        return IsCountBefore(line, index, clause) && (behind[0] == '的' || quantity.Family is UnitFamily.Money or UnitFamily.Count && !StartsVerb(behind));
    }

    // 过10亿元的县（市、区）100个: what stands in brackets joins nothing.
    private static bool HasJoint(ReadOnlySpan<char> between)
    {
        var depth = 0;
        foreach (var sign in between)
        {
            depth += sign switch { '（' => 1, '）' => -1, _ => 0 };
            if (depth == 0 && sign is '、' or '，') return true;
        }

        return false;
    }

    // 零售额100亿元的大商圈13个
    private static bool IsClassOfCounted(Line line, int index, Clause clause)
    {
        var quantity = line.Quantities[index];
        if (quantity.Family is not (UnitFamily.Money or UnitFamily.Measure) || quantity.End + 1 >= line.Text.Length || line.Text[quantity.End] != '的' || index + 1 >= line.Quantities.Count) return false;
        var next = line.Quantities[index + 1];
        return next is { Family: UnitFamily.Count, IsChinese: false } && next.Start < clause.End && next.BoundStart - quantity.End is > 2 and < 16 && !line.Text.AsSpan(quantity.End, next.BoundStart - quantity.End).ContainsAny("，、");
    }

    // 过100亿元、50亿元、10亿元的企业分别达到3家…: classes side by side.
    private static bool IsClassBeside(Line line, int index)
    {
        var (first, last) = (index, index);
        while (first > 0 && IsBeside(line, first - 1)) first--;
        while (last + 1 < line.Quantities.Count && IsBeside(line, last)) last++;
        if (first == last || line.Quantities[first].Bound is not (ClaimBound.AtLeast or ClaimBound.AtMost)) return false;
        return line.Text.AsSpan(line.Quantities[last].End).StartsWith("的") && last + 1 < line.Quantities.Count && line.Quantities[last + 1].Family is UnitFamily.Count;
    }

    private static bool IsBeside(Line line, int index)
    {
        var (one, next) = (line.Quantities[index], line.Quantities[index + 1]);
        return one.Family == UnitFamily.Money && next.Family == UnitFamily.Money && next.BoundStart == one.End + 1 && line.Text[one.End] == '、';
    }

    private static bool IsCountBefore(Line line, int index, Clause clause) =>
        index > 0 && line.Quantities[index - 1] is { Family: UnitFamily.Count or UnitFamily.Percent } before && before.Start >= clause.Start && line.Quantities[index].BoundStart > before.End + 1 && line.Text[line.Quantities[index].BoundStart - 1] is not ('、' or '和' or '及');

    private static bool StartsVerb(ReadOnlySpan<char> behind)
    {
        return behind.StartsWithAny("建设", "用于", "支持", "实现", "增长", "同比", "占", "下降", "带动", "和", "与", "及", "并", "完成", "为", "被");
    }

    // 5×660兆瓦, 2万吨表面活性剂项目, 91km道路项目: what a project is called after.
    private static bool IsCapacity(Line line, Quantity quantity)
    {
        var behind = line.Text.AsSpan(quantity.End);
        if (behind.Length == 0 || "，。；、）和与的".Contains(behind[0])) return false;
        var stop = behind.IndexOfAny('，', '。', '；');
        if (stop >= 0) behind = behind[..stop];
        if (behind.Length > 30) behind = behind[..30];
        foreach (var word in (string[])["项目", "工程", "电站", "生产线", "产业园", "机组", "泊位", "船坞", "码头", "电池", "装置"])
        {
            var at = behind.IndexOf(word);
            if (at >= 0 && !behind[..at].ContainsAny(Doing)) return true;
        }

        return false;
    }
}
