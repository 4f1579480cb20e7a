using Luopan.Platform;
using Luopan.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace Luopan.Modules.Access;

/// <summary>Somebody who may sign in to this space.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public Person() => Id = OrderedId.Next();

    public required string DisplayName { get; set; }

    /// <summary>Department and office as it stands on the door.</summary>
    public string Office { get; set; } = "";

    /// <summary>The org the person works for; first choice of the organisation picker.</summary>
    public required string HomeOrg { get; set; }

    /// <summary>The password was set by somebody else and must be changed before anything.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Set by the security administrator; a locked person cannot sign in and loses the present session.</summary>
    public bool IsLocked { get; set; }

    public List<RoleGrant> Grants { get; } = [];
}

/// <summary>A role given to a person on a business line and a part of the tree, up to a sensitivity.</summary>
internal sealed class RoleGrant
{
    public Guid Id { get; init; } = OrderedId.Next();

    public Guid PersonId { get; init; }

    public required string Role { get; init; }

    /// <summary>Line code, or <c>*</c> for every line.</summary>
    public required string Line { get; init; }

    public required string OrgCode { get; init; }

    public required Sensitivity UpTo { get; init; }
}
