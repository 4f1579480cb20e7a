using System.CommandLine;
using Luopan.App.Backups;
using Luopan.Modules;

namespace Luopan.App.Cli;

/// <summary><c>backup</c> and <c>restore</c>: one file a space, database, files and keys together.</summary>
internal static class BackupVerb
{
    internal static Command Backup()
    {
        var file = new Argument<string>("file") { Description = "Backup file to write (.zip); must not exist." };
        var space = CommandLine.SpaceOption;
        var backup = new Command("backup", "Write a consistent backup of a space while it is in use.") { file, space };
        backup.SetAction(async (parsed, stop) =>
        {
            var target = Path.GetFullPath(parsed.GetValue(file)!);
            await using var cli = await CliHost.Open(parsed.GetValue(space), false, stop);
            if (await WriteBackup.Run(cli, target, cli.Get<TimeProvider>(), stop) is { } refusal) return Refuse(refusal);
            Console.WriteLine($"{cli.Space.Code}：已备份到 {target}（{new FileInfo(target).Length / 1024}千字节）。");
            return CommandLine.Done;
        });
        return backup;
    }

    internal static Command Restore()
    {
        var file = new Argument<string>("file") { Description = "Backup file to read." };
        var space = CommandLine.SpaceOption;
        var force = new Option<bool>("--force") { Description = "Replace a space that has data, or put another space's backup here; the present database is kept as *before-restore." };
        var restore = new Command("restore", "Put a backup in place of a space; stop the server first.") { file, space, force };
        restore.SetAction(async (parsed, stop) =>
        {
            var source = Path.GetFullPath(parsed.GetValue(file)!);
            await using var cli = await CliHost.Open(parsed.GetValue(space), false, stop);
            if (await RestoreBackup.Run(cli.Get<LuopanDb>(), cli.Space, source, parsed.GetValue(force), cli.Get<TimeProvider>(), stop) is { } refusal) return Refuse(refusal);
            Console.WriteLine($"{cli.Space.Code}：已从 {source} 恢复。");
            return CommandLine.Done;
        });
        return restore;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.Refused;
    }
}
