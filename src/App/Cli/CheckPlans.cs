using System.CommandLine;
using Luopan.Engines.Claims;
using Luopan.Engines.Claims.Contradictions;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.App.Cli;

/// <summary><c>plan check</c>: audits documents against themselves and each other, without a space and without keeping them.</summary>
internal static class CheckPlans
{
    internal static Command Make()
    {
        var files = new Argument<string[]>("file") { Description = "Documents to audit: .docx, .txt, .md or .html.", Arity = ArgumentArity.OneOrMore };
        var region = new Option<string?>("--region") { Description = "Region of documents that do not name their own." };
        var json = CommandLine.JsonOption;
        var check = new Command("check", "Find what documents state differently from themselves and from each other.") { files, region, json };
        check.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(region), parsed.GetValue(json)));
        return check;
    }

    private static int Run(string[] files, string? region, bool json)
    {
        var read = new List<ReadDocument>();
        foreach (var path in files.Select(Path.GetFullPath))
        {
            if (!File.Exists(path)) return CliHost.Refuse(new Fault("plans.no-file", $"没有文件 {path}。"), json);
            using var content = File.OpenRead(path);
            if (!DocumentReader.Read(content, path).Read(out var document, out var refused)) return CliHost.Refuse(refused, json);
            var name = Path.GetFileNameWithoutExtension(path);
            if (read.Exists(r => r.Name == name)) name = Path.GetFileName(path);
            if (read.Exists(r => r.Name == name)) return CliHost.Refuse(new Fault("plans.same-file", $"两个文件同名：{name}，请改名后再检查。"), json);
            read.Add(new ReadDocument(name, ClaimReader.Read(document, new ClaimContext(region))));
        }

        var found = ContradictionFinder.Find(read);
        if (json) CliHost.Print(found);
        else Tell(found, read.Sum(r => r.Claims.Count));
        return CommandLine.Done;
    }

    private static void Tell(IReadOnlyList<Contradiction> found, int claims)
    {
        foreach (var c in found)
        {
            Console.WriteLine($"[{Severity(c.Severity)}] {c.Sentence}");
            if (c.Arithmetic.Length > 0) Console.WriteLine($"    {c.Arithmetic}");
            foreach (var p in c.Places.Take(4)) Console.WriteLine($"    {p.Document} 第{p.Sentence}句：{p.Text}");
        }

        Console.WriteLine($"共{claims}个数据，{found.Count}处矛盾。");
    }

    private static string Severity(ContradictionSeverity s) => s switch { ContradictionSeverity.High => "严重", ContradictionSeverity.Medium => "一般", _ => "提示" };
}
