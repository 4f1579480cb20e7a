using Luopan.Kernel;
using Luopan.Modules.Targets;
using Luopan.Platform.Log;
using Microsoft.EntityFrameworkCore;

namespace Luopan.Modules.Supervision;

/// <summary>What the light of a target calls for.</summary>
internal enum LightAct
{
    Nothing,

    /// <summary>Only to be remembered.</summary>
    Note,

    /// <summary>A new red spell, or an old one on a newer figure that nobody works on.</summary>
    Open,

    /// <summary>The target has left red.</summary>
    Recover,
}

/// <summary>
/// The light of a target as supervision last saw it, and the assignment its latest red spell has led to: one for each target, whichever process looks.
/// A spell lasts from the first red figure to the first that is not.
/// </summary>
[NotLogged]
internal sealed class WatchedLight
{
    public required Guid Target { get; init; }

    public Light Light { get; private set; }

    /// <summary>Period of the figure it was judged by.</summary>
    public string JudgedAt { get; private set; } = "";

    /// <summary>Version of the target it was judged against.</summary>
    public int TargetVersion { get; private set; }

    /// <summary>The assignment of the present red spell, or of the last one when the light is not red; null when it has led to none.</summary>
    public Guid? Assignment { get; private set; }

    /// <summary>Two processes that look at once see two versions, and one of them gives way.</summary>
    public int Version { get; private set; }

    /// <summary>What a light seen now calls for. A light without judgement ends no spell and starts none: a missing figure is no recovery.</summary>
    /// <param name="opens">Whether the pack's rule gives red lights of this target to its unit.</param>
    internal LightAct Next(LitTarget now, bool opens)
    {
        var (light, judged) = (now.State.Light, now.State.JudgedAt?.ToString() ?? "");
        if (light == Light.None) return LightAct.Nothing;
        if (light != Light.Red && Light == Light.Red) return LightAct.Recover;
        if (light == Light.Red && opens && (Light != Light.Red || (Assignment is null && IsNewer(now)))) return LightAct.Open;
        return (light, judged, now.Version) == (Light, JudgedAt, TargetVersion) ? LightAct.Nothing : LightAct.Note;
    }

    internal void See(LitTarget now)
    {
        if (now.State.Light == Light.Red && Light != Light.Red) Assignment = null;
        (Light, JudgedAt, TargetVersion) = (now.State.Light, now.State.JudgedAt?.ToString() ?? "", now.Version);
        Version++;
    }

    /// <summary>Remembers what works on the present spell.</summary>
    internal void Take(LitTarget now, Guid assignment)
    {
        See(now);
        Assignment = assignment;
    }

    private bool IsNewer(LitTarget now) => Period.TryParse(JudgedAt, out var before) && now.State.JudgedAt is { } judged && judged.End > before.End;
}

/// <summary>Table of the module.</summary>
internal static class SupervisionModel
{
    internal static void Map(ModelBuilder model)
    {
        var light = model.Entity<WatchedLight>().ToTable("supervision_light");
        light.HasKey(l => l.Target);
        light.HasIndex(l => l.Assignment);
        light.Property(l => l.Light).HasConversion<string>();
        light.Property(l => l.Version).IsConcurrencyToken();
    }
}
