using Luopan.Engines.OfficialDocs;
using Luopan.Modules.Access;
using Luopan.Platform.Access;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Supervision;

/// <summary>Files of the module, marked as their space and content are.</summary>
internal static class Papers
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static FileContentHttpResult Docx(OfficialDocument document, string name)
    {
        using var stream = new MemoryStream();
        OfficialDocx.Write(document, stream);
        return TypedResults.File(stream.ToArray(), Word, FileName(name, document.Notice?.Contains(Demo, StringComparison.Ordinal) == true, "docx"));
    }

    internal static FileContentHttpResult Xlsx(string title, IReadOnlyList<FigureTable> tables, IReadOnlyList<string> notes, CurrentSpace space, DateTimeOffset at)
    {
        var authority = space.Space.Content.Get<AuthorityInfo>();
        using var stream = new MemoryStream();
        OfficialXlsx.Write(new OfficialWorkbook { Title = title, Tables = tables, Notes = notes, Notice = authority.Demo ? Demo + "　内部" : "内部", Creator = authority.Mark, WrittenAt = at }, stream);
        return TypedResults.File(stream.ToArray(), Sheet, FileName(title, authority.Demo, "xlsx"));
    }

    /// <summary>演示数据 and 草稿, where they hold; null for neither.</summary>
    internal static string? Notice(bool demo, bool draft) => (demo, draft) switch
    {
        (true, true) => Demo + "　草稿",
        (true, false) => Demo,
        (false, true) => "草稿",
        _ => null,
    };

    internal static string? Mark(Sensitivity sensitivity) => sensitivity switch { Sensitivity.Internal => "内部", Sensitivity.WorkSecret => "工作秘密", _ => null };

    private const string Demo = "演示数据";

    private static string FileName(string name, bool demo, string ending) => $"{string.Concat(name.Where(c => !Path.GetInvalidFileNameChars().Contains(c)))}{(demo ? $"（{Demo}）" : "")}.{ending}";
}
