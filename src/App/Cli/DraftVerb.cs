using System.CommandLine;
using Luopan.Kernel;
using Luopan.Modules.Drafts;

namespace Luopan.App.Cli;

/// <summary><c>draft check</c>: compares the figures of a draft with a space's store; keeps nothing of it.</summary>
internal static class DraftVerb
{
    internal static Command Make()
    {
        var file = new Argument<string>("file") { Description = "Draft: .docx, .txt, .md or .html." };
        var org = new Option<string?>("--org") { Description = "Whose draft it is, code or name; the province when absent." };
        var date = new Option<string?>("--date") { Description = "Date of the draft, YYYY or YYYY-MM; what the draft tells when absent." };
        var output = new Option<string?>("--docx") { Description = "Write a .docx with comments here." };
        var space = CommandLine.SpaceOption;
        var json = CommandLine.JsonOption;
        var check = new Command("check", "Compare every figure of a draft with the store. Nothing of the draft is kept.") { file, org, date, output, space, json };
        check.SetAction(async (parsed, stop) =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!File.Exists(path)) return CliHost.Refuse(new Fault("drafts.no-file", $"没有文件 {path}。", FaultKind.Missing), parsed.GetValue(json));
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var bytes = await File.ReadAllBytesAsync(path, stop);
            var about = new DraftAbout(parsed.GetValue(org), parsed.GetValue(date));
            using var content = new MemoryStream(bytes);
            var checking = await cli.Get<DraftReader>().Check(Path.GetFileName(path), content, about, stop);
            if (checking.Fault is { } fault) return CliHost.Refuse(fault, parsed.GetValue(json));
            if (parsed.GetValue(output) is { } to)
                await File.WriteAllBytesAsync(Path.GetFullPath(to), CommentDraft.Bytes(Path.GetFileName(path), bytes, checking.Value, "罗盘核稿", cli.Get<TimeProvider>().GetUtcNow().UtcDateTime), stop);
            var told = CheckDraft.Tell(checking.Value);
            if (parsed.GetValue(json)) CliHost.Print(told);
            else Tell(told);
            return CommandLine.Done;
        });
        return new Command("draft", "Drafts of speeches, reports and bulletins.") { check };
    }

    private static void Tell(CheckDraft.Response checkedDraft)
    {
        foreach (var f in checkedDraft.Figures)
        {
            Console.WriteLine($"[{Word(f.Verdict)}] {f.Printed} {f.About}：{f.Says}");
            if (f.Wording is not null) Console.WriteLine($"    用语：{f.Wording}");
        }

        Console.WriteLine($"一致{checkedDraft.Agrees}，不一致{checkedDraft.Differs}，不可比{checkedDraft.NotComparable}，未收录{checkedDraft.Unknown}，用语问题{checkedDraft.Wordings}。");
    }

    private static string Word(string verdict) => verdict switch { "agrees" => "一致", "differs" => "不一致", "notComparable" => "不可比", _ => "未收录" };
}
