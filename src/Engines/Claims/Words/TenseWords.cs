using System.Buffers;

namespace Luopan.Engines.Claims.Words;

/// <summary>Chinese verbs have no tense; these words tell what is told from what is to be done.</summary>
internal static class TenseWords
{
    private static readonly SearchValues<string> Ahead = SearchValues.Create(
        ["力争", "确保", "争取", "努力", "预期", "预计", "目标", "计划", "安排", "要", "将", "推进", "加快", "支持", "抓好", "启动", "完善", "加强", "深化", "强化", "着力", "积极", "坚持", "实施", "培育", "打造", "引导", "鼓励", "推动", "大力", "进一步", "继续", "切实", "突出", "落实"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Past = SearchValues.Create(
        ["同比", "比上年", "上年", "去年", "了", "已", "累计", "取得", "成功", "圆满", "位居", "获批", "获评", "首次", "同期", "增幅", "比去年", "显著", "明显", "迈上", "跃升"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Promise = SearchValues.Create(
        ["力争", "确保", "争取", "努力", "预期", "预计", "目标", "计划", "将", "拟", "有望", "不低于", "左右", "以上", "以内", "要", "安排"], StringComparison.Ordinal);

    /// <summary>How many words of a text look ahead, and how many back.</summary>
    public static (int Ahead, int Past) Count(ReadOnlySpan<char> text) => (Count(text, Ahead), Count(text, Past));

    /// <summary>Whether a clause with figures promises rather than reports.</summary>
    public static bool Promises(ReadOnlySpan<char> text) => text.IndexOfAny(Promise) >= 0 && text.IndexOfAny(Past) is var past && (past < 0 || text.IndexOfAny(Promise) < past);

    private static int Count(ReadOnlySpan<char> text, SearchValues<string> words)
    {
        var count = 0;
        for (var at = text.IndexOfAny(words); at >= 0; count++)
        {
            var next = text[(at + 1)..].IndexOfAny(words);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }
}
