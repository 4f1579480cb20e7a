using System.Text.Json.Nodes;
using Luopan.Kernel;
using Luopan.Modules.Records.Types;
using Luopan.Modules.Records.Values;
using Luopan.Platform.Access;

namespace Luopan.Modules.Records;

/// <summary>A value as the API shows it.</summary>
/// <param name="V">Canonical value; null when empty, masked, or a formula with something missing.</param>
/// <param name="T">Text in Chinese.</param>
/// <param name="E">Text in English; null when the same.</param>
/// <param name="Masked">Its middle is hidden until asked for.</param>
/// <param name="Why">Why a formula has no value, in Chinese.</param>
/// <param name="WhyEn">The same in English.</param>
public sealed record Cell(JsonNode? V, string T, string? E = null, bool Masked = false, string? Why = null, string? WhyEn = null);

/// <summary>How urgent something is, in words everybody reads the same.</summary>
/// <param name="Level">overdue, soon, normal, paused, none.</param>
/// <param name="WorkdaysLeft">Negative when late; null when nothing is due.</param>
public sealed record LightView(string Level, DateOnly? Due, int? WorkdaysLeft);

/// <summary>A row of a list.</summary>
public sealed record RowView(
    Guid Id, string Type, string Number, string Title, string State, string StateName, string StateNameEn, bool Ended, string Org, string OrgName, string Line, string Sensitivity, LightView Light, string Assignee,
    DateTime CreatedAt, string CreatedBy, DateTime UpdatedAt, string UpdatedBy, int Version, IReadOnlyDictionary<string, Cell> Cells, IReadOnlyList<string> LateDuties);

/// <summary>Turns records into what lists and pages show, within what the person may see of them.</summary>
internal static class Rows
{
    internal static RowView Of(Record head, RecordType type, IReadOnlyDictionary<string, Cell> cells, IReadOnlyList<string> lateDuties, Lookups look, Countdown days)
    {
        var state = type.Life.NameOf(head.State);
        return new(
            head.Id, head.Type, head.Number, head.Title, head.State, state.Chinese, state.English, head.Ended, head.Org, look.Tree.Find(head.Org)?.Name ?? head.Org, head.Line, head.Sensitivity.ToString(),
            days.Light(head.Urgent, head.Ended, head.Paused && head.Urgent is null), head.Assignee, head.CreatedAt, head.CreatedBy, head.UpdatedAt, head.UpdatedBy, head.Version, cells, lateDuties);
    }

    /// <summary>Cells of the fields asked for that the person may see; formulas are worked out when there are any among them.</summary>
    internal static Dictionary<string, Cell> Cells(Record head, RecordType type, IEnumerable<Field> fields, JsonObject values, Func<Formulas> formulas, Lookups look, CurrentUser user)
    {
        var cells = new Dictionary<string, Cell>();
        Formulas? work = null;
        foreach (var field in fields.Where(f => Masks.Shown(f, head, type.Life, user)))
        {
            if (field.Formula is not null) cells[field.Code] = Worked(field, work ??= formulas());
            else if (values[field.Code] is { } value) cells[field.Code] = Of(field, value, head, look, user);
        }

        return cells;
    }

    internal static Cell Of(Field field, JsonNode value, Record head, Lookups look, CurrentUser user)
    {
        var text = ValueText.Of(field, value, look);
        if (Masks.Hidden(field)) return new(null, ValueText.Masked(field, text), null, true);
        if (!Masks.Open(field, head, user)) return new(null, "****", null, true);
        var english = ValueText.Of(field, value, look, true);
        return new(value.DeepClone(), text, english == text ? null : english);
    }

    /// <summary>A formula field worked out, or why it cannot be.</summary>
    internal static Cell Worked(Field field, Formulas formulas)
    {
        var answer = formulas.Evaluate(field.Formula!);
        if (answer.Value is not { } number)
        {
            var why = formulas.Why(field.Formula!);
            return new(null, "—", null, false, why.Chinese, why.English);
        }

        if (Unit.Find(field.Unit) is { } unit && answer.Unit is { } own && own.TryConvert(number, unit, out var converted)) number = converted;
        var shown = Display.Rounded(number, field.Decimals ?? 1);
        return new(JsonValue.Create(shown), ValueText.Number(shown, field));
    }
}
