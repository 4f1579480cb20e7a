namespace Luopan.Platform.Access;

/// <summary>One role given to a person: its permissions hold where its rules reach.</summary>
public sealed record Grant(string Role, IReadOnlySet<string> Permissions, IReadOnlyList<ScopeRule> Rules);

/// <summary>Who acts in this request, job or command. Until somebody signs in it is nobody, who may nothing.</summary>
public sealed class CurrentUser
{
    private IReadOnlyList<Grant> _grants = [];
    private bool _system;

    /// <summary>Identity of the person; null for nobody and for the product itself.</summary>
    public Guid? Id { get; private set; }

    public string UserName { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    /// <summary>Path of the org the person works for; null for nobody and for the product itself.</summary>
    public string? HomePath { get; private set; }

    /// <summary>The absent person whose rights are in use (代办); null when the person acts in their own.</summary>
    public Guid? ForId { get; private set; }

    /// <summary>Where the request came from: an address, <c>cli</c> or <c>system</c>.</summary>
    public string From { get; set; } = "";

    /// <summary>The first password must be changed before anything else.</summary>
    public bool MustChangePassword { get; private set; }

    public bool IsSignedIn => Id is not null || _system;

    /// <summary>The product itself acts, no person.</summary>
    public bool IsSystem => _system;

    /// <summary>What the present endpoint's permission reaches; the database shows nothing outside it.</summary>
    public Scope Scope { get; private set; } = Scope.Nothing;

    public IReadOnlyList<Grant> Grants => _grants;

    public IEnumerable<string> Permissions => _grants.SelectMany(g => g.Permissions).Distinct();

    public bool May(Permission permission) =>
        _system || (IsSignedIn && permission == Permission.Self) || _grants.Any(g => g.Permissions.Contains(permission.Name));

    /// <summary>What a permission reaches for this person.</summary>
    public Scope ScopeOf(Permission permission) =>
        _system ? Scope.Everything : new Scope([.. _grants.Where(g => g.Permissions.Contains(permission.Name)).SelectMany(g => g.Rules)]);

    /// <summary>Makes a permission's scope the one in force.</summary>
    public void Activate(Permission permission) => Scope = ScopeOf(permission);

    public void SignIn(Guid id, string userName, string displayName, bool mustChangePassword, IReadOnlyList<Grant> grants, string? homePath = null)
    {
        (Id, UserName, DisplayName, MustChangePassword, _grants, HomePath) = (id, userName, displayName, mustChangePassword, grants, homePath);
        Scope = Scope.Nothing;
    }

    /// <summary>Whether an act of that person counts as this person's own: the own, or that of the absent person acted for.</summary>
    public bool Is(Guid? person) => person is not null && (person == Id || person == ForId);

    /// <summary>Takes on the rights of an absent person; the caller has made sure that a delegation covers the matter. Log and history say 代.</summary>
    public void ActFor(CurrentUser absent)
    {
        ArgumentNullException.ThrowIfNull(absent);
        (ForId, UserName, DisplayName, _grants, HomePath) = (absent.Id, $"{UserName}代{absent.UserName}", $"{DisplayName}代{absent.DisplayName}", absent._grants, absent.HomePath);
        Scope = Scope.Nothing;
    }

    /// <summary>The same person with the rights of an absent one, beside this one.</summary>
    public CurrentUser DeputyOf(CurrentUser absent)
    {
        var deputy = new CurrentUser { From = From };
        deputy.SignIn(Id!.Value, UserName, DisplayName, MustChangePassword, _grants, HomePath);
        deputy.ActFor(absent);
        return deputy;
    }

    /// <summary>Name under which the product itself acts.</summary>
    public const string SystemName = "系统";

    /// <summary>Acts as the product itself (seeding, background upkeep, the operator's command line).</summary>
    public void ActAsSystem(string from)
    {
        (_system, Scope, From) = (true, Scope.Everything, from);
        (UserName, DisplayName) = (from, from == "cli" ? "命令行" : SystemName);
    }
}
