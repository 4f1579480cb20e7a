namespace Luopan.Platform.Access;

/// <summary>The right to use one kind of endpoint, named <c>module.verb</c>; roles in the pack collect them.</summary>
public sealed record Permission(string Name)
{
    /// <summary>Held by everybody who is signed in: the own profile and session.</summary>
    public static readonly Permission Self = new("self");

    public override string ToString() => Name;
}
