using Luopan.Platform.Packs;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>How returns are asked for, watched and judged, as the pack has it.</summary>
/// <param name="Before">Working days before the due day on which the system reminds by itself.</param>
/// <param name="Late">Working days after it on which it reminds again.</param>
/// <param name="Climb">Working days after it on which reviewers one level up, two levels up… are told.</param>
internal sealed record ReportingRules(IReadOnlyList<int> Before, IReadOnlyList<int> Late, IReadOnlyList<int> Climb, ScoreRule Score)
{
    internal static readonly ReportingRules Usual = new([1], [2, 5], [1, 3], new(2, 20, 5, 3));
}

/// <summary>Points a return loses of a hundred; one that never came has none.</summary>
/// <param name="LateDay">For every working day it was late.</param>
/// <param name="LateMost">At most for being late.</param>
/// <param name="SentBack">For every time it was sent back.</param>
/// <param name="Revised">For every time accepted figures had to be opened again.</param>
internal sealed record ScoreRule(int LateDay, int LateMost, int SentBack, int Revised);

/// <summary>Reads reporting.yaml.</summary>
internal static class ReportingRulesFile
{
    internal static ReportingRules Read(PackFolder folder)
    {
        var (usual, findings) = (ReportingRules.Usual, folder.Findings);
        if (folder.Find("reporting.yaml") is not { } file) return usual;
        var read = new PackReading(folder, file);
        var root = PackYaml.Read(file, findings);
        read.OnlyKeys(root, "remind", "climb", "score");
        if (root["remind"] is { } remind) read.OnlyKeys(remind, "before", "late");
        if (root["score"] is { } score) read.OnlyKeys(score, "late_day", "late_most", "sent_back", "revised");
        return new(
            Days(read, root["remind"]?["before"], usual.Before), Days(read, root["remind"]?["late"], usual.Late), Days(read, root["climb"], usual.Climb),
            new(Points("late_day", usual.Score.LateDay), Points("late_most", usual.Score.LateMost), Points("sent_back", usual.Score.SentBack), Points("revised", usual.Score.Revised)));

        int Points(string key, int silent) => Whole(read, root["score"]?[key], 0, 100, silent, "写0到100的整数");
    }

    private static IReadOnlyList<int> Days(PackReading read, PackNode? node, IReadOnlyList<int> usual) =>
        node is null ? usual : [.. node.Items.Select(i => Whole(read, i, 1, 20, 1, "写1到20的整数，意为工作日")).Distinct().Order()];

    private static int Whole(PackReading read, PackNode? node, int least, int most, int usual, string remedy)
    {
        if (node is null) return usual;
        if (node.Number is { } number && number >= least && number <= most && number == Math.Floor(number)) return (int)number;
        read.Find(node, $"“{node.Text}”不对", remedy);
        return usual;
    }
}
