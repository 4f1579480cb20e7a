using System.Globalization;
using Luopan.Engines.OfficialDocs;
using Luopan.Kernel;
using Luopan.Modules.Access;
using Luopan.Platform;
using Luopan.Platform.Spaces;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Luopan.Modules.Reporting.Oversight;

/// <summary>Workbooks of the module, marked as their space and content are.</summary>
internal static class Workbooks
{
    private const string Demo = "演示数据", Internal = "内部", Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static FileContentHttpResult File(string title, IReadOnlyList<FigureTable> tables, IReadOnlyList<string> notes, ReturnDesk desk, CurrentSpace space)
    {
        var authority = space.Space.Content.Get<AuthorityInfo>();
        var said = notes.Prepend($"截至{ChinaTime.Local(desk.Now).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture)}（北京时间），导出人：{desk.User.DisplayName}");
        using var stream = new MemoryStream();
        OfficialXlsx.Write(
            new OfficialWorkbook { Title = title, Tables = tables, Notes = [.. said], Notice = authority.Demo ? $"{Demo}　{Internal}" : Internal, Creator = authority.Mark, WrittenAt = new DateTimeOffset(desk.Now, TimeSpan.Zero) }, stream);
        return TypedResults.File(stream.ToArray(), Type, $"{title}{(authority.Demo ? $"（{Demo}）" : "")}.xlsx");
    }

    internal static FigureCell Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>A rate or score with one decimal; — for none.</summary>
    internal static FigureCell Rate(decimal? rate) => rate is { } known ? new FigureCell(known.ToString("0.0", CultureInfo.InvariantCulture), known) : Display.Missing;

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Display.Missing;

    /// <summary>Name of a body in the first column, set in under the one it stands under.</summary>
    internal static string SetIn(string name, int depth) => depth == 0 ? name : "　" + name;
}
