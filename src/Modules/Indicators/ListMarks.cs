using Luopan.Platform.Web;

namespace Luopan.Modules.Indicators;

/// <summary>The marks figures may carry here, as the pack names them; figures themselves carry only their codes.</summary>
internal static class ListMarks
{
    /// <param name="Beside">Whether the word stands beside the figure wherever it goes; otherwise it is told on hover and in the provenance.</param>
    public sealed record Row(string Code, string Name, string NameEn, bool Beside);

    public sealed record Response(IReadOnlyList<Row> Marks);

    internal static Outcome<Response> Run(IIndicators indicators) =>
        new Response([.. indicators.Catalogue.Marks.Append(FigureMark.Secret).Append(FigureMark.Embargoed).Append(FigureMark.Partial).Select(m => new Row(m.Code, m.Name, m.NameEn, m.Beside))]);
}
