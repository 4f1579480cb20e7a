using Luopan.Platform.Web;

namespace Luopan.Modules.Bulletins;

/// <summary>The bulletin templates of the pack and for whom they may be filled.</summary>
internal static class ListTemplates
{
    public sealed record Row(string Code, string Name, string Line, IReadOnlyList<string> Levels, IReadOnlyList<string> Periods, string Sensitivity);

    public sealed record Response(IReadOnlyList<Row> Templates);

    internal static Task<Outcome<Response>> Run(Desk desk) => Task.FromResult<Outcome<Response>>(
        new Response([.. desk.Templates.All.Select(t => new Row(t.Code, t.Name, t.Line, t.Levels, t.Periods, t.Sensitivity.ToString()))]));
}
