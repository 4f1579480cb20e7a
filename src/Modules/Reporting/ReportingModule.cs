using Luopan.Modules.Indicators;
using Luopan.Modules.Reporting.Forms;
using Luopan.Modules.Reporting.Oversight;
using Luopan.Modules.Reporting.Requests;
using Luopan.Modules.Reporting.Units;
using Luopan.Modules.Reporting.Workbooks;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Jobs;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Reporting;

/// <summary>Direct reporting: forms as the pack defines them, filled by units, reviewed level by level, accepted into the figures.</summary>
internal sealed class ReportingModule : IModule
{
    internal static readonly Permission See = new("reporting.see"), Fill = new("reporting.fill"), Review = new("reporting.review"), Accept = new("reporting.accept"), Roster = new("reporting.roster");

    public string Name => "reporting";

    public IReadOnlyList<Permission> Permissions => [See, Fill, Review, Accept, Roster];

    public IPackPart Pack { get; } = new ReportingPack();

    public IReadOnlyList<FlowType> Flows => [ReturnFlow.Type, RequestFlow.Type];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ReturnDesk>();
        services.AddScoped<FormShelf>();
        services.AddSingleton<FormVersions>();
        services.AddSingleton<Pasts>();
        services.AddSingleton<Presences>();
        services.AddScoped<DutyBook>();
        services.AddScoped<ReturnReminder>();
        services.AddScoped<OpenReturns>();
        services.AddScoped<IRound>(own => own.GetRequiredService<OpenReturns>());
        services.AddScoped<IRound, ReminderRound>();
        services.AddScoped<IWorkOwner, ReturnsOwner>();
        services.AddScoped<RequestBook>();
        services.AddScoped<IWorkOwner, RequestsOwner>();
        services.AddScoped<Units.Roster>();
        services.AddScoped<Tokens>();
        services.AddScoped<IJobHandler, InviteJob>();
        services.AddScoped<ICountSource, UnitCounts>();
    }

    public void Model(ModelBuilder model) => ReportingModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("forms", ListForms.Run).Needs(See);
        at.MapGet("forms/{code}", ShowForm.Run).Needs(See);
        at.MapGet("completeness", ShowCompleteness.Run).Needs(See);
        at.MapGet("completeness/xlsx", ExportCompleteness.Run).Needs(See);
        at.MapGet("scores", ShowScores.Run).Needs(See);
        at.MapGet("scores/xlsx", ExportScores.Run).Needs(See);
        at.MapGet("burden", ShowBurden.Run).Needs(See);
        at.MapGet("burden/xlsx", ExportBurden.Run).Needs(See);
        at.MapPost("reminders", RemindReturns.Run).Needs(Review);
        at.MapGet("returns", ListReturns.Run).Needs(See);
        at.MapGet("returns/{id:guid}", ShowReturn.Run).Needs(See);
        at.MapGet("returns/{id:guid}/reminders", ListReturnReminders.Run).Needs(See);
        at.MapGet("returns/{id:guid}/changes", ShowChanges.Run).Needs(See);
        at.MapGet("returns/{id:guid}/workbook", ExportReturn.Run).Needs(See);
        at.MapPost("returns/{id:guid}/workbook", CompareWorkbook.Run).Needs(Fill).DisableAntiforgery();
        at.MapPut("returns/{id:guid}/presence", BePresent.Run).Needs(See);
        at.MapPut("returns/{id:guid}/cells", SaveCells.Run).Needs(Fill);
        at.MapPut("returns/{id:guid}/explanations/{check}", ExplainFinding.Run).Needs(Fill);
        at.MapPost("returns/{id:guid}/steps", MoveReturn.Run).Needs(See);
        at.MapPost("returns/{id:guid}/revisions", ReviseReturn.Run).Needs(Accept);
        at.MapPost("returns/{id:guid}/exceptions", GrantException.Run).Needs(Accept);
        at.MapPost("returns/{id:guid}/remarks", AddRemark.Run).Needs(See);
        at.MapPost("returns/{id:guid}/remarks/{remark:guid}/settlement", SettleRemark.Run).Needs(See);
        at.MapGet("requests", ListRequests.Run).Needs(See);
        at.MapGet("requests/xlsx", ExportRequests.Run).Needs(See);
        at.MapGet("requests/{id:guid}", ShowRequest.Run).Needs(See);
        at.MapPost("requests/{id:guid}/steps", MoveRequest.Run).Needs(See);
        at.MapGet("units", ListUnits.Run).Needs(Roster);
        at.MapPut("units/{code}", KeepUnit.Run).Needs(Roster);
        at.MapGet("units/template", DownloadRosterTemplate.Run).Needs(Roster);
        at.MapPost("units/imports", ImportUnits.Run).Needs(Roster).DisableAntiforgery();
        at.MapPost("invitations", InviteUnits.Run).Needs(Roster);
        at.MapGet("invitations/export", ExportInvitations.Run).Needs(Roster);
        at.MapPost("invitations/view", ShowInvitation.Run).OpenToAll().RequireRateLimiting("sign-in");
        at.MapPost("invitations/acceptance", AcceptInvitation.Run).OpenToAll().RequireRateLimiting("sign-in");
    }
}
