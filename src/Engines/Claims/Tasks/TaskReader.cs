using System.Text.RegularExpressions;
using Luopan.Engines.Documents;

namespace Luopan.Engines.Claims.Tasks;

/// <summary>Reads measures and key projects out of a document: headings and lead sentences that say what to do, rows of task tables, sentences that name who answers, items of boxes.</summary>
public static partial class TaskReader
{
    private const int LongestTitle = 80, LongestLead = 30;

    private static readonly HashSet<string> Verbs =
    [
        "加快", "加强", "加大", "推进", "推动", "建设", "建立", "建好", "培育", "培养", "支持", "完善", "健全", "实施", "开展", "打造", "优化", "提升", "提高", "扩大", "引导", "鼓励", "深化", "落实", "强化", "发展", "组织",
        "创新", "构建", "壮大", "拓展", "促进", "做好", "做强", "做大", "办好", "搭建", "规范", "改革", "畅通", "稳定", "稳住", "探索", "引进", "吸引", "招引", "聚焦", "统筹", "释放", "激发", "挖掘", "制定", "出台", "设立", "争取", "保障",
        "升级", "改造", "整合", "布局", "融入", "对接", "用好", "抓好", "抓住", "防范", "压实", "增强", "丰富", "繁荣", "放大", "突出", "坚持", "夯实", "全面", "大力", "积极", "着力", "持续", "深入", "高水", "进一",
    ];

    [GeneratedRegex("任务|举措|措施|工程|行动|保障|路径|重点工作|实施")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）.．、]|[①-⑳●○■◆·—\-]+|[（(]\d+[)）])\s*")]
    private static partial Regex ItemMark();

    [GeneratedRegex("责任|牵头|承办|主办")]
    private static partial Regex OwnerHead();

    [GeneratedRegex("任务|工作|措施|内容|项目|事项|举措")]
    private static partial Regex TaskHead();

    /// <summary>All of them in the order of the document, none twice.</summary>
    public static IReadOnlyList<TaskProposal> Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var all = new List<TaskProposal>();
        foreach (var block in document.Root.Blocks) Walk(block, [], false, all);
        return [.. all.DistinctBy(t => (t.Sentence, t.Start)).OrderBy(t => t.Sentence).ThenBy(t => t.Start)];
    }

    private static void Walk(Block block, IReadOnlyList<string> above, bool measures, List<TaskProposal> all)
    {
        switch (block)
        {
            case Section { IsBox: true } box: Box(box, above, all); break;
            case Section section: Chapters(section, above, measures, all); break;
            case Paragraph paragraph: Paragraph(paragraph, above, measures, all); break;
            case Table table: Rows(table, above, all); break;
        }
    }

    private static void Chapters(Section section, IReadOnlyList<string> above, bool measures, List<TaskProposal> all)
    {
        var within = measures || Chapter().IsMatch(section.Title);
        var path = section.Heading is { } heading ? [.. above, heading.Text] : above;
        var isLeaf = !section.Children.Any(c => !c.IsBox);
        if (isLeaf && measures && section.Heading is { } head && SaysWhat(section.Title))
            all.Add(Made(TaskKind.Measure, head, Math.Max(0, head.Text.IndexOf(section.Title, StringComparison.Ordinal)), section.Title, above, Responsible.In(string.Concat(section.Blocks.OfType<Paragraph>().Select(p => p.Text)))));
        foreach (var block in section.Blocks) Walk(block, path, within, all);
    }

    // A lead sentence, an item of a list, or any sentence that names who answers for it.
    private static void Paragraph(Paragraph paragraph, IReadOnlyList<string> above, bool measures, List<TaskProposal> all)
    {
        if (paragraph.Parts is not [var first, ..]) return;
        var marked = ItemMark().Match(first.Text).Length;
        var lead = first.Text[marked..];
        var named = Responsible.In(paragraph.Text);
        if (measures && SaysWhat(lead) && (marked > 0 || (lead.Length <= LongestLead && paragraph.Parts.Count > 1) || named.Count > 0))
        {
            all.Add(Made(TaskKind.Measure, first, marked, Responsible.Without(lead), above, named));
            return;
        }

        foreach (var sentence in paragraph.Parts)
            if (Responsible.In(sentence.Text) is { Count: > 0 } who) all.Add(Made(TaskKind.Measure, sentence, 0, Responsible.Without(sentence.Text), above, who));
    }

    private static void Box(Section box, IReadOnlyList<string> above, List<TaskProposal> all)
    {
        var path = box.Heading is { } heading ? [.. above, heading.Text] : above;
        var before = all.Count;
        foreach (var block in box.Blocks)
        {
            if (block is Section { Heading: { } head } item) all.Add(Made(TaskKind.Project, head, Math.Max(0, head.Text.IndexOf(item.Title, StringComparison.Ordinal)), item.Title, path, Responsible.In(string.Concat(item.Sentences().Select(s => s.Text)))));
            else if (block is Paragraph { Parts: [var first, ..] } paragraph && Name(first.Text, paragraph.Parts.Count > 1) is (var start, var name)) all.Add(Made(TaskKind.Project, first, start, name, path, Responsible.In(paragraph.Text)));
            else if (block is Table table) Projects(table, path, all);
        }

        if (all.Count == before && box.Heading is { } only) all.Add(Made(TaskKind.Project, only, Math.Max(0, only.Text.IndexOf(box.Title, StringComparison.Ordinal)), box.Title, above, Responsible.In(string.Concat(box.Sentences().Select(s => s.Text)))));
    }

    // 1.国际物流枢纽。建设… and 国际物流枢纽：建设… begin with their name.
    private static (int Start, string Name)? Name(string text, bool goesOn)
    {
        var marked = ItemMark().Match(text).Length;
        var end = text.AsSpan(marked).IndexOfAny('：', ':', '。');
        if (end is < 2 or > LongestLead || (marked == 0 && text[marked + end] == '。' && !goesOn)) return null;
        return (marked, text.Substring(marked, end));
    }

    private static void Projects(Table table, IReadOnlyList<string> above, List<TaskProposal> all)
    {
        foreach (var row in table.Rows.Skip(table.HeadRows).Where(r => r.Parts.Count > 0))
            if (row.Cells.FirstOrDefault(c => c.Text.Any(char.IsLetter) && c.Text.Length > 2) is { } cell)
                all.Add(InRow(TaskKind.Project, row, cell.Text, above, Responsible.In(row.Text)));
    }

    // A table that says who does what: its head names the column of the owners.
    private static void Rows(Table table, IReadOnlyList<string> above, List<TaskProposal> all)
    {
        if (table.HeadRows == 0) return;
        var head = table.Rows[table.HeadRows - 1].Cells;
        if (head.FirstOrDefault(c => OwnerHead().IsMatch(c.Text)) is not { } owner || head.FirstOrDefault(c => c != owner && TaskHead().IsMatch(c.Text)) is not { } task) return;
        foreach (var row in table.Rows.Skip(table.HeadRows).Where(r => r.Parts.Count > 0))
        {
            var (what, who) = (row.Cells.FirstOrDefault(c => c.Column == task.Column), row.Cells.FirstOrDefault(c => c.Column == owner.Column));
            if (what is { Text.Length: > 1 }) all.Add(InRow(TaskKind.Measure, row, what.Text, above, who is null ? [] : Responsible.In("责任单位：" + who.Text)));
        }
    }

    private static TaskProposal InRow(TaskKind kind, Row row, string words, IReadOnlyList<string> above, IReadOnlyList<string> named)
    {
        var sentence = row.Parts.FirstOrDefault(s => s.Text.Contains(words, StringComparison.Ordinal)) ?? row.Parts[0];
        return Made(kind, sentence, Math.Max(0, sentence.Text.IndexOf(words, StringComparison.Ordinal)), words, above, named);
    }

    private static bool SaysWhat(string text) => text.Length >= 4 && (Verbs.Contains(text[..2]) || (text.Length >= 6 && Verbs.Contains(text[2..4]) && text[0] is '更' or '不' or '进'));

    private static TaskProposal Made(TaskKind kind, Sentence sentence, int start, string words, IReadOnlyList<string> above, IReadOnlyList<string> named)
    {
        var title = words.TrimEnd('。', '；', '：', ' ');
        var end = Math.Min(sentence.Text.Length, start + Math.Max(title.Length, 1));
        return new(kind, sentence.Order, start, end, title.Length > LongestTitle ? title[..LongestTitle] + "…" : title, string.Join(" > ", above), named);
    }
}
