using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Luopan.Engines.Claims;
using Luopan.Engines.Documents;
using Luopan.Kernel;

namespace Luopan.App.Cli;

/// <summary><c>claims</c> and <c>numbers</c>: what a text states in figures; they need no space and write nothing.</summary>
internal static class ClaimVerbs
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal static Command Claims()
    {
        var files = new Argument<string[]>("file") { Description = "Documents to read: .docx, .txt, .md or .html.", Arity = ArgumentArity.OneOrMore };
        var region = new Option<string?>("--region") { Description = "The documents' own region; found in the document when absent." };
        var date = new Option<string?>("--date") { Description = "The documents' date, YYYY or YYYY-MM; found in the document when absent." };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } text && !(text.Length is 4 or 7 && Period.TryParse(text, out var period) && period.Kind is PeriodKind.Year or PeriodKind.Month)) result.AddError("--date takes YYYY or YYYY-MM.");
        });
        var json = CommandLine.JsonOption;
        var verb = new Command("claims", "Read every quantified statement of documents: one claim a line.") { files, region, date, json };
        verb.SetAction(parsed => ReadClaims(parsed.GetValue(files)!, new ClaimContext(parsed.GetValue(region), parsed.GetValue(date)), parsed.GetValue(json)));
        return verb;
    }

    internal static Command Numbers()
    {
        var files = new Argument<string[]>("file") { Description = "Text files; standard input when absent.", Arity = ArgumentArity.ZeroOrMore };
        var json = CommandLine.JsonOption;
        var verb = new Command("numbers", "Find every number of lines of text: value, unit, currency, bound, offsets.") { files, json };
        verb.SetAction(async (parsed, stop) =>
        {
            var names = parsed.GetValue(files)!;
            if (names.Length == 0) return ReadNumbers(Console.In, parsed.GetValue(json));
            foreach (var name in names)
            {
                if (!File.Exists(name)) return CliHost.Refuse(NoFile(name), parsed.GetValue(json));
                using var reader = new StringReader(await File.ReadAllTextAsync(name, stop));
                ReadNumbers(reader, parsed.GetValue(json));
            }

            return CommandLine.Done;
        });
        return verb;
    }

    private static int ReadClaims(string[] files, ClaimContext context, bool json)
    {
        var read = new List<(string Doc, IReadOnlyList<Claim> Claims)>();
        foreach (var file in files)
        {
            if (!File.Exists(file)) return CliHost.Refuse(NoFile(file), json);
            using var content = File.OpenRead(file);
            if (!DocumentReader.Read(content, Path.GetFileName(file)).Read(out var document, out var fault)) return CliHost.Refuse(fault, json);
            read.Add((Path.GetFileNameWithoutExtension(file), ClaimReader.Read(document, context)));
        }

        foreach (var (doc, claims) in read)
        {
            if (!json) Console.WriteLine($"{doc}：{claims.Count}条");
            for (var i = 0; i < claims.Count; i++) Console.WriteLine(json ? JsonSerializer.Serialize(ClaimLine.Of(doc, i + 1, claims[i]), Lines) : Row(claims[i]));
        }

        return CommandLine.Done;
    }

    private static int ReadNumbers(TextReader text, bool json)
    {
        for (var number = 1; text.ReadLine() is { } line; number++)
            foreach (var found in NumberReader.Read(line))
                Console.WriteLine(json
                    ? JsonSerializer.Serialize(new NumberLine(number, found.Start, found.End, found.Text, Word(found.Kind.ToString()), found.Value, found.ValueHigh, found.Unit, found.Currency, ClaimCodes.Code(found.Bound)), Lines)
                    : $"{number}:{found.Start}-{found.End}\t{found.Text}\t{ClaimCodes.Code(found.Bound)} {found.Value}{(found.ValueHigh is { } high ? $"—{high}" : "")} {found.Unit}");
        return CommandLine.Done;
    }

    private static string Row(Claim claim)
    {
        var line = ClaimLine.Of("", 0, claim);
        var value = claim.Value.ToString(CultureInfo.InvariantCulture) + (claim.ValueHigh is { } high ? "—" + high.ToString(CultureInfo.InvariantCulture) : "");
        return $"  {claim.Region}\t{claim.Period}\t{claim.Indicator}\t{line.Status} {line.Kind}\t{(line.Bound == "=" ? "" : line.Bound + " ")}{value} {claim.Unit}";
    }

    private static Fault NoFile(string name) => new("claims.no-file", $"没有文件 {Path.GetFullPath(name)}：请核对路径。", FaultKind.Missing);

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private sealed record NumberLine(int Line, int Start, int End, string Text, string Kind, decimal Value, decimal? ValueHigh, string Unit, string? Currency, string Bound);
}
