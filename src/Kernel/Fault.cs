namespace Luopan.Kernel;

/// <summary>What kind of refusal a <see cref="Fault"/> is; decides the HTTP status and the CLI exit code.</summary>
public enum FaultKind
{
    /// <summary>The input cannot be right whatever the state (HTTP 400).</summary>
    Invalid,

    /// <summary>The person may not do this (HTTP 403).</summary>
    Forbidden,

    /// <summary>The thing asked for does not exist, or is outside the person's scope (HTTP 404).</summary>
    Missing,

    /// <summary>Right in form, but the present state does not allow it (HTTP 409).</summary>
    Conflict,

    /// <summary>Larger than the product accepts (HTTP 413).</summary>
    TooLarge,
}

/// <summary>One place in the input that a fault speaks of.</summary>
/// <param name="Row">1-based row of a file, null when the input has no rows.</param>
/// <param name="Field">Column or field name as the user sees it, null when the whole row is meant.</param>
/// <param name="Sentence">What is wrong there and the remedy, in Chinese.</param>
public sealed record FaultDetail(int? Row, string? Field, string Sentence);

/// <summary>A refusal: a code that never changes, and a sentence the user can act on. Exceptions are bugs, faults are answers.</summary>
/// <param name="Code">Stable dotted name, e.g. <c>targets.unit-differs</c>.</param>
/// <param name="Sentence">Chinese sentence that says what is wrong and the way out.</param>
/// <param name="Kind">Decides status and exit code.</param>
public sealed record Fault(string Code, string Sentence, FaultKind Kind = FaultKind.Invalid)
{
    /// <summary>Named values that stand in the sentence, so that another language can build its own.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

    /// <summary>Places in the input, in order; empty when the fault speaks of the whole.</summary>
    public IReadOnlyList<FaultDetail> Details { get; init; } = [];
}
