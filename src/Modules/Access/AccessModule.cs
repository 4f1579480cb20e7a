using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Packs;
using Luopan.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Access;

/// <summary>Units, people, roles and sessions; the log and the state of the installation.</summary>
internal sealed class AccessModule : IModule
{
    internal static readonly Permission ManagePeople = new("access.people"), KeepSystem = new("access.system"), ReadLog = new("access.log"), SeeOrgs = new("access.orgs.see");

    public string Name => "access";

    public IReadOnlyList<Permission> Permissions => [ManagePeople, KeepSystem, ReadLog, SeeOrgs];

    public IPackPart Pack { get; } = new AccessPack();

    public void Add(IServiceCollection services)
    {
        services.AddScoped<IOrgs, OrgsReader>();
        services.AddScoped<IPeople, PeopleReader>();
        services.AddScoped<IUnitOrgs, UnitOrgs>();
        services.AddScoped<IUnitAccounts, UnitAccounts>();
        services.AddScoped<PersonLoader>();
        services.AddScoped<IPersonLoader>(s => s.GetRequiredService<PersonLoader>());
    }

    public void Model(ModelBuilder model) => AccessModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("spaces", ListSpaces.Run).OpenToAll();
        at.MapPost("session", SignIn.Run).OpenToAll().WithMetadata(new LimitedByAddress());
        at.MapDelete("session", SignOut.Run).OpenToAll();
        at.MapGet("session", ShowSession.Run).Needs(Permission.Self);
        at.MapGet("me", WhoAmI.Run).Needs(Permission.Self);
        at.MapPut("me", ChangeProfile.Run).Needs(Permission.Self);
        at.MapPut("me/password", ChangePassword.Run).Needs(Permission.Self);
        at.MapGet("orgs", ListOrgs.Run).Needs(Permission.Self);
        at.MapGet("outline", ShowOutline.Run).Needs(Permission.Self);
        at.MapGet("orgs/retired", ListRetired.Run).Needs(SeeOrgs);
        at.MapGet("orgs/{code}", ShowOrg.Run).Needs(SeeOrgs);
        at.MapGet("people", ListPeople.Run).Needs(ManagePeople);
        at.MapPost("people", AddPerson.Run).Needs(ManagePeople);
        at.MapPut("people/{id:guid}", ChangePerson.Run).Needs(ManagePeople);
        at.MapPost("people/{id:guid}/reset", ResetPassword.Run).Needs(ManagePeople);
        at.MapPost("people/{id:guid}/lock", LockPerson.Lock).Needs(ManagePeople);
        at.MapPost("people/{id:guid}/unlock", LockPerson.Unlock).Needs(ManagePeople);
        at.MapGet("roles", ListRoles.Run).Needs(ManagePeople);
        at.MapGet("log", ListLog.Run).Needs(ReadLog);
        at.MapPost("log/verification", VerifyLog.Run).Needs(ReadLog);
        at.MapGet("jobs", ListJobs.Run).Needs(KeepSystem);
        at.MapGet("jobs/{id:guid}", ShowJob.Run).Needs(Permission.Self);
        at.MapGet("system", ShowSystem.Run).Needs(KeepSystem);
    }
}
