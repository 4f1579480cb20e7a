using System.CommandLine;
using Luopan.Modules;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Identity;

namespace Luopan.App.Cli;

/// <summary><c>pack check</c>: every file and cross-reference of a pack.</summary>
internal static class PackVerb
{
    internal static Command Make()
    {
        var code = new Argument<string?>("pack") { Description = "Pack folder name; every pack when absent.", Arity = ArgumentArity.ZeroOrOne };
        var json = CommandLine.JsonOption;
        var check = new Command("check", "Check every file and cross-reference of a pack: file:line: what is wrong, what to do.") { code, json };
        check.SetAction(async (parsed, _) =>
        {
            await using var app = LuopanHost.Builder([]).Build();
            var root = SpaceStart.PackRoot(app.Configuration);
            var packs = parsed.GetValue(code) is { } one ? [one] : Directory.EnumerateDirectories(root).Where(d => File.Exists(Path.Combine(d, "pack.yaml"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToArray();
            var findings = new List<PackFinding>();
            foreach (var pack in packs)
            {
                if (!Directory.Exists(Path.Combine(root, pack)))
                {
                    await Console.Error.WriteLineAsync($"没有配置包“{pack}”（{root}）。");
                    return CommandLine.Refused;
                }

                findings.AddRange(app.Services.GetRequiredService<PackReader>().Read(root, pack).Findings);
            }

            findings = [.. findings.Distinct()];
            if (parsed.GetValue(json)) CliHost.Print(findings);
            else
            {
                foreach (var finding in findings) Console.WriteLine(finding);
                Console.WriteLine(findings.Count == 0 ? $"{string.Join("、", packs)}：检查通过。" : $"共{findings.Count}处问题。");
            }

            return findings.Count == 0 ? CommandLine.Done : CommandLine.Refused;
        });
        return new Command("pack", "Packs of content.") { check };
    }
}

/// <summary><c>user add</c>, <c>user reset</c>: people, when nobody can sign in to do it.</summary>
internal static class UserVerb
{
    internal static Command Make()
    {
        var name = new Argument<string>("name") { Description = "User name." };
        var role = new Option<string>("--role") { Description = "Role of the pack.", Required = true };
        var display = new Option<string?>("--display") { Description = "Name as others see it; the user name when absent." };
        var line = new Option<string>("--line") { Description = "Business line, or * for all.", DefaultValueFactory = _ => "*" };
        var org = new Option<string?>("--org") { Description = "Org code of the territory; the province when absent." };
        var upTo = new Option<Sensitivity>("--up-to") { Description = "Highest sensitivity seen.", DefaultValueFactory = _ => Sensitivity.Open };
        var space = CommandLine.SpaceOption;
        var add = new Command("add", "Add a person; prints a one-time password that must be changed at first sign-in.") { name, role, display, line, org, upTo, space };
        add.SetAction(async (parsed, stop) =>
        {
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var home = parsed.GetValue(org) ?? cli.Space.Content.Get<AuthorityInfo>().Province;
            var ask = new AddPerson.Request(parsed.GetValue(name)!, parsed.GetValue(display) ?? parsed.GetValue(name)!, "", home,
                [new GrantLine(parsed.GetValue(role)!, parsed.GetValue(line)!, home, parsed.GetValue(upTo))]);
            var outcome = await AddPerson.Run(ask, cli.Get<UserManager<Person>>(), cli.Get<CurrentSpace>(), cli.Get<IOrgs>(), stop);
            if (outcome.Fault is { } fault) return CliHost.Refuse(fault, false);
            Console.WriteLine($"{ask.UserName} {outcome.Value.OneTimePassword}");
            return CommandLine.Done;
        });

        var resetSpace = CommandLine.SpaceOption;
        var reset = new Command("reset", "Set a new one-time password for a person.") { name, resetSpace };
        reset.SetAction(async (parsed, stop) =>
        {
            await using var cli = await CliHost.Open(parsed.GetValue(resetSpace), true, stop);
            var person = await cli.Get<UserManager<Person>>().FindByNameAsync(parsed.GetValue(name)!);
            if (person is null) return CliHost.Refuse(AccessFaults.NoSuchPerson, false);
            var outcome = await ResetPassword.Run(person.Id, cli.Get<UserManager<Person>>(), cli.Get<PersonLoader>());
            Console.WriteLine($"{person.UserName} {outcome.Value.OneTimePassword}");
            return CommandLine.Done;
        });
        return new Command("user", "People who may sign in.") { add, reset };
    }
}

/// <summary><c>log verify</c>: proves that nothing under seal was touched.</summary>
internal static class LogVerb
{
    internal static Command Make()
    {
        var space = CommandLine.SpaceOption;
        var json = CommandLine.JsonOption;
        var verify = new Command("verify", "Recompute the seals of the log; exit 1 when an entry was altered, dropped or slipped in.") { space, json };
        verify.SetAction(async (parsed, stop) =>
        {
            await using var cli = await CliHost.Open(parsed.GetValue(space), true, stop);
            var verdict = (await VerifyLog.Run(cli.Get<LuopanDb>(), cli.Get<TimeProvider>(), stop)).Value;
            if (parsed.GetValue(json)) CliHost.Print(verdict);
            else Console.WriteLine(verdict.Sentence);
            return verdict.Whole ? CommandLine.Done : CommandLine.Refused;
        });
        return new Command("log", "The tamper-evident log.") { verify };
    }
}

/// <summary><c>doctor</c>: how the installation stands.</summary>
internal static class DoctorVerb
{
    internal static Command Make()
    {
        var json = CommandLine.JsonOption;
        var doctor = new Command("doctor", "Check the installation: database, migrations, log, calendar, disk, for every space.") { json };
        doctor.SetAction(async (parsed, stop) =>
        {
            var all = new Dictionary<string, IReadOnlyList<ShowSystem.Check>>();
            await using var probe = LuopanHost.Builder([]).Build();
            foreach (var space in probe.Services.GetRequiredService<SpaceRegistry>().All)
            {
                await using var cli = await CliHost.Open(space.Code, true, stop);
                all[space.Code] = await ShowSystem.Checks(cli.Get<LuopanDb>(), cli.Space, cli.Get<TimeProvider>(), stop);
            }

            if (parsed.GetValue(json)) CliHost.Print(all);
            else
                foreach (var (space, check) in all.SelectMany(s => s.Value.Select(c => (s.Key, c))))
                    Console.WriteLine($"{(check.Fine ? "正常" : "异常")}  {space,-10} {check.Name,-11} {check.Sentence}");
            return all.SelectMany(s => s.Value).All(c => c.Fine) ? CommandLine.Done : CommandLine.Refused;
        });
        return doctor;
    }
}
