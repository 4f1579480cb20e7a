using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Supervision;

/// <summary>What waits for whom: pages over the workflow kernel.</summary>
internal sealed class SupervisionModule : IModule
{
    internal static readonly Permission Work = new("supervision.work"), Board = new("supervision.board"), Direct = new("supervision.direct"), Interview = new("supervision.interview");

    public string Name => "supervision";

    public IReadOnlyList<Permission> Permissions => [Work, Board, Direct, Interview];

    public IPackPart Pack { get; } = new SupervisionPack();

    public void Add(IServiceCollection services)
    {
        services.AddScoped<WorkDesk>();
        services.AddScoped<Post>();
        services.AddScoped<AssignmentBook>();
        services.AddScoped<SlipDesk>();
        services.AddScoped<Records.IRecordHook, AssignmentHook>();
        services.AddScoped<Records.IRecordHook, InterviewHook>();
        services.AddScoped<IRound, DueRound>();
        services.AddScoped<IRound, MailRound>();
        services.AddScoped<IRound, LightRound>();
    }

    public void Model(ModelBuilder model) => SupervisionModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("worklist", ListWork.Run).Needs(Work);
        at.MapGet("worklist/counts", CountWork.Run).Needs(Work);
        at.MapPost("worklist/steps", TakeSteps.Run).Needs(Work);
        at.MapGet("worklist/{id:guid}", ShowWork.Run).Needs(Work);
        at.MapPost("worklist/{id:guid}/steps", TakeStep.Run).Needs(Work);
        at.MapDelete("worklist/{id:guid}/steps/last", UndoStep.Run).Needs(Work);
        at.MapPut("worklist/{id:guid}/assignee", HandWork.Run).Needs(Work);
        at.MapPost("worklist/{id:guid}/clock", RetimeWork.Run).Needs(Direct);
        at.MapPut("worklist/{id:guid}/watch", WatchWork.On).Needs(Work);
        at.MapDelete("worklist/{id:guid}/watch", WatchWork.Off).Needs(Work);
        at.MapGet("board", ShowSupervision.Run).Needs(Board);
        at.MapGet("board/xlsx", ExportBoard.Run).Needs(Board);
        at.MapGet("brief", ShowBrief.Run).Needs(Board);
        at.MapGet("brief/docx", PrintBrief.Run).Needs(Board);
        at.MapGet("accountability", ShowAccountability.Run).Needs(Board);
        at.MapGet("accountability/xlsx", ExportAccountability.Run).Needs(Board);
        at.MapPost("interviews", HoldInterview.Run).Needs(Interview);
        at.MapGet("assignments", ListAssignments.Run).Needs(Board);
        at.MapGet("assignments/{id:guid}/slip", ShowSlip.Run).Needs(Board);
        at.MapGet("assignments/{id:guid}/slip/docx", PrintSlip.Run).Needs(Board);
        at.MapPost("assignments", IssueAssignment.Run).Needs(Direct);
        at.MapGet("lights/{target:guid}", ShowLight.Run).Needs(Board);
        at.MapPost("assignments/reminders", RemindAssignments.Run).Needs(Direct);
        at.MapGet("people", FindPeople.Run).Needs(Board);
        at.MapGet("delegations", ListDelegations.Run).Needs(Work);
        at.MapPost("delegations", Delegate.Run).Needs(Work);
        at.MapDelete("delegations/{id:guid}", RevokeDelegation.Run).Needs(Work);
        at.MapGet("notices", ListNotices.Run).Needs(Permission.Self);
        at.MapPost("notices/read", ReadNotices.Run).Needs(Permission.Self);
        at.MapGet("reminders", ReminderSettings.Show).Needs(Work);
        at.MapPut("reminders", ReminderSettings.Change).Needs(Work);
        at.MapPost("feed", OpenFeed.Run).Needs(Work);
        at.MapDelete("feed", CloseFeed.Run).Needs(Work);
        at.MapGet("feeds/{space}/{token}.ics", ShowFeed.Run).OpenToAll();
    }
}
