using Luopan.Modules.Indicators;
using Luopan.Modules.Records.Counts;
using Luopan.Modules.Records.Lists;
using Luopan.Modules.Records.Sheets;
using Luopan.Platform;
using Luopan.Platform.Access;
using Luopan.Platform.Packs;
using Luopan.Platform.Workflow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Luopan.Modules.Records;

/// <summary>Registers, cases, visits, inspections: forms with a life, a deadline and an owner, as the pack defines them.</summary>
internal sealed class RecordsModule : IModule
{
    internal static readonly Permission See = new("records.see"), Write = new("records.write"), Review = new("records.review"), Decide = new("records.decide"), Manage = new("records.manage");

    /// <summary>Steps the product takes by itself; no role can hold it.</summary>
    internal static readonly Permission Itself = new("records.itself");

    public string Name => "records";

    public IReadOnlyList<Permission> Permissions => [See, Write, Review, Decide, Manage];

    public IPackPart Pack { get; } = new RecordsPack();

    public IReadOnlyList<FlowType> Flows => [LifeFlow.Duty];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<RecordDesk>();
        services.AddScoped<RecordWriter>();
        services.AddScoped<IRound, DutyRound>();
        services.AddScoped<IWorkOwner, RecordsOwner>();
        services.AddScoped<RecordCounts>();
        services.AddScoped<ICountSource>(s => s.GetRequiredService<RecordCounts>());
        services.AddScoped<IRecords, RecordsReader>();
    }

    public void Model(ModelBuilder model) => RecordsModel.Map(model);

    public void Map(RouteGroupBuilder at)
    {
        at.MapGet("types", ListTypes.Run).Needs(See);
        at.MapGet("types/{type}", ShowType.Run).Needs(See);
        at.MapGet("codes/{list}", ShowCodes.Run).Needs(See);
        at.MapGet("people", FindPeople.Run).Needs(See);
        at.MapGet("search", SearchRecords.Run).Needs(See);
        at.MapGet("items", ListRecords.Run).Needs(See);
        at.MapGet("items/totals", TotalRecords.Run).Needs(See);
        at.MapGet("items/board", ShowBoard.Run).Needs(See);
        at.MapGet("items/calendar", ShowCalendar.Run).Needs(See);
        at.MapGet("items/map", ShowMap.Run).Needs(See);
        at.MapGet("views", ListViews.Run).Needs(See);
        at.MapPost("views", KeepView.Run).Needs(See);
        at.MapDelete("views/{id:guid}", DropView.Run).Needs(See);
        at.MapGet("items/export", ExportRecords.Get).Needs(See);
        at.MapPost("items/export", ExportRecords.Run).Needs(See);
        at.MapGet("items/template", RecordTemplate.Run).Needs(Manage);
        at.MapPost("imports", ImportRecords.Run).Needs(Manage).DisableAntiforgery();
        at.MapGet("imports/{file:guid}", DownloadImport.Run).Needs(Manage);
        at.MapPost("items", CreateRecord.Run).Needs(Write);
        at.MapPost("items/bulk", BulkRecords.Run).Needs(See);
        at.MapPost("items/alike", FindAlike.Run).Needs(Write);
        at.MapGet("items/{id:guid}", ShowRecord.Run).Needs(See);
        at.MapPut("items/{id:guid}", EditRecord.Run).Needs(Write);
        at.MapGet("items/{id:guid}/differences", ShowDifferences.Run).Needs(See);
        at.MapGet("items/{id:guid}/timeline", ShowTimeline.Run).Needs(See);
        at.MapPost("items/{id:guid}/steps", MoveRecord.Run).Needs(See);
        at.MapPut("items/{id:guid}/assignee", AssignRecord.Run).Needs(Write);
        at.MapPost("items/{id:guid}/clock", SetClock.Run).Needs(Review);
        at.MapPost("items/{id:guid}/children/{child}", AddRow.Run).Needs(See);
        at.MapPut("items/{id:guid}/children/{child}/{row:guid}", EditRow.Run).Needs(See);
        at.MapPost("items/{id:guid}/children/{child}/{row:guid}/removal", RemoveRow.Run).Needs(See);
        at.MapPost("items/{id:guid}/children/{child}/{row:guid}/steps", MoveRow.Run).Needs(See);
        at.MapPost("items/{id:guid}/comments", AddComment.Run).Needs(See);
        at.MapPost("items/{id:guid}/comments/{comment:guid}/files", AddCommentFile.Run).Needs(See).DisableAntiforgery();
        at.MapPost("items/{id:guid}/files", AddFile.Run).Needs(Write).DisableAntiforgery();
        at.MapGet("items/{id:guid}/files/{file:guid}", DownloadFile.Run).Needs(See);
        at.MapPost("items/{id:guid}/files/{file:guid}/removal", RemoveFile.Run).Needs(Write);
        at.MapPost("items/{id:guid}/reveals", RevealField.Run).Needs(See);
        at.MapPut("items/{id:guid}/watch", Watching.Start).Needs(See);
        at.MapDelete("items/{id:guid}/watch", Watching.Stop).Needs(See);
        at.MapPost("items/{id:guid}/voiding", VoidRecord.Run).Needs(Manage);
    }
}
