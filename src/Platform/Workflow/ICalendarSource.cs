namespace Luopan.Platform.Workflow;

/// <summary>Moments beside the worklist that stand in a person's calendar feed; implemented by the module that knows them.</summary>
public interface ICalendarSource
{
    /// <summary>Those of the present person, in no order.</summary>
    Task<IReadOnlyList<CalendarMoment>> Moments(CancellationToken stop);
}

/// <summary>One moment of a calendar.</summary>
/// <param name="Uid">The same for the same matter forever.</param>
/// <param name="At">UTC.</param>
/// <param name="Provisional">Whether it may still move by itself.</param>
/// <param name="Link">Where in the web client it leads.</param>
/// <param name="Sequence">Grows with every change.</param>
public sealed record CalendarMoment(string Uid, DateTime At, string Summary, bool Provisional, string Link, int Sequence);
