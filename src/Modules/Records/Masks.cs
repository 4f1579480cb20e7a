using Luopan.Modules.Records.Types;
using Luopan.Platform.Access;

namespace Luopan.Modules.Records;

/// <summary>Who sees a field of a record, and how much of it.</summary>
internal static class Masks
{
    /// <summary>Whether the field exists for the person at all in this state.</summary>
    internal static bool Shown(Field field, Record head, Life life, CurrentUser user) =>
        (field.VisibleFrom is null || Values.ValueSet.Reached(field.VisibleFrom, life, head.State)) && Entrusted(field, head.ScopeKey, user);

    /// <summary>Whether the field is for the person's duties where the record lies; what is not shown is not filled in either.</summary>
    internal static bool Entrusted(Field field, string scopeKey, CurrentUser user) => field.VisibleTo is null || user.ScopeOf(field.VisibleTo).Covers(scopeKey);

    /// <summary>Whether the person's sensitivity reaches the field where the record stands.</summary>
    internal static bool Open(Field field, Record head, CurrentUser user) => field.Sensitivity is not { } level || level <= head.Sensitivity || Reaches(field, head, user);

    /// <summary>Whether its middle is hidden until somebody asks for it, which is logged.</summary>
    internal static bool Hidden(Field field) => field.Mask is not null;

    private static bool Reaches(Field field, Record head, CurrentUser user) => user.Scope.Covers(head.Line, head.OrgPath, field.Sensitivity!.Value);
}
