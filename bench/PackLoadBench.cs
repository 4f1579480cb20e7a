using System.Diagnostics;
using Luopan.Modules.Records.Types;
using Luopan.Platform.Packs;
using YamlDotNet.RepresentationModel;

namespace Luopan.Bench;

/// <summary>Every record type of the pack read and checked, against the YAML library only parsing the same files.</summary>
internal static class PackLoadBench
{
    private const int Rounds = 7, Least = 38, MostMs = 300;

    internal static Task<Result> Run()
    {
        var root = Path.Combine(Repo.Root, "packs");
        var texts = Directory.GetFiles(Path.Combine(root, "shandong", "records"), "*.yaml").Select(File.ReadAllText).ToList();
        var (loads, parses) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var folder = new PackFolder(root, "shandong");
            var content = new PackContent("shandong", "");
            content.Put(ListFiles.Read(folder));
            var clock = Stopwatch.StartNew();
            var types = TypeFiles.Read(folder, content);
            loads.Add(clock.Elapsed.TotalMilliseconds);
            if (types.All.Count < Least || folder.Findings.Count > 0) throw new InvalidOperationException($"{types.All.Count} types, {folder.Findings.Count} findings.");
            clock.Restart();
            foreach (var text in texts) new YamlStream().Load(new StringReader(text));
            parses.Add(clock.Elapsed.TotalMilliseconds);
        }

        // The first round compiles; a start of the product pays it once.
        var (load, parse) = (loads.Skip(1).Order().ElementAt((Rounds - 1) / 2), parses.Skip(1).Order().ElementAt((Rounds - 1) / 2));
        if (load > MostMs) throw new InvalidOperationException($"{load:F0} ms; {MostMs} are asked.");
        return Task.FromResult(new Result(load, "ms", "yaml-parse-only", parse, 6));
    }
}
